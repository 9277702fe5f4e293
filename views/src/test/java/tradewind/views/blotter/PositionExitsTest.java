package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// The stop and the target behind a position, and what its profit is in multiples of the risk.
class PositionExitsTest {
    private final TestDesk desk = new TestDesk();
    private final BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);
    private long wall;

    /// A position of 2 from 1,100.00, at the last price.
    private void held(Side side, String last) {
        desk.fill(desk.work(side, "2", TestDesk.limit("1100.00")), "2", "1100.00");
        desk.trade(last, "1");
    }

    private PositionLine line() {
        model.pulse(++wall);
        return model.positions().lines().getFirst().row();
    }

    private String cell(String name) {
        PositionLine line = line();
        return model.positions().columns().stream()
                .filter(column -> column.name().equals(name))
                .map(column -> column.text().apply(line))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutOrdersItSaysNoneAndAsksForALook() {
        held(Side.BUY, "1100.00");
        assertEquals("none", cell("Stop"));
        assertEquals("none", cell("Target"));
        assertEquals("", cell("R"));
        assertTrue(line().stopMissing());
        assertTrue(line().targetMissing());
    }

    @Test
    void aStopThatCoversAPartSaysWhichAndOneThatCoversTheWholeStandsAlone() {
        held(Side.BUY, "1100.00");
        desk.work(Side.SELL, "0.5", TestDesk.stop("1000.00"));
        assertEquals("1,000.00 for 25 %", cell("Stop"));
        assertTrue(line().stopMissing());
        assertEquals(150_000_000L, line().uncovered());
        desk.work(Side.SELL, "1.5", TestDesk.stop("1000.00"));
        assertEquals("1,000.00 +1", cell("Stop"));
        assertFalse(line().stopMissing());
    }

    @Test
    void theStopTheMarketComesToFirstIsNamed() {
        held(Side.BUY, "1100.00");
        desk.work(Side.SELL, "1", TestDesk.stop("1040.00"));
        desk.work(Side.SELL, "1", TestDesk.stop("1060.00"));
        assertEquals("1,060.00 +1", cell("Stop"));
        assertEquals("T1-3: 1.00 at 1,060.00\nT1-2: 1.00 at 1,040.00", line().orders(line().stops()));
    }

    @Test
    void ofAShortTheLowestStopAndTheHighestTargetAreNearest() {
        held(Side.SELL, "1100.00");
        desk.work(Side.BUY, "1", TestDesk.stop("1160.00"));
        desk.work(Side.BUY, "1", TestDesk.stop("1140.00"));
        desk.work(Side.BUY, "1", TestDesk.limit("1010.00"));
        desk.work(Side.BUY, "1", TestDesk.limit("1030.00"));
        assertEquals("1,140.00 +1", cell("Stop"));
        assertEquals("1,030.00 +1", cell("Target"));
    }

    @Test
    void anOrderThatWaitsToBeTouchedIsATargetAndNoStop() {
        held(Side.BUY, "1100.00");
        desk.work(Side.SELL, "2", new Terms.MarketIfTouched(TestDesk.BTC.price("1180.00")));
        assertEquals("none", cell("Stop"));
        assertEquals("1,180.00", cell("Target"));
    }

    @Test
    void aStopThatWaitsForAnotherEntryCoversNothing() {
        held(Side.BUY, "1100.00");
        Order entry = desk.order(Side.BUY, "2", TestDesk.limit("1050.00"), TimeInForce.GTC, OrderSource.MANUAL);
        long list = entry.id().value();
        Order stop = desk.order(Side.SELL, "2", TestDesk.stop("1000.00"), TimeInForce.GTC, OrderSource.MANUAL);
        desk.event(new OrderEvent.Held(linked(stop, Contingency.Role.STOP, list), desk.tick(), ""));
        desk.event(new OrderEvent.Submitted(linked(entry, Contingency.Role.PARENT, list), desk.tick()));
        assertEquals("none", cell("Stop"));
    }

    private static Order linked(Order order, Contingency.Role role, long list) {
        return new Order(
                order.id(),
                order.instrument(),
                order.side(),
                order.quantity(),
                order.terms(),
                order.timeInForce(),
                order.source(),
                Handling.PLAIN.linked(
                        new Contingency(role, list, order.quantity().units())));
    }

    /// Risk 2 × (1,100 − 1,080) = 40, open 2 × (1,150 − 1,100) = 100: 2.5 R.
    @Test
    void aLongIsMeasuredFromItsEntryToItsStop() {
        held(Side.BUY, "1150.00");
        desk.work(Side.SELL, "2", TestDesk.stop("1080.00"));
        assertEquals("+2.50", cell("R"));
        desk.trade("1090.00", "1");
        assertEquals("−0.50", cell("R"));
    }

    /// Risk 2 × (1,125 − 1,100) = 50, open 2 × (1,100 − 1,065) = 70: 1.4 R.
    @Test
    void aShortIsMeasuredTheOtherWay() {
        held(Side.SELL, "1065.00");
        desk.work(Side.BUY, "2", TestDesk.stop("1125.00"));
        assertEquals("+1.40", cell("R"));
    }

    /// Of a half that is covered both halve: risk 1 × 20 = 20, open 1 × 50 = 50: still 2.5 R.
    @Test
    void aStopOverAPartMeasuresThatPart() {
        held(Side.BUY, "1150.00");
        desk.work(Side.SELL, "1", TestDesk.stop("1080.00"));
        assertEquals("+2.50", cell("R"));
    }

    /// Risk 1 × 10 + 1 × 40 = 50, open 100: 2 R. The third stop finds nothing left to close.
    @Test
    void severalStopsCountNearestFirstUntilTheWholeIsCovered() {
        held(Side.BUY, "1150.00");
        desk.work(Side.SELL, "5", TestDesk.stop("900.00"));
        desk.work(Side.SELL, "1", TestDesk.stop("1060.00"));
        desk.work(Side.SELL, "1", TestDesk.stop("1090.00"));
        assertEquals("+2.00", cell("R"));
    }

    @Test
    void aStopAtTheEntryOrBetterHasNoRiskAndNoR() {
        held(Side.BUY, "1150.00");
        desk.work(Side.SELL, "2", TestDesk.stop("1100.00"));
        assertEquals("no risk", cell("R"));
        assertTrue(line().multiple().isEmpty());
    }

    @Test
    void aStopThatIsGoneMeasuresNothing() {
        held(Side.BUY, "1150.00");
        Order stop = desk.work(Side.SELL, "2", TestDesk.stop("1080.00"));
        assertEquals("+2.50", cell("R"));
        desk.cancelled(stop);
        assertEquals("", cell("R"));
        assertEquals("none", cell("Stop"));
    }
}
