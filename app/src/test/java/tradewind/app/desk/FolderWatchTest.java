package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.cli.RunningDesk.KillOrder;
import tradewind.app.cli.RunningDesk.KillReceipt;
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

/// A kill that is left in the data folder, and what the desk says of it there.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FolderWatchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private KillReceipt kill(String reason, boolean flatten) throws IOException {
        return new FolderDesk(any -> Optional.of("pid 1"))
                .kill(new DataFolder(home), new KillOrder(reason, "", flatten), Duration.ofSeconds(60))
                .orElseThrow();
    }

    @Test
    void aSecondKillIsAnsweredForItselfAndNotForTheHaltThatIsThereAlready() throws Exception {
        DataFolder folder = new DataFolder(home);
        try (TradingEngine engine = new TradingEngine()) {
            Session session = engine.open(
                    ReplayConfigs.desk(SampleMarket.load(), Optional.empty(), folder.journals(), Settings.DEFAULTS));
            buyOne(session);
            try (FolderWatch _ = new FolderWatch(folder, session)) {
                KillReceipt kept = kill("cancel only", false);
                assertTrue(kept.sentence().endsWith("positions were left as they are."), kept.toString());
                KillReceipt closed = kill("close all", true);
                assertTrue(closed.sentence().endsWith("and all is flat."), closed.toString());
                assertEquals(1, closed.closed());
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
