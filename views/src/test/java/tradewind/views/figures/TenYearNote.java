package tradewind.views.figures;

import java.util.List;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.PriceNotation;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.blotter.TestDesk;

/// The ten-year note future: prices in 32nds and their halves, tick half of a 32nd (0.015625), one contract at a time.
public final class TenYearNote {
    public static final Instrument ZN = new Instrument(
            0,
            new InstrumentId("ZN", "Test"),
            "Ten-year note",
            new Currency("ZN", 0),
            Currency.USD,
            6,
            15_625,
            0,
            1,
            1,
            PriceNotation.HALF_THIRTY_SECONDS);

    private TenYearNote() {}

    /// A desk of this one instrument, without a quote.
    public static TestDesk desk() {
        return new TestDesk(List.of(ZN));
    }

    public static long units(String decimal) {
        return ZN.price(decimal).units();
    }

    /// A limit order the venue has.
    public static Order work(TestDesk desk, Side side, String quantity, String limit) {
        Order order = new Order(
                OrderId.of(1, 900),
                ZN,
                side,
                ZN.quantity(quantity),
                new Terms.Limit(ZN.price(limit)),
                TimeInForce.DAY,
                OrderSource.MANUAL);
        desk.event(new OrderEvent.Submitted(order, desk.tick()));
        desk.accept(order);
        return order;
    }

    /// Ten contracts at each side.
    public static void quote(TestDesk desk, String bid, String ask) {
        desk.desk().quotes().quote(0, desk.now, units(bid), 10, units(ask), 10, false);
    }
}
