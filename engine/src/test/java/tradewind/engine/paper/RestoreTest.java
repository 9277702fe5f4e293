package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.paper.PaperDesk.limit;
import static tradewind.engine.paper.PaperDesk.stop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Terms;

/// A session that ended is taken up again.
class RestoreTest {
    private final PaperDesk before = new PaperDesk();
    private final PaperDesk after = new PaperDesk();

    private void restart() {
        List<OrderState> states = new ArrayList<>(before.states.values());
        Collections.reverse(states);
        after.states.putAll(before.states);
        after.exchange.restore(states, PaperDesk.START);
        after.pass(0);
    }

    @Test
    void restingOrdersGoToTheBackInTheOrderOfTheirIdsAndNothingIsReported() {
        before.quote("99.90", "3.00", "100.50", "2.00");
        before.buy("1.00", limit("99.90"));
        before.buy("1.00", limit("99.90"));
        before.trade("99.90", "3.40");
        restart();
        assertEquals(List.of(), after.news());
        after.quote("99.90", "3.00", "100.50", "2.00");
        after.trade("99.90", "3.80");
        assertEquals(List.of("1 filled 0.60 @ 99.90 MAKER", "2 filled 0.20 @ 99.90 MAKER"), after.news());
    }

    @Test
    void fillIdsGoOnWhereTheyWere() {
        before.quote("99.90", "3.00", "100.50", "2.00");
        before.buy("3.00", limit("100.50"));
        restart();
        after.quote("99.90", "3.00", "100.50", "2.00");
        assertEquals("T1-1/300", ((OrderEvent.Filled) after.reports.get(0)).execId());
    }

    @Test
    void anUntriggeredStopWaitsOn() {
        before.sell("1.00", stop("99.00"));
        restart();
        after.trade("99.00", "1.00");
        after.quote("98.90", "3.00", "99.00", "2.00");
        after.pass(1);
        assertEquals(List.of("1 triggered", "1 filled 1.00 @ 98.90 TAKER"), after.news());
    }

    @Test
    void doneOrdersStayDone() {
        before.quote("99.90", "3.00", "100.50", "2.00");
        before.buy("1.00", Terms.MARKET);
        restart();
        assertEquals(List.of(), after.exchange.openOrders());
    }

    @Test
    void whatWasUnderWayIsSettled() {
        OrderId canceled = before.buy("1.00", limit("99.90"));
        OrderId replaced = before.buy("1.00", limit("99.90"));
        before.states.computeIfPresent(
                canceled, (id, state) -> state.apply(new OrderEvent.CancelRequested(id, PaperDesk.START)));
        before.states.computeIfPresent(
                replaced,
                (id, state) -> state.apply(new OrderEvent.ReplaceRequested(
                        id, PaperDesk.START, state.order().quantity(), limit("99.80"))));
        PaperDesk far = new PaperDesk(PaperOptions.DEFAULT);
        far.buy("1.00", limit("99.70"));
        far.buy("1.00", limit("99.70"));
        OrderId neverArrived = far.buy("1.00", limit("99.70"));
        before.states.put(neverArrived, far.state(neverArrived));
        restart();
        assertEquals(
                List.of("1 canceled", "2 replace rejected: Not done before the venue restarted", "3 accepted"),
                after.news());
    }
}
