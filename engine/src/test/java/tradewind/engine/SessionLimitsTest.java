package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Instrument;

/// The journal is the truth for limits; settings only propose.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SessionLimitsTest {
    private static final Instrument BTC = SampleSession.TAPE.instrument();
    private static final Limits SEED = SampleSession.LIMITS;
    private static final Limits LOWER = quantity(SEED.maxQuantity() / 2);
    private static final Limits HIGHER = quantity(SEED.maxQuantity() * 2);

    @TempDir
    Path folder;

    private static Limits quantity(long most) {
        return new Limits(
                most,
                SEED.maxNotional(),
                SEED.collarBps(),
                SEED.maxPosition(),
                SEED.staleAfter(),
                SEED.maxMessagesPerSecond(),
                SEED.duplicateWindow());
    }

    private Session open(Limits settings) throws IOException {
        Session session = ReplaySession.open(SampleSession.config(folder, settings));
        session.orders().cancelAll().join();
        return session;
    }

    /// What is in force after another start with these settings.
    private Limits after(Limits settings) throws IOException {
        try (Session session = open(settings)) {
            return session.limits(BTC);
        }
    }

    private static long proposals(Session session) {
        return session.desk().log().all().stream()
                .filter(row -> row.text().startsWith("Higher limits"))
                .count();
    }

    @Test
    void settingsSeedAnEmptyJournal() throws IOException {
        assertEquals(SEED, after(SEED));
    }

    @Test
    void lowerSettingsAreInForceAtOnceAndStay() throws IOException {
        after(SEED);
        assertEquals(LOWER, after(LOWER));
        assertEquals(LOWER, after(LOWER));
        assertEquals(LOWER, after(SEED), "going back up takes a second word");
    }

    @Test
    void higherSettingsAreOnlyProposedAndOnlyOnce() throws IOException {
        after(SEED);
        assertEquals(SEED, after(HIGHER));
        try (Session session = open(HIGHER)) {
            assertEquals(SEED, session.limits(BTC));
            assertEquals(1, proposals(session));
            assertTrue(session.confirmLimits(1));
            assertEquals(HIGHER, session.limits(BTC));
            assertFalse(session.confirmLimits(1));
        }
        assertEquals(HIGHER, after(HIGHER));
    }

    @Test
    void whatIsHigherInOnePartAndLowerInAnotherIsSplit() throws IOException {
        after(SEED);
        Limits mixed = new Limits(
                SEED.maxQuantity() * 2, SEED.maxNotional() / 2, 100, SEED.maxPosition(), SEED.staleAfter(), 10, 0);
        try (Session session = open(mixed)) {
            Limits now = session.limits(BTC);
            assertEquals(SEED.maxQuantity(), now.maxQuantity());
            assertEquals(SEED.maxNotional() / 2, now.maxNotional());
            assertTrue(session.confirmLimits(1));
            assertEquals(mixed, session.limits(BTC));
        }
    }

    @Test
    void aLowerSettingDoesNotLoseAHigherOneProposedBefore() throws IOException {
        after(SEED);
        after(HIGHER);
        Limits higherAndLower =
                new Limits(HIGHER.maxQuantity(), SEED.maxNotional(), 100, SEED.maxPosition(), SEED.staleAfter(), 50, 0);
        try (Session session = open(higherAndLower)) {
            assertFalse(session.confirmLimits(1), "that one was of other limits");
            assertTrue(session.confirmLimits(2));
            assertEquals(higherAndLower, session.limits(BTC));
        }
    }

    @Test
    void theTraderLowersAtOnceAndRaisesInTwoSteps() throws IOException {
        try (Session session = open(SEED)) {
            assertEquals(Optional.empty(), session.changeLimits(BTC, LOWER));
            assertEquals(LOWER, session.limits(BTC));
            long proposal = session.changeLimits(BTC, HIGHER).orElseThrow();
            assertEquals(LOWER, session.limits(BTC));
        }
        try (Session session = open(LOWER)) {
            assertTrue(session.confirmLimits(1), "the proposal outlived the restart");
            assertEquals(HIGHER, session.limits(BTC));
        }
        assertEquals(LOWER, after(LOWER));
    }

    @Test
    void theLimitsInForceWithdrawARaise() throws IOException {
        try (Session session = open(SEED)) {
            long proposal = session.changeLimits(BTC, HIGHER).orElseThrow();
            assertEquals(Optional.empty(), session.changeLimits(BTC, SEED));
            assertFalse(session.confirmLimits(proposal));
            assertEquals(SEED, session.limits(BTC));
        }
    }

    @Test
    void aRateThatCannotBeCountedIsNotTaken() throws IOException {
        Limits rapid = new Limits(
                SEED.maxQuantity(),
                SEED.maxNotional(),
                SEED.collarBps(),
                SEED.maxPosition(),
                SEED.staleAfter(),
                5_000,
                0);
        try (Session session = open(rapid)) {
            assertEquals(Limits.NONE, session.limits(BTC), "nothing may be sent");
            assertTrue(session.desk().log().all().stream()
                    .anyMatch(row -> row.text().startsWith("The limits in the settings were not taken")));
            session.changeLimits(BTC, Limits.NONE);
            assertThrows(IllegalStateException.class, () -> session.changeLimits(BTC, rapid));
        }
    }
}
