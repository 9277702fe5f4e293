package tradewind.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.SessionConfig;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.TradeTape;
import tradewind.engine.journal.Durability;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.strategies.StrategyProvider;

/// One pass of the recorded market through a session as a trader has it, at the replay's highest speed: the feed, the
/// kernel, the journal and the desk each on their own thread.
final class WholeSession {
    /// How long it sleeps between two looks at how far the session is, which allocate.
    private static final long LOOK = 500_000;

    private WholeSession() {}

    /// @param strategy trades, if there is one
    /// @param journal an empty folder
    static Pass replay(TradeTape tape, Optional<StrategyProvider> strategy, Path journal) throws IOException {
        SessionConfig config = new SessionConfig(
                "bench",
                "paper",
                journal,
                Durability.ASYNCHRONOUS,
                tape,
                tape.start(),
                SampleWeek.HALF_SPREAD,
                SampleWeek.DEPTH,
                SampleWeek.CASH,
                SampleWeek.LIMITS,
                SampleWeek.ACCOUNT_LIMITS,
                strategy.stream().toList(),
                PaperOptions.DEFAULT,
                "bench");
        try (TradingEngine engine = new TradingEngine();
                Session session = engine.open(config)) {
            for (StrategyProvider each : List.copyOf(config.strategies()))
                session.strategies().start(each.name()).join();
            ReplayControl replay = session.replay().orElseThrow();
            replay.speed(ReplayControl.Speed.MAX);
            Meter meter = new Meter(kernelThread());
            replay.play();
            while (session.status().ticks() < tape.size()) LockSupport.parkNanos(LOOK);
            long wall = meter.elapsed();
            Cost cost = new Cost(wall, wall, meter.cpu(), meter.allocated(), meter.allocatedEverywhere());
            while (!replay.position().ended()) LockSupport.parkNanos(LOOK);
            session.close();
            Outcome outcome = new Outcome(
                    session.rootHash(),
                    session.desk().orders().size(),
                    session.desk().fills().size());
            return new Pass(outcome, cost);
        }
    }

    private static Thread kernelThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("kernel bench") && thread.isAlive())
                .findFirst()
                .orElseThrow();
    }
}
