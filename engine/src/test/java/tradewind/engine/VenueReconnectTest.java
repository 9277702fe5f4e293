package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static tradewind.engine.VenueDesk.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.kernel.WireGateway;
import tradewind.engine.kernel.WireVenue;
import tradewind.engine.market.MarketDataFeed;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.time.SystemClock;

/// A session that lets go of its lines and takes them up again because the trader asked.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class VenueReconnectTest {
    @TempDir
    Path folder;

    private final TradingEngine engine = new TradingEngine();
    private final WireVenue venue;
    private final Wire feed = new Wire();

    VenueReconnectTest() throws IOException {
        venue = new WireVenue(20261129);
        venue.behave();
    }

    @AfterEach
    void close() {
        engine.close();
        venue.close();
    }

    /// Quotes once, and counts how often it was asked to take up its line.
    private static final class Wire implements MarketDataFeed {
        final AtomicInteger asked = new AtomicInteger();
        volatile boolean can = true;

        @Override
        public String name() {
            return "wire";
        }

        @Override
        public void start(MarketDataListener listener) {
            long now = new SystemClock().now();
            listener.onTrade(0, now, 10_000, 100, 1);
            listener.onQuote(0, now, 9_990, 10_000, 10_010, 10_000, false);
        }

        @Override
        public boolean reconnect() {
            asked.incrementAndGet();
            return can;
        }

        @Override
        public void close() {}
    }

    private VenueDesk open(WireGateway gateway) throws Exception {
        var config = VenueDesk.config(folder.resolve("journal"), SessionMode.PAPER, gateway, feed);
        return new VenueDesk(engine.open(config)).awaitLine(SafetyReport.Line.IN_STEP);
    }

    private Answer reconnect(VenueDesk desk) {
        return desk.session.reconnect().join();
    }

    @Test
    void theLineGoesDownAndComesBackAndWhatRestedRests() throws Exception {
        VenueDesk desk = open(VenueDesk.gateway(venue).renewable());
        OrderId id = desk.working(Side.BUY, "1.00", "99.00");
        assertEquals(new Answer.Done(), reconnect(desk));
        await(() -> desk.logged("disconnected"));
        desk.awaitLine(SafetyReport.Line.IN_STEP);
        await(() -> desk.logged("The lines are taken up again, as asked."));
        assertEquals(1, feed.asked.get());
        assertEquals(OrdStatus.NEW, desk.row(id).status());
        desk.session.orders().cancel(id).join();
        desk.awaitStatus(id, OrdStatus.CANCELED);
        await(() -> desk.agrees(venue));
        assertEquals(Map.of(id.toString(), 1), venue.received(), "nothing was sent again");
    }

    @Test
    void theBooksAreComparedBeforeAnythingNewGoesOut() throws Exception {
        VenueDesk desk = open(VenueDesk.gateway(venue).renewable());
        desk.working(Side.BUY, "1.00", "99.00");
        // the venue takes the call and says nothing: the books cannot be compared
        venue.silent(true);
        reconnect(desk);
        desk.awaitLine(SafetyReport.Line.COMPARING);
        assertInstanceOf(Answer.Refused.class, desk.submit(Side.BUY, "1.00", "98.00"));
        assertEquals(1, venue.received().size());
        venue.silent(false);
        desk.awaitLine(SafetyReport.Line.IN_STEP);
        desk.working(Side.BUY, "1.00", "98.00");
    }

    @Test
    void aGatewayThatTakesUpItsLineByItselfOnlySaysSo() throws Exception {
        feed.can = false;
        VenueDesk desk = open(VenueDesk.gateway(venue));
        assertEquals(new Answer.NotDone("wire takes up its line by itself only."), reconnect(desk));
        assertEquals(1, feed.asked.get());
        assertEquals(SafetyReport.Line.IN_STEP, desk.safety().line());
        assertFalse(desk.logged("disconnected"));
    }

    @Test
    void oneOfTheTwoLinesIsEnough() throws Exception {
        VenueDesk desk = open(VenueDesk.gateway(venue));
        assertEquals(new Answer.Done(), reconnect(desk));
    }
}
