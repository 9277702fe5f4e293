package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

/// Orders that stand in the rows, and moving them.
class LadderMovingTest {
    private final OpenLadder ladder = new OpenLadder();

    @Test
    void ordersOfOneRowShareATag() {
        ladder.working(Side.BUY, "1", "998.00");
        Tag tag = ladder.working(Side.BUY, "0.5", "998.00");
        assertEquals("1.50 s2", tag.quantity());
    }

    @Test
    void aMovedTagAsksForTheNewPriceAndTheOldOneIsLiveUntilThen() {
        Tag tag = ladder.working(Side.BUY, "1", "998.00");
        assertTrue(ladder.model.grab(tag));
        ladder.model.moveTo(ladder.cell(Side.BUY, "997.00").row());
        assertEquals(List.of(), ladder.entry.asked);
        ladder.model.send();
        assertEquals(
                List.of("replace " + OrderId.of(1, 1) + " " + BTC.quantity("1") + " " + limit("997.00")),
                ladder.entry.asked);
        ladder.model.refresh();
        assertEquals(
                List.of(Tag.Kind.WORKING, Tag.Kind.ASKED),
                ladder.model.tags().stream().map(Tag::kind).toList());
        assertEquals(
                ladder.cell(Side.BUY, "998.00").row(),
                ladder.model.tags().getFirst().row());
    }

    @Test
    void aTagPutBackInItsRowSendsNothing() {
        Tag tag = ladder.working(Side.BUY, "1", "998.20");
        ladder.model.grab(tag);
        ladder.model.moveTo(ladder.cell(Side.BUY, "997.00").row());
        ladder.model.moveTo(tag.row());
        ladder.model.send();
        assertEquals(List.of(), ladder.entry.asked);
    }

    @Test
    void everyOrderOfATagMoves() {
        ladder.working(Side.SELL, "1", "1002.00");
        Tag tag = ladder.working(Side.SELL, "2", "1002.00");
        ladder.model.grab(tag);
        ladder.model.moveTo(ladder.cell(Side.SELL, "1003.00").row());
        ladder.model.send();
        assertEquals(2, ladder.entry.asked.size());
    }

    @Test
    void anOrderThatIsDoneIsNoLongerMoved() {
        Tag tag = ladder.working(Side.BUY, "1", "998.00");
        ladder.model.grab(tag);
        ladder.model.moveTo(ladder.cell(Side.BUY, "997.00").row());
        ladder.sample.desk.onOrderEvent(new OrderEvent.Canceled(OrderId.of(1, 1), 0, ""));
        ladder.model.refresh();
        ladder.model.send();
        assertEquals(List.of(), ladder.entry.asked);
        assertTrue(ladder.model.saidProperty().get().bad());
    }

    private Tag bracket() {
        ladder.sample.bracket("1", "995.20", "1003.00", "993.00");
        ladder.model.refresh();
        return ladder.model.tag(ladder.cell(Side.BUY, "995.00")).orElseThrow();
    }

    @Test
    void aTagWithItsListMovesByTheDistanceOfTheTag() {
        Tag tag = bracket();
        assertTrue(ladder.model.grab(tag));
        assertTrue(ladder.model.whole(true));
        ladder.model.moveTo(ladder.cell(Side.BUY, "996.00").row());
        assertEquals(
                List.of(
                        ladder.cell(Side.BUY, "996.00").row(),
                        // 1003.80 is asked for at the next row up
                        ladder.cell(Side.SELL, "1004.00").row(),
                        ladder.cell(Side.SELL, "994.00").row()),
                ladder.model.tags().stream()
                        .filter(each -> each.kind() == Tag.Kind.DRAFT)
                        .map(Tag::row)
                        .toList());
        ladder.model.send();
        assertEquals(
                List.of(
                        "replace " + OrderId.of(1, 2) + " " + BTC.quantity("1") + " " + limit("1003.80"),
                        "replace " + OrderId.of(1, 1) + " " + BTC.quantity("1") + " " + limit("996.00"),
                        "replace " + OrderId.of(1, 3) + " " + BTC.quantity("1") + " " + SampleMarket.stop("993.80")),
                ladder.entry.asked);
    }

    @Test
    void aTagWithItsListPutBackInItsRowSendsNothing() {
        Tag tag = bracket();
        ladder.model.grab(tag);
        ladder.model.whole(true);
        ladder.model.moveTo(ladder.cell(Side.BUY, "996.00").row());
        ladder.model.moveTo(tag.row());
        ladder.model.send();
        assertEquals(List.of(), ladder.entry.asked);
    }

    @Test
    void aListThatCannotBeMovedIsNotBegun() {
        Tag tag = bracket();
        ladder.sample.desk.onOrderEvent(new OrderEvent.CancelRequested(OrderId.of(1, 3), 0));
        ladder.model.refresh();
        assertTrue(ladder.model.grab(tag));
        assertFalse(ladder.model.whole(true));
        assertEquals(Optional.empty(), ladder.model.moving());
        assertEquals(
                "Bracket not moved: SL at 993.00 is Pending Cancel",
                ladder.model.saidProperty().get().text());
    }

    @Test
    void nothingOfAListIsSentIfTheGateWouldRefuseAPartOfIt() {
        ladder.entry.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=3.00 %"));
        ladder.model.grab(bracket());
        ladder.model.whole(true);
        ladder.model.moveTo(ladder.cell(Side.BUY, "996.00").row());
        ladder.model.send();
        assertEquals(List.of(), ladder.entry.asked);
        assertTrue(ladder.model.saidProperty().get().text().contains("nothing sent"));
    }

    @Test
    void anyOrderOfTheListThatWouldTradeAtOnceIsNamed() {
        Tag tag = bracket();
        ladder.model.grab(tag);
        ladder.model.whole(true);
        ladder.model.moveTo(ladder.cell(Side.BUY, "1000.00").row());
        assertEquals(
                Optional.of(OrderId.of(1, 1)),
                ladder.model.crossing().map(draft -> draft.line().id()));
    }
}
