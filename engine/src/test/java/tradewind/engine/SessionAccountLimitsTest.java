package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.LimitsDraft;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// The limits of the account in a whole session: seeded, journaled, changed, and seen by the preview.
class SessionAccountLimitsTest {
    private static final Instrument BTC = SampleMarket.BTC_USD;
    private static final AccountLimits SEED = SampleSession.ACCOUNT_LIMITS;
    private static final AccountLimits LOWER = gross("100");

    @TempDir
    Path folder;

    private static AccountLimits gross(String most) {
        LimitsDraft draft = LimitsDraft.of(SEED);
        draft.gross = Currency.USD.money(most).units();
        return draft.limits();
    }

    private Session open(AccountLimits settings) throws IOException {
        SessionConfig c = SampleSession.config(folder);
        Session session = ReplaySession.open(new SessionConfig(
                c.name(),
                c.account(),
                c.journal(),
                c.durability(),
                c.tape(),
                c.startAt(),
                c.derived().getFirst().halfSpread(),
                c.derived().getFirst().depth(),
                c.startingCash(),
                c.limits().getFirst(),
                settings,
                c.strategies(),
                c.paper(),
                c.build()));
        session.orders().cancelAll().join();
        return session;
    }

    private AccountLimits after(AccountLimits settings) throws IOException {
        try (Session session = open(settings)) {
            return session.accountLimits();
        }
    }

    @Test
    void settingsSeedAnEmptyJournalAndOnlyLowerLater() throws IOException {
        assertEquals(SEED, after(SEED));
        assertEquals(LOWER, after(LOWER));
        try (Session session = open(SEED)) {
            assertEquals(LOWER, session.accountLimits());
            AccountLimitProposal raise = session.accountLimitProposals().getFirst();
            assertEquals(SEED, raise.proposed());
            assertTrue(session.confirmLimits(raise.number()));
            assertEquals(SEED, session.accountLimits());
        }
    }

    @Test
    void higherSettingsAreProposedOnlyOnce() throws IOException {
        after(LOWER);
        after(SEED);
        try (Session session = open(SEED)) {
            assertEquals(
                    List.of(1L),
                    session.accountLimitProposals().stream()
                            .map(AccountLimitProposal::number)
                            .toList());
        }
    }

    @Test
    void theTraderLowersAtOnceAndRaisesInTwoSteps() throws IOException {
        try (Session session = open(SEED)) {
            assertEquals(Optional.empty(), session.changeAccountLimits(LOWER));
            assertEquals(LOWER, session.accountLimits());
            long proposal = session.changeAccountLimits(SEED).orElseThrow();
            assertEquals(LOWER, session.accountLimits());
            assertTrue(session.confirmLimits(proposal));
            assertEquals(SEED, session.accountLimits());
            LimitsDraft foreign = LimitsDraft.of(SEED);
            foreign.home = new Currency("EUR", 4);
            assertThrows(IllegalStateException.class, () -> session.changeAccountLimits(foreign.limits()));
        }
    }

    @Test
    void thePreviewSaysWhatTheKernelSays() throws IOException {
        try (Session session = open(LOWER)) {
            ReplayControl replay = session.replay().orElseThrow();
            replay.step();
            QuoteRow row = new QuoteRow();
            until("a quote", () -> {
                session.desk().quotes().read(0, row);
                return row.bid() != 0;
            });
            Terms limit = new Terms.Limit(BTC.price(row.bid()));
            Ticket ticket = new Ticket(BTC, Side.BUY, BTC.quantity("1"), limit, TimeInForce.GTC, OrderSource.MANUAL);
            var shown = session.orders().preview(ticket).denial().orElseThrow();
            assertEquals("GROSS_EXPOSURE", shown.code());
            var answer = (Answer.Refused) session.orders().submit(ticket).join();
            assertEquals(shown, answer.denial());
            var again = (Answer.Refused) session.orders()
                    .submitConfirmed(ticket, Set.of(CheckCode.GROSS_EXPOSURE))
                    .join();
            assertEquals("GROSS_EXPOSURE", again.denial().code(), "no confirmation goes beyond a hard limit");
        }
    }

    @Test
    void aRaiseTakesThePlaceOfTheOneThatWaits() throws IOException {
        try (Session session = open(SEED)) {
            session.changeAccountLimits(gross("100"));
            long first = session.changeAccountLimits(gross("300")).orElseThrow();
            long second = session.changeAccountLimits(gross("200")).orElseThrow();
            assertFalse(session.confirmLimits(first));
            assertTrue(session.confirmLimits(second));
            assertEquals(gross("200"), session.accountLimits());
        }
    }

    @Test
    @Timeout(120)
    void saysWhatTheLimitsAreHeldAgainst() throws IOException {
        try (Session session = open(SEED)) {
            ReplayControl replay = session.replay().orElseThrow();
            replay.step();
            QuoteRow row = new QuoteRow();
            until("a quote", () -> {
                session.desk().quotes().read(0, row);
                return row.bid() != 0;
            });
            Terms limit = new Terms.Limit(BTC.price(row.ask() + 500));
            GateFigures before = session.gateFigures().orElseThrow();
            assertEquals(0, before.openOrderValue().units());
            Ticket ticket = new Ticket(BTC, Side.SELL, BTC.quantity("1"), limit, TimeInForce.GTC, OrderSource.MANUAL);
            assertInstanceOf(Answer.Sent.class, session.orders().submit(ticket).join());
            // written a moment after the answer
            until("the order is counted", () -> {
                GateFigures figures = session.gateFigures().orElseThrow();
                return figures.messagesToday() > before.messagesToday()
                        && figures.openOrderValue().units() != 0
                        && figures.instruments().getFirst().ifSold() != 0;
            });
            GateFigures now = session.gateFigures().orElseThrow();
            GateFigures.OfInstrument btc = now.instruments().getFirst();
            assertEquals(0, btc.net());
            assertEquals(BTC.quantity("1").units(), btc.ifAllFilled());
            assertEquals(BTC.quantity("1").units(), btc.ifSold());
            assertEquals(now.grossExposure(), now.netExposure(), "one side only");
            assertTrue(now.openOrderValue().units() > 0);
            assertEquals(before.messagesToday() + 1, now.messagesToday());
            assertEquals(Currency.USD, now.equity().currency());
            assertTrue(now.complete());
        }
    }
}
