package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.Instruments;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.KeptPlan;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.views.portfolio.PlanMemory;
import tradewind.views.portfolio.PortfolioViewModel;

/// A plan on the real engine, its data folder copied as a crash would leave it, and what goes on from there.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PlanRestartTest {
    private static final TradeTape TAPE = SampleMarket.load();
    private static final long SECOND = 1_000_000_000L;
    private static final int SLICES = 4;

    /// Where it is cut.
    private enum Cut {
        /// The plan is written down; no slice was sent.
        BEFORE_THE_FIRST_SLICE,
        /// Slices are in the journal; no note says so.
        BEFORE_THE_NOTE_OF_A_SLICE,
        /// All is written down.
        AFTER_THE_NOTE
    }

    /// Keeps as a file does until it is cut: then nothing that waits for it goes on.
    private record Cutting(PlanMemory file, Cut cut, List<KeptPlan> kept) implements PlanMemory {
        @Override
        public CompletionStage<Found> read(Instruments instruments) {
            return file.read(instruments);
        }

        @Override
        public CompletionStage<Optional<String>> keep(KeptPlan plan) {
            kept.add(plan);
            boolean last = cut == Cut.BEFORE_THE_NOTE_OF_A_SLICE && kept.size() > 1;
            if (last) return new CompletableFuture<>();
            CompletionStage<Optional<String>> done = file.keep(plan);
            return cut == Cut.BEFORE_THE_FIRST_SLICE ? new CompletableFuture<>() : done;
        }

        @Override
        public CompletionStage<Optional<String>> putAside() {
            return file.putAside();
        }
    }

    private final ExecutorService fx = Executors.newSingleThreadExecutor();

    @TempDir
    Path home;

    @AfterEach
    void close() {
        fx.shutdownNow();
    }

    private <T> T onFx(Callable<T> task) throws Exception {
        return fx.submit(task).get();
    }

    private static void await(BooleanSupplier what) {
        DeskWork.until("it comes", what);
    }

    private static Session open(TradingEngine engine, Path folder) throws IOException {
        return engine.open(
                ReplayConfigs.desk(TAPE, Optional.empty(), new DataFolder(folder).journals(), Settings.DEFAULTS));
    }

    private static PlanMemory file(Path folder) {
        return new PlanFile(new DataFolder(folder), "Week", "paper-1", Runnable::run);
    }

    private PortfolioViewModel model(Session session, PlanMemory memory) throws Exception {
        PortfolioViewModel made = onFx(() -> new PortfolioViewModel(session, memory, Runnable::run, fx));
        // it is told behind what made it what there was from the last time
        onFx(() -> true);
        return made;
    }

    private static PriceHistory closes() {
        List<Instant> days = new ArrayList<>();
        double[][] closes = new double[40][1];
        for (int t = 0; t < closes.length; t++) {
            days.add(Instant.EPOCH.plus(Duration.ofDays(t)));
            closes[t][0] = 900 + 20 * Math.sin(t) + t;
        }
        return new PriceHistory(List.of("BTC/USD"), days, closes);
    }

    private static void pass(Session session, long seconds) {
        long to = session.clock().now() + seconds * SECOND;
        session.replay().orElseThrow().jumpTo(to);
        await(() -> session.clock().now() >= to);
    }

    private void tick(PortfolioViewModel model) throws Exception {
        onFx(() -> {
            model.rebalance().tick();
            return true;
        });
    }

    private static long sent(Session session) {
        return session.desk().orders().all().stream()
                .mapToLong(row -> row.order().quantity().units())
                .sum();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(target);
                else Files.copy(each, target);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereverItIsCutThePlanIsBackPausedAndNoSliceIsSentTwice(Cut cut) throws Exception {
        Path first = home.resolve("first");
        Path second = home.resolve("second");
        Path third = home.resolve("third");
        int before = cut == Cut.BEFORE_THE_FIRST_SLICE ? 0 : 2;
        long whole;
        List<KeptPlan> notes = new ArrayList<>();
        try (TradingEngine engine = new TradingEngine();
                Session session = open(engine, first)) {
            pass(session, 300);
            PortfolioViewModel model = model(session, new Cutting(file(first), cut, notes));
            onFx(() -> {
                model.rebalance().bufferProperty().set("99");
                model.load("closes", PlanRestartTest::closes);
                return true;
            });
            while (onFx(() -> model.rebalance().versionProperty().get()) == 0) LockSupport.parkNanos(50_000);
            onFx(() -> {
                model.rebalance().algo(0, new Algo.Twap(SLICES, Duration.ofSeconds(30)));
                model.rebalance().release(0);
                return true;
            });
            whole = notes.getFirst().plan().trades().getFirst().trade();
            if (before > 0) await(() -> session.desk().orders().size() == 1);
            pass(session, 31);
            tick(model);
            await(() -> session.desk().orders().size() == before);
            if (cut == Cut.AFTER_THE_NOTE) await(() -> notes.size() == 3);
            onFx(() -> true);
            copy(first, second);
        }
        try (TradingEngine engine = new TradingEngine();
                Session session = open(engine, second)) {
            PortfolioViewModel model = model(session, file(second));
            assertFalse(model.rebalance().backProperty().get().isEmpty());
            pass(session, 300);
            tick(model);
            onFx(() -> true);
            assertEquals(before, session.desk().orders().size(), "nothing is sent by itself");
            onFx(() -> {
                model.rebalance().goOn();
                return true;
            });
            await(() -> session.desk().orders().size() == before + 1);
            onFx(() -> true);
            assertEquals("", model.rebalance().backProperty().get());
            copy(second, third);
        }
        try (TradingEngine engine = new TradingEngine();
                Session session = open(engine, third)) {
            PortfolioViewModel model = model(session, file(third));
            onFx(() -> {
                model.rebalance().goOn();
                return true;
            });
            for (int i = 0; i < SLICES; i++) {
                pass(session, 31);
                tick(model);
            }
            // a slice waits for the answer to the one before, and the next ones are later by that
            while (session.desk().orders().size() < SLICES) {
                pass(session, 31);
                tick(model);
            }
            pass(session, 300);
            tick(model);
            onFx(() -> true);
            assertEquals(whole, sent(session));
            assertEquals(SLICES, session.desk().orders().size());
            assertTrue(session.desk().orders().all().stream()
                    .allMatch(row -> row.order().source().toString().equals("Portfolio 1")));
        }
    }
}
