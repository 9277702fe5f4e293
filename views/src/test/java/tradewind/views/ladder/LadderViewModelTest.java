package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.OTHER;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.ladder.LadderViewModel.Cell;

class LadderViewModelTest {
    private final SampleMarket sample = new SampleMarket();
    private final RecordedEntry entry = new RecordedEntry();
    private final List<TicketDraft> drafts = new ArrayList<>();
    private final LadderViewModel model =
            new LadderViewModel(sample.desk, entry, BTC, Runnable::run, drafts::add, instrument -> Optional.empty(), () -> 0);

    @BeforeEach
    void bidAt999AndAskAt1000() {
        sample.trade("1000.00", "1");
        sample.quote("999.00", "1000.00");
        model.window().resize(20);
        model.refresh();
        model.step(50);
    }

    private Cell cell(Side side, String price) {
        return new Cell(side, model.market().rows().down(price(price)));
    }

    private void arm() {
        model.armedProperty().set(true);
    }

    private Tag working(Side side, String quantity, String price) {
        sample.working(side, quantity, limit(price));
        model.refresh();
        return model.tag(cell(side, price)).orElseThrow();
    }

    @Test
    void aFillInAMarketThatRestsIsNews() {
        model.refresh();
        assertFalse(model.refresh());
        sample.filled(Side.BUY, "1", "1000.00");
        assertTrue(model.refresh());
        assertFalse(model.refresh());
    }

    @Test
    void isDisarmedAtTheStart() {
        assertFalse(model.armedProperty().get());
    }

    @Test
    void aClickWhileDisarmedGoesToTheTicketAndSaysSo() {
        model.place(cell(Side.BUY, "998.50"));
        assertEquals(List.of(), entry.asked);
        assertEquals(
                List.of(new TicketDraft(
                        BTC, Side.BUY, OrdType.LIMIT, Optional.of(price("998.50")), BTC.defaultQuantity())),
                drafts);
        assertTrue(model.saidProperty().get().text().contains("BUY LMT 1.00 at 998.50"));
    }

    @Test
    void aClickWhileArmedIsSentWithoutAQuestion() {
        arm();
        model.place(cell(Side.SELL, "998.00"));
        assertEquals(List.of(), drafts);
        assertEquals(1, entry.tickets.size());
        assertEquals(Side.SELL, entry.tickets.getFirst().side());
        assertEquals(
                new Terms.Stop(BTC.price("998.00")), entry.tickets.getFirst().terms());
        assertEquals(TimeInForce.DAY, entry.tickets.getFirst().timeInForce());
        assertEquals("Ladder", entry.tickets.getFirst().source().toString());
    }

    @Test
    void aSizeTheTicketAlwaysAsksAboutIsPutThereEvenIfArmed() {
        arm();
        model.size().set(6 * BTC.defaultQuantity());
        model.place(cell(Side.BUY, "998.50"));
        assertEquals(List.of(), entry.asked);
        assertEquals(6 * BTC.defaultQuantity(), drafts.getFirst().quantity());
    }

    @Test
    void whatOnlyClosesIsSentWhileDisarmedAndCannotGoThroughFlat() {
        sample.filled(Side.BUY, "2", "995.00");
        model.place(Aim.market(Side.SELL), Placing.SOURCE);
        assertEquals(1, entry.tickets.size());
        assertTrue(entry.tickets.getFirst().handling().reduceOnly());
    }

    @Test
    void moreThanThePositionIsNotSentWhileDisarmed() {
        sample.filled(Side.BUY, "0.5", "995.00");
        model.place(Aim.market(Side.SELL), Placing.SOURCE);
        model.place(Aim.market(Side.BUY), Placing.SOURCE);
        assertEquals(List.of(), entry.asked);
        assertEquals(
                List.of(Side.SELL, Side.BUY),
                drafts.stream().map(TicketDraft::side).toList());
    }

    @Test
    void cancelAndFlattenAlwaysWork() {
        working(Side.BUY, "1", "998.00");
        working(Side.SELL, "1", "1002.00");
        model.cancel(Side.BUY);
        model.cancelAll();
        model.flatten();
        assertEquals(List.of("cancel " + OrderId.of(1, 1), "cancel all BTC/USD", "flatten BTC/USD"), entry.asked);
    }

    @Test
    void reverseCancelsFirstAndThenTradesTwiceThePosition() {
        sample.filled(Side.BUY, "4", "995.00");
        arm();
        model.reverse(Placing.SOURCE);
        assertEquals(List.of("cancel all BTC/USD"), entry.asked);
        entry.answers.getFirst().complete(new Answer.Done());
        assertEquals(Side.SELL, entry.tickets.getFirst().side());
        assertEquals(BTC.quantity("8"), entry.tickets.getFirst().quantity());
        assertEquals(Terms.MARKET, entry.tickets.getFirst().terms());
    }

    @Test
    void reverseDoesNotTradeAPositionThatClosedMeanwhile() {
        sample.filled(Side.BUY, "4", "995.00");
        arm();
        model.reverse(Placing.SOURCE);
        sample.filled(Side.SELL, "4", "1000.00");
        entry.answers.getFirst().complete(new Answer.Done());
        assertEquals(List.of(), entry.tickets);
        assertTrue(model.saidProperty().get().bad());
    }

    @Test
    void reverseSendsNothingIfNobodyKnowsWhetherItCancelled() {
        sample.filled(Side.BUY, "4", "995.00");
        arm();
        model.reverse(Placing.SOURCE);
        entry.answers.getFirst().completeExceptionally(new IllegalStateException("closed"));
        assertEquals(List.of(), entry.tickets);
        assertTrue(model.saidProperty().get().bad());
    }

    @Test
    void reverseSendsNothingIfItCouldNotCancel() {
        sample.filled(Side.BUY, "4", "995.00");
        arm();
        model.reverse(Placing.SOURCE);
        entry.answers.getFirst().complete(new Answer.NotDone("closed"));
        assertEquals(List.of(), entry.tickets);
        assertTrue(model.saidProperty().get().bad());
    }

    @Test
    void reverseWhileDisarmedIsForTheTicket() {
        sample.filled(Side.SELL, "1", "1001.00");
        model.reverse(Placing.SOURCE);
        assertEquals(List.of(), entry.asked);
        assertEquals(
                List.of(new TicketDraft(BTC, Side.BUY, OrdType.MARKET, Optional.empty(), 2 * BTC.defaultQuantity())),
                drafts);
    }

    @Test
    void aRefusalIsShownWithItsNumbers() {
        arm();
        model.place(cell(Side.BUY, "998.50"));
        Denial denial = new Denial("MAX_POSITION", "limit=5.00 after=6.00");
        entry.answers.getFirst().complete(new Answer.Refused(OrderId.of(1, 9), denial));
        assertTrue(model.saidProperty().get().bad());
        assertTrue(model.saidProperty().get().text().contains("MAX_POSITION"));
    }

    @Test
    void anotherInstrumentDisarms() {
        arm();
        model.show(OTHER);
        assertFalse(model.armedProperty().get());
    }

    @Test
    void ordersOfOneRowShareATag() {
        working(Side.BUY, "1", "998.00");
        Tag tag = working(Side.BUY, "0.5", "998.00");
        assertEquals("1.50 s2", tag.quantity());
    }

    @Test
    void aMovedTagAsksForTheNewPriceAndTheOldOneIsLiveUntilThen() {
        Tag tag = working(Side.BUY, "1", "998.00");
        assertTrue(model.grab(tag));
        model.moveTo(cell(Side.BUY, "997.00").row());
        assertEquals(List.of(), entry.asked);
        model.send();
        assertEquals(
                List.of("replace " + OrderId.of(1, 1) + " " + BTC.quantity("1") + " " + limit("997.00")), entry.asked);
        model.refresh();
        assertEquals(
                List.of(Tag.Kind.WORKING, Tag.Kind.ASKED),
                model.tags().stream().map(Tag::kind).toList());
        assertEquals(cell(Side.BUY, "998.00").row(), model.tags().getFirst().row());
    }

    @Test
    void aTagPutBackInItsRowSendsNothing() {
        Tag tag = working(Side.BUY, "1", "998.20");
        model.grab(tag);
        model.moveTo(cell(Side.BUY, "997.00").row());
        model.moveTo(tag.row());
        model.send();
        assertEquals(List.of(), entry.asked);
    }

    @Test
    void everyOrderOfATagMoves() {
        working(Side.SELL, "1", "1002.00");
        Tag tag = working(Side.SELL, "2", "1002.00");
        model.grab(tag);
        model.moveTo(cell(Side.SELL, "1003.00").row());
        model.send();
        assertEquals(2, entry.asked.size());
    }

    @Test
    void anOrderThatIsDoneIsNoLongerMoved() {
        Tag tag = working(Side.BUY, "1", "998.00");
        model.grab(tag);
        model.moveTo(cell(Side.BUY, "997.00").row());
        sample.desk.onOrderEvent(new OrderEvent.Canceled(OrderId.of(1, 1), 0, ""));
        model.refresh();
        model.send();
        assertEquals(List.of(), entry.asked);
        assertTrue(model.saidProperty().get().bad());
    }

    private Tag bracket() {
        sample.bracket("1", "995.20", "1003.00", "993.00");
        model.refresh();
        return model.tag(cell(Side.BUY, "995.00")).orElseThrow();
    }

    @Test
    void aTagWithItsListMovesByTheDistanceOfTheTag() {
        Tag tag = bracket();
        assertTrue(model.grab(tag));
        assertTrue(model.whole(true));
        model.moveTo(cell(Side.BUY, "996.00").row());
        assertEquals(
                List.of(
                        cell(Side.BUY, "996.00").row(),
                        // 1003.80 is asked for at the next row up
                        cell(Side.SELL, "1004.00").row(),
                        cell(Side.SELL, "994.00").row()),
                model.tags().stream()
                        .filter(each -> each.kind() == Tag.Kind.DRAFT)
                        .map(Tag::row)
                        .toList());
        model.send();
        assertEquals(
                List.of(
                        "replace " + OrderId.of(1, 2) + " " + BTC.quantity("1") + " " + limit("1003.80"),
                        "replace " + OrderId.of(1, 1) + " " + BTC.quantity("1") + " " + limit("996.00"),
                        "replace " + OrderId.of(1, 3) + " " + BTC.quantity("1") + " " + SampleMarket.stop("993.80")),
                entry.asked);
    }

    @Test
    void aTagWithItsListPutBackInItsRowSendsNothing() {
        Tag tag = bracket();
        model.grab(tag);
        model.whole(true);
        model.moveTo(cell(Side.BUY, "996.00").row());
        model.moveTo(tag.row());
        model.send();
        assertEquals(List.of(), entry.asked);
    }

    @Test
    void aListThatCannotBeMovedIsNotBegun() {
        Tag tag = bracket();
        sample.desk.onOrderEvent(new OrderEvent.CancelRequested(OrderId.of(1, 3), 0));
        model.refresh();
        assertTrue(model.grab(tag));
        assertFalse(model.whole(true));
        assertEquals(Optional.empty(), model.moving());
        assertEquals(
                "Bracket not moved: SL at 993.00 is Pending Cancel",
                model.saidProperty().get().text());
    }

    @Test
    void nothingOfAListIsSentIfTheGateWouldRefuseAPartOfIt() {
        entry.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=3.00 %"));
        model.grab(bracket());
        model.whole(true);
        model.moveTo(cell(Side.BUY, "996.00").row());
        model.send();
        assertEquals(List.of(), entry.asked);
        assertTrue(model.saidProperty().get().text().contains("nothing sent"));
    }

    @Test
    void anyOrderOfTheListThatWouldTradeAtOnceIsNamed() {
        Tag tag = bracket();
        model.grab(tag);
        model.whole(true);
        model.moveTo(cell(Side.BUY, "1000.00").row());
        assertEquals(
                Optional.of(OrderId.of(1, 1)),
                model.crossing().map(draft -> draft.line().id()));
    }

    @Test
    void rowsStandStillBetweenPressAndRelease() {
        long top = model.window().top();
        model.press(true);
        sample.quote("1099.00", "1100.00");
        model.refresh();
        assertEquals(top, model.window().top());
        model.press(false);
        model.refresh();
        assertTrue(model.window().top() > top);
    }

    @Test
    void rowsStandStillUnderThePointerWhileArmed() {
        long top = model.window().top();
        arm();
        model.pointer(true);
        sample.quote("1099.00", "1100.00");
        model.refresh();
        assertEquals(top, model.window().top());
        model.pointer(false);
        model.refresh();
        assertTrue(model.window().top() > top);
    }

    @Test
    void theCursorTakesTheRowsAlong() {
        for (int i = 0; i < 40; i++) model.moveCursor(1, Optional.of(Side.SELL));
        assertTrue(model.window().shows(model.cursor().orElseThrow().row()));
        assertEquals(Side.SELL, model.cursor().orElseThrow().side());
    }

    @Test
    void sizesGoByTheUsualOneAndBelowItByTenths() {
        model.size().step(1);
        assertEquals(BTC.quantity("2").units(), model.size().units());
        model.size().step(-1);
        model.size().step(-1);
        assertEquals(BTC.quantity("0.9").units(), model.size().units());
    }

    @Test
    void sizesEndAtALotAndAtAHundredTimesTheUsual() {
        model.size().set(BTC.quantity("99").units());
        model.size().step(1);
        assertEquals(BTC.quantity("99").units(), model.size().units());
        model.size().set(0);
        assertEquals(BTC.quantity("99").units(), model.size().units());
    }

    @Test
    void joinsTheBestPricesOfTheBookThatIsShown() {
        sample.book("998.00 1 1001.00 2");
        model.refresh();
        arm();
        model.join(Side.BUY, Placing.SOURCE);
        model.join(Side.SELL, Placing.SOURCE);
        assertEquals(
                List.of(limit("998.00"), limit("1001.00")),
                entry.tickets.stream().map(ticket -> ticket.terms()).toList());
    }
}
