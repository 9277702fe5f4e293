package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.views.blotter.InlineEdit.Part;

class InlineEditTest {
    private final TestDesk desk = new TestDesk();
    private final List<String> reports = new ArrayList<>();
    private final InlineEdit edit = new InlineEdit(desk.orders, desk.desk(), (answer, sent) -> reports.add(sent));

    private OrderRow begin(Side side, String quantity, Terms terms, Part part) {
        Order order = desk.work(side, quantity, terms);
        OrderRow row = desk.desk().find(order.id()).orElseThrow();
        edit.begin(row, part);
        return row;
    }

    @Test
    void enterSendsTheNewPriceAndQuantityThroughTheGate() {
        begin(Side.BUY, "2", TestDesk.limit("1100.00"), Part.LIMIT);
        assertEquals("1,100.00", edit.text());
        edit.type("1,101.50");
        edit.next(-1);
        edit.type("3");
        assertTrue(edit.enter(false));
        assertEquals(List.of("replace T1-1 3.00000000 LMT 1101.50"), requests());
        assertEquals(List.of("Change sent for T1-1"), reports);
        assertFalse(edit.on());
    }

    private List<String> requests() {
        return desk.orders.requests.stream()
                .map(text -> text.replaceAll("Limit\\[price=([0-9.]+)]", "LMT $1"))
                .toList();
    }

    @Test
    void whatTheGateRefusesIsSaidWhileItIsTypedAndNotSent() {
        begin(Side.BUY, "2", TestDesk.limit("1100.00"), Part.LIMIT);
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1.00"));
        edit.type("1.00");
        assertEquals(
                "PRICE_COLLAR: price too far from the market", edit.face().get().verdict());
        assertFalse(edit.enter(false));
        assertEquals(List.of(), desk.orders.requests);
        assertTrue(edit.on());
    }

    @Test
    void theOldOrderIsSaidToBeLiveAndItsEndEndsTheChange() {
        OrderRow row = begin(Side.SELL, "2", TestDesk.limit("1100.00"), Part.LIMIT);
        assertEquals(
                "Editing T1-1. The old order is still live and can fill.",
                edit.face().get().state());
        edit.type("1,099.00");
        desk.fill(row.order(), "0.5", "1100.00");
        edit.pulse();
        assertTrue(edit.face().get().state().endsWith("Filled 0.50."));
        desk.fill(row.order(), "1.5", "1100.00");
        edit.pulse();
        assertEquals("T1-1 is Filled.", edit.face().get().state());
        assertFalse(edit.enter(false));
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void whereOrdersAreAskedAboutTheSecondEnterSendsAndAKeyBetweenTakesItBack() {
        begin(Side.BUY, "2", TestDesk.limit("1100.00"), Part.LIMIT);
        edit.type("1,101.00");
        assertFalse(edit.enter(true));
        assertTrue(edit.face().get().asks());
        edit.type("1,102.00");
        assertFalse(edit.face().get().asks());
        assertFalse(edit.enter(true));
        assertTrue(edit.enter(true));
        assertEquals(1, desk.orders.requests.size());
    }

    @Test
    void aPriceOffItsTickAndAQuantityAlreadyFilledAreRefused() {
        OrderRow row = begin(Side.BUY, "2", TestDesk.limit("1100.00"), Part.LIMIT);
        edit.type("1,100.005");
        assertTrue(edit.face().get().bad());
        edit.type("1,101.00");
        desk.fill(row.order(), "1", "1100.00");
        edit.pulse();
        edit.next(-1);
        edit.type("1");
        assertEquals(
                "Already filled: enter more, or cancel the order",
                edit.face().get().verdict());
    }

    @Test
    void anUnchangedOrderIsNotSentAgain() {
        begin(Side.BUY, "2", TestDesk.limit("1100.00"), Part.LIMIT);
        assertFalse(edit.enter(false));
        assertEquals("Nothing is changed yet", edit.face().get().verdict());
    }

    @Test
    void onlyWhatAnOrderHasCanBeChanged() {
        Order stop = desk.work(Side.SELL, "1", TestDesk.stop("1090.00"));
        Order both = desk.work(Side.BUY, "1", new Terms.StopLimit(new Price(112_500, 2), new Price(112_600, 2)));
        Order ended = desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        desk.cancelled(ended);
        assertEquals(List.of(Part.QUANTITY, Part.STOP), parts(stop));
        assertEquals(List.of(Part.QUANTITY, Part.LIMIT, Part.STOP), parts(both));
        assertEquals(List.of(), parts(ended));
    }

    private List<Part> parts(Order order) {
        OrderRow row = desk.desk().find(order.id()).orElseThrow();
        return List.of(Part.values()).stream()
                .filter(part -> InlineEdit.can(row, part))
                .toList();
    }

    @Test
    void stepsByATickAndByADefaultQuantity() {
        begin(Side.BUY, "2", TestDesk.limit("1100.00"), Part.LIMIT);
        edit.step(1);
        assertEquals("1,100.01", edit.text());
        edit.next(-1);
        edit.step(-1);
        assertEquals("1.00", edit.text());
        edit.step(-1);
        assertEquals("1.00", edit.text());
    }
}
