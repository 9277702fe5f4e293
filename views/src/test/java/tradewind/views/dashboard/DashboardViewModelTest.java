package tradewind.views.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.SessionStatus;
import tradewind.engine.gate.TradingState;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.TestDesk;

class DashboardViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final TestDesk desk = new TestDesk();
    private final DashboardViewModel model = new DashboardViewModel(desk);

    static SessionStatus status(long ticks, long p50, long p99) {
        return new SessionStatus(
                TradingState.ACTIVE,
                Optional.empty(),
                "Bitstamp",
                ticks,
                p50,
                p99,
                false,
                1,
                "paper-1",
                Optional.empty(),
                List.of());
    }

    @Test
    void whatWasNotMeasuredIsEmptyAndSaysWhy() {
        model.read(status(0, 0, 0), 0);
        assertEquals(Figure.unknown("no input measured yet"), model.figure(Gauge.LATENCY));
        assertEquals(Figure.unknown("measured over a second"), model.figure(Gauge.FEED));
        assertEquals(0, model.points(Gauge.LATENCY).length);
        assertEquals("none yet", model.figure(Gauge.FILLS).context());
    }

    @Test
    void theFeedIsCountedByTheWallClock() {
        model.read(status(1_000, 0, 0), 0);
        model.read(status(1_824, 0, 0), 2 * SECOND);
        assertEquals(Figure.of("412", "/s", "Bitstamp, 1,824 so far", 0, 412.0), model.figure(Gauge.FEED));
    }

    @Test
    void drawdownIsMeasuredFromTheHighestEquitySeen() {
        desk.trade("1000.00", "1");
        desk.fill(desk.work(Side.BUY, "10", TestDesk.limit("1000.00")), "10", "1000.00");
        model.read(status(0, 0, 0), 0);
        desk.trade("1100.00", "1");
        model.read(status(0, 0, 0), 1);
        assertEquals("0.00", model.figure(Gauge.DRAWDOWN).value());
        desk.trade("1050.00", "1");
        model.read(status(0, 0, 0), 2);
        Figure figure = model.figure(Gauge.DRAWDOWN);
        assertEquals("−500.00", figure.value());
        assertEquals("−0.50 % from 100,998.75", figure.context());
        assertEquals(-1, figure.direction());
        assertEquals("+500.00", model.figure(Gauge.OPEN_PROFIT).value());
    }

    @Test
    void latencyIsThatOfTheKernelAndFillsAreCounted() {
        desk.fill(desk.work(Side.BUY, "10", TestDesk.limit("1000.00")), "10", "1000.00");
        desk.work(Side.BUY, "1", TestDesk.limit("900.00"));
        model.read(status(0, 2_800, 11_400), 0);
        assertEquals(Figure.of("11.4", "µs", "median 2.8 µs an input", 0, 11.4), model.figure(Gauge.LATENCY));
        assertEquals("1", model.figure(Gauge.FILLS).value());
        assertEquals("1", model.figure(Gauge.ORDERS).value());
        assertEquals("of 2 entered", model.figure(Gauge.ORDERS).context());
    }

    @Test
    void aLineHasTheLastReadingsOnly() {
        for (int i = 0; i < DashboardViewModel.POINTS + 5; i++) model.read(status(0, 1, 1_000L * (i + 1)), i);
        double[] points = model.points(Gauge.LATENCY);
        assertEquals(DashboardViewModel.POINTS, points.length);
        assertEquals(6.0, points[0]);
    }
}
