package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.gate.TradingState;

/// A strategy that never comes back, in a session with all its threads.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WatchdogTest {
    @TempDir
    Path folder;

    private final HangingStrategy.Provider hanging = new HangingStrategy.Provider();
    private final BlockingQueue<Incident> incidents = new LinkedBlockingQueue<>();
    private final EngineListener listener = new EngineListener() {
        @Override
        public void onIncident(Incident incident) {
            incidents.add(incident);
        }
    };

    @AfterEach
    void release() {
        hanging.release();
    }

    private Session open() throws Exception {
        SessionConfig plain = SampleSession.config(folder);
        SessionConfig config = plain.with(plain.name(), plain.journal(), List.of(hanging));
        Session session = ReplaySession.open(config, listener, () -> 0);
        DrillDesk desk = new DrillDesk(session);
        desk.takeOnRisk();
        desk.start(HangingStrategy.NAME);
        return session;
    }

    private Incident incident() throws InterruptedException {
        Incident told = incidents.poll(30, TimeUnit.SECONDS);
        if (told == null) throw new AssertionError("the watchdog said nothing");
        return told;
    }

    @Test
    void namesTheStrategyAndAsksTheVenueToCancelWithoutTheKernel() throws Exception {
        Session session = open();
        hanging.hang();
        Incident told = incident();
        assertEquals(Optional.of(HangingStrategy.NAME), told.strategy());
        assertEquals("drill-hang.onQuote", told.callback());
        assertEquals(List.of(new Incident.GatewayAnswer("paper-1", "asked")), told.gateways());
        assertEquals(Optional.empty(), told.kill());
        assertTrue(told.stuckMillis() >= 500, told.sentence());
        assertTrue(told.stack().stream().anyMatch(frame -> frame.contains("HangingStrategy.onQuote")));
        assertTrue(session.status().problem().orElseThrow().contains("drill-hang.onQuote"));
        hanging.release();
        session.close();
    }

    @Test
    void aKillIntoAHangingKernelGoesToTheWatchdog() throws Exception {
        Session session = open();
        hanging.hang();
        session.orders().kill(Optional.empty(), "stop", true);
        Incident told = incident();
        assertEquals(
                Optional.of(new Incident.PendingKill(Optional.empty(), "stop", true)),
                told.kill().or(() -> awaitKill()));
        hanging.release();
        session.close();
    }

    /// On a slow machine the watchdog may have seen the hang itself first; the kill is told of then all the same.
    private Optional<Incident.PendingKill> awaitKill() {
        try {
            return incident().kill();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aKernelThatComesBackStopsTheStrategyAndCarriesOutTheKill() throws Exception {
        Session session = open();
        hanging.hang();
        session.orders().kill(Optional.empty(), "stop", true);
        incident();
        hanging.release();
        until(
                "the kill is done",
                () -> session.status().halted().map(h -> h.doneAt() > 0).orElse(false));
        until("flat", () -> session.desk().positions().get(0).netQuantity() == 0);
        until(
                "the strategy is stopped",
                () -> !session.strategies().all().getFirst().running());
        until("nothing is wrong any more", () -> session.status().problem().isEmpty());
        session.close();
    }

    @Test
    void aKernelThatComesBackStopsTheStrategyThoughNobodyKilled() throws Exception {
        Session session = open();
        hanging.hang();
        incident();
        hanging.release();
        until(
                "the strategy is stopped",
                () -> !session.strategies().all().getFirst().running());
        session.close();
    }

    @Test
    void aSessionClosesThoughItsKernelHangs() throws Exception {
        Session session = open();
        hanging.hang();
        incident();
        session.close();
        assertEquals(64, session.rootHash().length());
    }

    @Test
    void aSessionThatKeepsUpIsLeftAlone() throws Exception {
        try (Session session = open()) {
            session.replay().orElseThrow().jumpTo(SampleSession.TAPE.time(20_000));
            until("it has jumped", () -> session.clock().now() >= SampleSession.TAPE.time(20_000));
            assertEquals(List.of(), List.copyOf(incidents));
            assertEquals(TradingState.ACTIVE, session.status().tradingState());
        }
    }
}
