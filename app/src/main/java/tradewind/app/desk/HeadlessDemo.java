package tradewind.app.desk;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tradewind.app.cli.CommandFailure;
import tradewind.app.cli.DemoOptions;
import tradewind.app.cli.DemoResult;
import tradewind.app.cli.DemoRunner;
import tradewind.app.home.Settings;
import tradewind.engine.Answer;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.desk.AccountRow;
import tradewind.engine.desk.Desk;
import tradewind.engine.history.MarketTape;
import tradewind.engine.journal.DataFolderLock;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;

/// Plays a recording to its end without a window and tells what came of it.
///
/// The journal of the last such run stays in `journal/demo` of the data folder; the next run replaces it. If the
/// folder cannot be used, or another run is using it, the journal goes to a temporary folder instead.
final class HeadlessDemo implements DemoRunner {
    private static final int CURVE_POINTS = 120;
    private static final long POLL = 2_000_000L;

    @Inject
    HeadlessDemo() {}

    @Override
    public DemoResult run(DemoOptions options) throws IOException {
        MarketTape tape = ReplayConfigs.tape(options);
        Path folder = options.folder().journals().resolve("demo");
        DataFolderLock.Answer answer;
        try {
            answer = DataFolderLock.acquire(folder);
        } catch (IOException e) {
            return inTemporaryFolder(tape, options);
        }
        return switch (answer) {
            case DataFolderLock.Answer.Refused _ -> inTemporaryFolder(tape, options);
            case DataFolderLock.Answer.Acquired acquired -> {
                try (DataFolderLock _ = acquired.lock()) {
                    clear(folder);
                    yield play(tape, folder, options);
                }
            }
        };
    }

    private static DemoResult inTemporaryFolder(MarketTape tape, DemoOptions options) throws IOException {
        Path folder = Files.createTempDirectory("tradewind-demo");
        try {
            return play(tape, folder, options);
        } finally {
            clear(folder);
            Files.deleteIfExists(folder);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> segments = Files.newDirectoryStream(folder, "*.{seg,torn}")) {
            for (Path segment : segments) Files.delete(segment);
        }
        // a journal that begins anew begins with the same ids
        Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".epoch"));
    }

    private static DemoResult play(MarketTape tape, Path journal, DemoOptions options) throws IOException {
        try (TradingEngine engine = new TradingEngine()) {
            Session session = engine.open(ReplayConfigs.whole(tape, journal, Settings.DEFAULTS));
            options.strategy().ifPresent(name -> start(session, name));
            if (options.record())
                session.recording().on(engine.history(options.folder().lake()));
            ReplayControl replay = session.replay().orElseThrow();
            replay.speed(ReplayControl.Speed.MAX);
            replay.play();
            while (!replay.position().ended()) LockSupport.parkNanos(POLL);
            session.close();
            return result(tape, session, options);
        }
    }

    private static void start(Session session, String strategy) {
        switch (session.strategies().start(strategy).join()) {
            case Answer.Done _, Answer.Sent _ -> {}
            case Answer.Refused refused ->
                throw new CommandFailure(refused.denial().toString());
            case Answer.NotDone not -> {
                String known = String.join(
                        ", ",
                        session.strategies().all().stream().map(s -> s.name()).toList());
                throw new CommandFailure(not.reason() + " Known strategies: " + known + ", none.");
            }
        }
    }

    private static DemoResult result(MarketTape tape, Session session, DemoOptions options) {
        Desk desk = session.desk();
        AccountRow account = desk.account();
        long denied = desk.orders().all().stream()
                .filter(row -> row.status() == OrdStatus.DENIED)
                .count();
        return new DemoResult(
                tape.instruments().stream()
                        .map(each -> each.symbol() + " at " + each.id().venue())
                        .collect(Collectors.joining(", ")),
                options.strategy().orElse(""),
                session.status().ticks(),
                tape.leftOut(),
                desk.orders().size(),
                denied,
                desk.fills().size(),
                tape.instruments().stream().map(each -> position(desk, each)).collect(Collectors.joining(", ")),
                tape.instrument().quote().code(),
                account.realised().amount(),
                account.fees().amount(),
                account.equity().amount(),
                session.rootHash(),
                EquityCurve.of(tape, desk, CURVE_POINTS));
    }

    private static String position(Desk desk, Instrument of) {
        long held = desk.positions().get(of.index()).netQuantity();
        return FixedPoint.format(held, of.quantityScale()) + " " + of.base();
    }
}
