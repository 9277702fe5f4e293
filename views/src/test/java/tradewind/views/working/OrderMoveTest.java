package tradewind.views.working;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;
import static tradewind.views.chart.SampleDesk.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.chart.RecordingOrders;
import tradewind.views.chart.SampleDesk;

/// Moving a whole bracket with one gesture.
class OrderMoveTest {
    private final SampleDesk desk = SampleDesk.minutes(30);
    private final RecordingOrders orders = new RecordingOrders();
    private final List<String> messages = new ArrayList<>();
    private final OrderLines lines = new OrderLines(BTC, desk.desk.orders(), orders, Runnable::run, messages::add);
    private OrderId entry = OrderId.of(1, 1);
    private OrderId target = OrderId.of(1, 2);
    private OrderId stop = OrderId.of(1, 3);

    @BeforeEach
    void anEntryWorksAndItsExitsWait() {
        entry = desk.bracket("2", "990.00", "1020.00", "970.00");
        target = new OrderId(entry.value() + 1);
        stop = new OrderId(entry.value() + 2);
        lines.poll();
    }

    private void event(OrderEvent event) {
        desk.desk.onOrderEvent(event);
        lines.poll();
    }

    private void fill(OrderId order, String quantity, String price) {
        event(new OrderEvent.Filled(
                order,
                desk.now(),
                "E" + order,
                BTC.quantity(quantity),
                BTC.price(price),
                Currency.USD.money("1"),
                Liquidity.MAKER));
    }

    /// Takes an order and its list and moves it.
    private void move(OrderId order, double price) {
        assertTrue(lines.grab(order));
        assertTrue(lines.whole(true));
        lines.dragTo(price);
    }

    private List<Long> drafts() {
        return lines.drafts().stream().map(OrderDrag::price).toList();
    }

    private List<RecordingOrders.Replace> bracketAt(String first, String second, String third) {
        return List.of(change(target, limit(first)), change(entry, limit(second)), change(stop, stop(third)));
    }

    private static RecordingOrders.Replace change(OrderId order, Terms terms) {
        return new RecordingOrders.Replace(order, BTC.quantity("2"), terms);
    }

    private void answer(int which, Answer answer) {
        orders.answers.get(which).complete(answer);
    }

    private static Answer.Refused refused(OrderId order) {
        return new Answer.Refused(order, new Denial("PRICE_COLLAR", "limit=3.00 %"));
    }

    @Test
    void allOfABracketMoveByTheSameDistanceEachWithAChangeOfItsOwn() {
        move(entry, 99_250.3);
        assertEquals(List.of(99_250L, 102_250L, 97_250L), drafts(), "the one in hand first");
        assertEquals(List.of(), orders.replaces, "the present orders are live");
        lines.send();
        assertEquals(bracketAt("1022.50", "992.50", "972.50"), orders.replaces);
        lines.send();
        assertEquals(3, orders.replaces.size());
    }

    @Test
    void anyOfThemCanBeTheOneInHand() {
        move(stop, 97_100);
        lines.send();
        assertEquals(bracketAt("1021.00", "991.00", "971.00"), orders.replaces);
    }

    @Test
    void theForemostIsAskedFirstSoThatNoEntryIsEverBeyondItsStop() {
        move(entry, 98_000);
        lines.send();
        assertEquals(
                List.of(stop, entry, target),
                orders.replaces.stream().map(RecordingOrders.Replace::order).toList());
    }

    @Test
    void eachIsSnappedToTheTick() {
        Instrument quarters = new Instrument(0, BTC.id(), "", Currency.BTC, Currency.USD, 2, 25, 8, 1, 100_000_000L);
        OrderDrag hand = OrderDrag.of(line(quarters, "990.00")).to(99_060);
        assertEquals(99_050, hand.price());
        assertEquals(102_050, hand.carry(line(quarters, "1020.00")).price());
        assertEquals(102_075, hand.carry(line(quarters, "1020.20")).price(), "off the tick before");
        OrderLine off = line(quarters, "1020.20");
        assertEquals(102_020, OrderDrag.of(line(quarters, "990.00")).carry(off).price(), "not moved, not snapped");
    }

    private OrderLine line(Instrument instrument, String price) {
        Order order = new Order(
                OrderId.of(1, 99),
                instrument,
                Side.BUY,
                instrument.quantity("1"),
                limit(price),
                TimeInForce.DAY,
                OrderSource.MANUAL);
        OrderState state = OrderState.first(new OrderEvent.Submitted(order, desk.now()));
        return new OrderLine(new OrderRow(state, desk.now(), 0, 0, "", ""));
    }

    @Test
    void withoutAMoveNothingIsSent() {
        move(entry, 99_000.4);
        lines.send();
        assertEquals(List.of(), orders.replaces);
    }

    @Test
    void theOrderAloneMovesWithoutItsList() {
        lines.grab(entry);
        lines.dragTo(99_250);
        assertEquals(List.of(99_250L), drafts());
        lines.send();
        assertEquals(List.of(change(entry, limit("992.50"))), orders.replaces);
    }

    @Test
    void whatTheHandSaysLastDecides() {
        move(entry, 99_250);
        assertTrue(lines.whole(false));
        assertEquals(List.of(99_250L), drafts());
        lines.send();
        assertEquals(List.of(change(entry, limit("992.50"))), orders.replaces);
    }

    @Test
    void anOrderThatStandsAloneMovesAlone() {
        OrderId alone = desk.working(Side.BUY, "2", limit("985.00"), 5);
        lines.poll();
        move(alone, 98_600);
        lines.send();
        assertEquals(List.of(change(alone, limit("986.00"))), orders.replaces);
    }

    @Test
    void anOrderThatAnotherHasJoinedMovesWithIt() {
        OrderId alone = desk.working(Side.BUY, "2", limit("985.00"), 5);
        Order joined = new Order(
                OrderId.of(1, 90),
                BTC,
                Side.BUY,
                BTC.quantity("2"),
                limit("980.00"),
                TimeInForce.DAY,
                OrderSource.MANUAL,
                Handling.PLAIN.linked(new Contingency(
                        Contingency.Role.PEER, alone.value(), BTC.quantity("2").units())));
        desk.desk.onOrderEvent(new OrderEvent.Submitted(joined, desk.now()));
        event(new OrderEvent.Accepted(joined.id(), desk.now(), "V90"));
        move(alone, 98_400);
        assertEquals(List.of(98_400L, 97_900L), drafts());
    }

    @Test
    void theExitsMoveTogetherOnceTheEntryHasFilled() {
        fill(entry, "2", "990.00");
        move(target, 101_900);
        lines.send();
        assertEquals(List.of(change(stop, stop("969.00")), change(target, limit("1019.00"))), orders.replaces);
    }

    @Test
    void keysMoveTheSelectedOrdersBracketByTicks() {
        assertFalse(lines.nudge(1, true), "nothing is selected");
        lines.select(entry);
        lines.nudge(1, true);
        lines.nudge(1, true);
        lines.nudge(-3, true);
        lines.send();
        assertEquals(
                List.of(change(stop, stop("969.99")), change(entry, limit("989.99")), change(target, limit("1019.99"))),
                orders.replaces);
    }

    @Test
    void doesNotBeginWhileOneOfThemIsPending() {
        event(new OrderEvent.CancelRequested(stop, desk.now()));
        assertTrue(lines.grab(entry));
        assertFalse(lines.whole(true));
        assertEquals(List.of("Bracket not moved: SL at 970.00 is Pending Cancel"), messages);
        lines.dragTo(99_250);
        lines.send();
        assertEquals(List.of(), orders.replaces);
    }

    @Test
    void doesNotBeginWhileAChangeOfOneIsAskedFor() {
        lines.grab(target);
        lines.dragTo(102_100);
        lines.send();
        assertTrue(lines.grab(entry));
        assertFalse(lines.whole(true));
        assertEquals(List.of("Bracket not moved: TGT at 1,020.00 is Pending Replace"), messages);
        assertEquals(1, orders.replaces.size());
    }

    private Order follower() {
        return new Order(
                OrderId.of(1, 90),
                BTC,
                Side.SELL,
                BTC.quantity("1"),
                Terms.MARKET,
                TimeInForce.DAY,
                OrderSource.MANUAL,
                Handling.PLAIN.linked(new Contingency(Contingency.Role.FOLLOWER, entry.value(), 1)));
    }

    @Test
    void doesNotBeginIfOneHasNoPrice() {
        event(new OrderEvent.Held(follower(), desk.now(), ""));
        assertTrue(lines.grab(entry));
        assertFalse(lines.whole(true));
        assertEquals(List.of("Bracket not moved: its MKT order has no price"), messages);
    }

    @Test
    void anOrderWithoutAPriceThatJoinsEndsTheMoveAndItsDraftsAreGone() {
        move(stop, 97_100);
        assertFalse(lines.poll());
        desk.desk.onOrderEvent(new OrderEvent.Held(follower(), desk.now(), ""));
        assertTrue(lines.poll());
        assertEquals(List.of(), lines.drafts());
    }

    @Test
    void anOrderOfTheListThatFillsEndsTheMove() {
        move(stop, 97_100);
        fill(entry, "2", "990.00");
        assertEquals(Optional.empty(), lines.drag());
        assertEquals(List.of("Bracket not moved: LMT at 990.00 is Filled"), messages);
        lines.send();
        assertEquals(List.of(), orders.replaces);
    }

    @Test
    void aFillNoFrameHasShownYetEndsTheMoveToo() {
        move(stop, 97_100);
        desk.desk.onOrderEvent(new OrderEvent.Canceled(entry, desk.now(), ""));
        lines.send();
        assertEquals(List.of(), orders.replaces);
        assertEquals(List.of("Bracket not moved: LMT at 990.00 is Canceled"), messages);
    }

    @Test
    void aFillOfTheEntryDoesNotStopAnExitThatMovesAlone() {
        lines.grab(stop);
        lines.dragTo(97_100);
        fill(entry, "2", "990.00");
        lines.send();
        assertEquals(List.of(change(stop, stop("971.00"))), orders.replaces);
    }

    @Test
    void nothingIsSentIfTheGateWouldRefuseOneOfThem() {
        orders.refused = Optional.of(stop);
        orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=3.00 %"));
        move(entry, 99_250);
        lines.send();
        assertEquals(List.of(), orders.replaces);
        assertEquals(
                List.of("Bracket not moved, nothing sent: SL to 972.50 would be refused: PRICE_COLLAR: limit=3.00 %"),
                messages);
    }

    @Test
    void aRefusalSaysWhichStayedAndThatTheBracketIsApart() {
        move(entry, 99_250);
        lines.send();
        answer(0, new Answer.Sent(target));
        answer(1, refused(entry));
        answer(2, new Answer.Sent(stop));
        assertEquals(
                List.of("LMT stays at 990.00: PRICE_COLLAR: limit=3.00 %."
                        + " The others were asked to move: the bracket is apart now."),
                messages);
        assertEquals(3, orders.replaces.size(), "nothing is taken back");
        assertEquals(List.of(), orders.cancels);
        assertEquals(Optional.empty(), lines.pending(entry));
        assertEquals(Optional.of(97_250L), lines.pending(stop));
    }

    @Test
    void severalRefusalsAreToldTogetherAndOfAllNothingIsApart() {
        move(entry, 99_250);
        lines.send();
        answer(0, new Answer.NotDone("closed"));
        answer(1, new Answer.NotDone("closed"));
        assertEquals(
                "TGT stays at 1,020.00: closed; LMT stays at 990.00: closed."
                        + " The others were asked to move: the bracket is apart now.",
                messages.getLast());
        answer(2, new Answer.NotDone("closed"));
        assertEquals(
                "TGT stays at 1,020.00: closed; LMT stays at 990.00: closed; SL stays at 970.00: closed."
                        + " No order of the bracket was moved.",
                messages.getLast());
    }

    @Test
    void aChangeTheVenueRejectsSaysWhichStayed() {
        move(entry, 99_250);
        lines.send();
        answer(1, new Answer.Sent(entry));
        event(new OrderEvent.ReplaceRequested(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        assertEquals(List.of(), messages);
        event(new OrderEvent.ReplaceRejected(entry, desk.now(), "too late"));
        assertEquals(
                List.of("LMT stays at 990.00: too late. The others were asked to move: the bracket is apart now."),
                messages);
    }

    @Test
    void anOrderThatFillsWhereItWasSaysThatTheBracketIsApart() {
        move(entry, 99_250);
        lines.send();
        event(new OrderEvent.ReplaceRequested(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        fill(entry, "2", "990.00");
        assertEquals(
                List.of("LMT stays at 990.00: Filled. The others were asked to move: the bracket is apart now."),
                messages);
    }

    @Test
    void aChangeThatStandsSaysNothing() {
        move(entry, 99_250);
        lines.send();
        event(new OrderEvent.Restated(stop, desk.now(), BTC.quantity("2"), stop("972.50"), ""));
        desk.desk.onOrderEvent(new OrderEvent.ReplaceRequested(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        answer(1, new Answer.Sent(entry));
        answer(2, new Answer.Sent(stop));
        desk.desk.onOrderEvent(new OrderEvent.Replaced(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        fill(entry, "2", "992.50");
        assertEquals(List.of(), messages);
        assertEquals(Optional.empty(), lines.pending(entry));
        assertEquals(Optional.empty(), lines.pending(stop));
    }

    @Test
    void whatWasSeenBeforeTheAnswerIsNotTakenForOne() {
        move(entry, 99_250);
        lines.send();
        fill(entry, "1", "990.00");
        desk.desk.onOrderEvent(new OrderEvent.ReplaceRequested(entry, desk.now(), BTC.quantity("2"), limit("992.50")));
        answer(1, new Answer.Sent(entry));
        assertEquals(List.of(), messages);
        assertEquals(Optional.of(99_250L), lines.pending(entry));
        assertTrue(lines.poll(), "what was taken in meanwhile is still to be painted");
    }

    @Test
    void anAnswerThatNeverComesIsNotTakenForARefusal() {
        move(entry, 99_250);
        lines.send();
        orders.answers.getFirst().completeExceptionally(new IllegalStateException("gone"));
        assertEquals(
                List.of("TGT at 1,020.00: no answer, check the blotter."
                        + " The others were asked to move: the bracket may be apart."),
                messages);
        assertEquals(Optional.of(102_250L), lines.pending(target));
    }

    @Test
    void everyOrderIsLookedAtForWhatWouldTradeAtOnce() {
        desk.quotes.quote(0, desk.now(), 99_900, 1, 100_000, 1, true);
        desk.quotes.trade(0, desk.now(), 99_950, 1);
        QuoteRow quote = new QuoteRow();
        desk.quotes.read(0, quote);
        fill(entry, "2", "990.00");
        move(target, 104_000);
        assertEquals(Optional.empty(), lines.crossing(quote));
        lines.dragTo(104_950);
        assertEquals(
                Optional.of(stop),
                lines.crossing(quote).map(draft -> draft.line().id()));
    }

    @Test
    void anExitThatWaitsForItsEntryTradesNothingAtOnce() {
        desk.quotes.quote(0, desk.now(), 99_900, 1, 100_000, 1, true);
        QuoteRow quote = new QuoteRow();
        desk.quotes.read(0, quote);
        move(target, 99_000);
        assertEquals(Optional.empty(), lines.crossing(quote));
    }

    @Test
    void ordersHeldTogetherGoToOnePrice() {
        OrderId other = desk.working(Side.BUY, "2", limit("989.50"), 5);
        lines.poll();
        assertTrue(lines.grab(List.of(other, entry)));
        lines.dragTo(98_800);
        lines.send();
        assertEquals(List.of(change(other, limit("988.00")), change(entry, limit("988.00"))), orders.replaces);
    }

    @Test
    void withTheirListsOrdersHeldTogetherGoByOneDistance() {
        OrderId other = desk.working(Side.BUY, "2", limit("989.50"), 5);
        lines.poll();
        assertTrue(lines.grab(List.of(other, entry)));
        assertTrue(lines.whole(true));
        lines.dragTo(98_850);
        assertEquals(List.of(98_850L, 98_900L, 101_900L, 96_900L), drafts());
    }
}
