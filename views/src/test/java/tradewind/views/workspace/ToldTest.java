package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.blotter.TestDesk;
import tradewind.views.notices.NoticeBook.Kind;

/// What kind a fill is told as, which is what it sounds like.
class ToldTest {
    private final TestDesk desk = new TestDesk();

    private Kind filled(Terms terms, Contingency.Role role) {
        Order plain = desk.order(Side.SELL, "2", terms, TimeInForce.GTC, OrderSource.MANUAL);
        Contingency link = role == Contingency.Role.NONE
                ? Contingency.NONE
                : new Contingency(role, plain.id().value(), plain.quantity().units());
        Order order = new Order(
                plain.id(),
                plain.instrument(),
                plain.side(),
                plain.quantity(),
                plain.terms(),
                plain.timeInForce(),
                plain.source(),
                Handling.PLAIN.linked(link));
        desk.event(new OrderEvent.Submitted(order, desk.tick()));
        desk.fill(order, "0.5", "1100.00");
        OrderRow row = desk.desk().find(order.id()).orElseThrow();
        return Told.of(new Notices.Filled(row), 1).kind();
    }

    @Test
    void aStopATargetAndAnyOtherFillAreToldApart() {
        assertEquals(Kind.FILL, filled(TestDesk.limit("1100.00"), Contingency.Role.NONE));
        assertEquals(Kind.FILL, filled(TestDesk.limit("1100.00"), Contingency.Role.PARENT));
        assertEquals(Kind.TARGET, filled(TestDesk.limit("1100.00"), Contingency.Role.TARGET));
        assertEquals(Kind.STOP, filled(TestDesk.stop("1100.00"), Contingency.Role.STOP));
    }

    @Test
    void ordersThatStandAloneAreToldByTheirTrigger() {
        assertEquals(Kind.STOP, filled(TestDesk.stop("1100.00"), Contingency.Role.NONE));
        Terms touched = new Terms.MarketIfTouched(TestDesk.BTC.price("1100.00"));
        assertEquals(Kind.TARGET, filled(touched, Contingency.Role.NONE));
    }
}
