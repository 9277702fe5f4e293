package tradewind.app.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.cli.RunningDesk.KillOrder;
import tradewind.app.cli.RunningDesk.KillReceipt;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.Ticket;
import tradewind.engine.TradingEngine;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyProvider;

/// A kill that is left in the data folder, and what the desk says of it there.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KillFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }

    /// Holds the engine as it starts, until it is let go.
    private record Holding(CountDownLatch held, CountDownLatch release) implements StrategyProvider {
        @Override
        public String name() {
            return "holding";
        }

        @Override
        public String description() {
            return "For a test.";
        }

        @Override
        public Strategy create() {
            return context -> {
                held.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
        }
    }

    @Test
    void aSecondKillIsAnsweredForItselfAndNotForTheHaltThatIsThereAlready() throws Exception {
        DataFolder folder = new DataFolder(home);
        try (TradingEngine engine = new TradingEngine()) {
            Holding holding = new Holding(new CountDownLatch(1), new CountDownLatch(1));
            Session session = engine.open(ReplayConfigs.desk(
                    SampleMarket.load(), Optional.empty(), folder.journals(), Settings.DEFAULTS, List.of(holding)));
            buyOne(session);
            try (FolderWatch _ = new FolderWatch(folder, session)) {
                KillReceipt kept = new FolderDesk(any -> Optional.of("pid 1"))
                        .kill(folder, new KillOrder("cancel only", "BTC/USD", false), Duration.ofSeconds(60))
                        .orElseThrow();
                assertTrue(kept.sentence().endsWith("positions were left as they are."), kept.toString());
                session.strategies().start(holding.name());
                assertTrue(holding.held().await(60, TimeUnit.SECONDS));
                // as on a busy machine: the desk has taken the kill up before the engine has it in hand
                Path taken = home.resolve(FolderWatch.TAKEN);
                Files.delete(taken);
                Path left = home.resolve(FolderWatch.KILL);
                AtomicFile.write(
                        left, "{\"reason\":\"close all\",\"symbol\":\"BTC/USD\",\"flatten\":true}".getBytes(UTF_8));
                DeskWork.until("the kill is taken up", () -> Files.notExists(left));
                LockSupport.parkNanos(50_000_000L);
                assertFalse(Files.exists(taken), "nothing is to be said yet");
                holding.release().countDown();
                DeskWork.until("all is flat", () -> read(taken).contains("nothing is working and all is flat."));
                assertTrue(read(taken).contains("\"closed\":1"), read(taken));
            }
        }
    }

    private static void buyOne(Session session) {
        ReplayControl replay = session.replay().orElseThrow();
        replay.speed(ReplayControl.Speed.X60);
        replay.play();
        QuoteRow row = new QuoteRow();
        DeskWork.until("a quote", () -> {
            session.desk().quotes().read(0, row);
            return row.ask() > 0;
        });
        var instrument = SampleMarket.BTC_USD;
        session.orders()
                .submit(new Ticket(
                        instrument,
                        Side.BUY,
                        instrument.quantity("1"),
                        Terms.MARKET,
                        TimeInForce.DAY,
                        OrderSource.MANUAL))
                .join();
        DeskWork.until("a position", () -> session.desk().positions().get(0).netQuantity() != 0);
    }
}
