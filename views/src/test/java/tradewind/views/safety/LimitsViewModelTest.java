package tradewind.views.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.AccountLimitProposal;
import tradewind.engine.LimitProposal;
import tradewind.engine.Session;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

class LimitsViewModelTest {
    private static final Instrument BTC = new Instrument(
            0,
            new InstrumentId("BTC/USD", "Bitstamp"),
            "Bitcoin",
            Currency.BTC,
            Currency.USD,
            2,
            1,
            8,
            1,
            100_000_000L);
    private static final Limits NOW =
            new Limits(5_000_000_000L, 1_000_000_000L, 500, 10_000_000_000L, 1_800_000_000_000L, 20, 500_000_000L);
    private static final Limits HIGHER =
            new Limits(8_000_000_000L, 1_000_000_000L, 500, 20_000_000_000L, 1_800_000_000_000L, 20, 500_000_000L);
    private static final LimitProposal PROPOSAL = new LimitProposal(7, BTC, NOW, HIGHER);
    private static final String WORDS =
            "BTC/USD order 50.00 BTC → 80.00 BTC, position 100.00 BTC → 200.00 BTC, " + "short 100.00 BTC → 200.00 BTC";

    private final List<Long> confirmed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private List<LimitProposal> proposals = List.of(PROPOSAL);
    private List<AccountLimitProposal> ofAccount = List.of();
    private boolean answer = true;
    private final LimitsViewModel model = new LimitsViewModel(session(), Runnable::run, Runnable::run, told::add);

    private Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("limitProposals")) return proposals;
                    if (method.getName().equals("accountLimitProposals")) return ofAccount;
                    if (!method.getName().equals("confirmLimits")) throw new AssertionError(method);
                    confirmed.add((Long) arguments[0]);
                    proposals = List.of();
                    return answer;
                });
    }

    @Test
    void saysWhatWouldChangeAndNothingElse() {
        model.refresh();
        assertEquals(
                Optional.of(new LimitsViewModel.Waiting(7, WORDS)),
                model.waiting().get());
    }

    @Test
    void theLimitsOfTheAccountAreShownTheSameWay() {
        proposals = List.of();
        ofAccount = List.of(new AccountLimitProposal(8, account(1_000_0000L, 5), account(2_000_0000L, 6)));
        model.refresh();
        assertEquals(
                Optional.of(new LimitsViewModel.Waiting(
                        8, "Account gross exposure 1,000.00 USD → 2,000.00 USD, orders one way 5 → 6")),
                model.waiting().get());
    }

    private static AccountLimits account(long gross, int repeats) {
        return new AccountLimits(
                Currency.USD, gross, 1, 1, 5_000, 0, 1, 1, 1, 1, repeats, 1_000_000_000L, RuleGrid.DEFAULT);
    }

    @Test
    void putsTheShownProposalInForceOnce() {
        model.refresh();
        model.confirm();
        model.confirm();
        assertEquals(List.of(7L), confirmed);
        assertEquals(List.of("In force: " + WORDS), told);
        assertEquals(Optional.empty(), model.waiting().get());
    }

    @Test
    void saysSoWhenTheProposalIsGone() {
        answer = false;
        model.refresh();
        model.confirm();
        assertTrue(told.getFirst().contains("as they were"), told.toString());
    }

    @Test
    void leavesAProposalAloneWhenPutOff() {
        model.refresh();
        model.later();
        model.refresh();
        assertEquals(Optional.empty(), model.waiting().get());
        assertEquals(List.of(), confirmed);
    }
}
