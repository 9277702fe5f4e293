package tradewind.views.working;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.Answer;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.chart.RecordingOrders;
import tradewind.views.chart.SampleDesk;
import tradewind.views.working.OrderLine.Crossing;

class OrderLinesTest {
    private final SampleDesk desk = SampleDesk.minutes(30);
    private final RecordingOrders orders = new RecordingOrders();
    private final List<String> messages = new ArrayList<>();
    private final OrderLines lines = new OrderLines(BTC, desk.desk.orders(), orders, Runnable::run, messages::add);
    private OrderId buy = OrderId.of(1, 1);

    @BeforeEach
    void oneBuyOrderWorks() {
        buy = desk.working(Side.BUY, "2.5", limit("995.00"), 10);
        lines.poll();
    }

    private void event(OrderEvent event) {
        desk.desk.onOrderEvent(event);
        lines.poll();
    }

    private OrderEvent.Canceled canceled() {
        return new OrderEvent.Canceled(buy, desk.now(), "");
    }

    @Test
    void anOpenOrderIsALineAndADoneOneIsNot() {
        assertEquals(List.of(buy), lines.all().stream().map(OrderLine::id).toList());
        event(canceled());
        assertTrue(lines.isEmpty());
    }

    @Test
    void aMarketOrderIsNoLine() {
        desk.working(Side.BUY, "1", Terms.MARKET, 0);
        lines.poll();
        assertEquals(1, lines.all().size());
    }

    @Test
    void aDraggedPriceSnapsToTheTick() {
        Instrument quarters = new Instrument(0, BTC.id(), "", Currency.BTC, Currency.USD, 2, 25, 8, 1, 100_000_000L);
        Order order = new Order(
                OrderId.of(1, 99),
                quarters,
                Side.BUY,
                quarters.quantity("1"),
                limit("995.00"),
                TimeInForce.DAY,
                OrderSource.MANUAL);
        OrderState state = OrderState.first(new OrderEvent.Submitted(order, desk.now()));
        OrderDrag drag = OrderDrag.of(new OrderLine(new OrderRow(state, desk.now(), 0, 0, "", "")));
        assertEquals(99_525, drag.to(99_514.0).price());
        assertEquals(99_500, drag.to(99_512.4).price());
        assertEquals(99_550, drag.byTicks(2).price());
        assertEquals(-3, drag.byTicks(-3).ticks());
    }

    @Test
    void releasingSendsTheNewPriceOnce() {
        assertTrue(lines.grab(buy));
        lines.dragTo(99_650.4);
        lines.send();
        lines.send();
        assertEquals(List.of(new RecordingOrders.Replace(buy, BTC.quantity("2.5"), limit("996.50"))), orders.replaces);
    }

    @Test
    void escapeKeepsTheOrderWhereItIs() {
        lines.grab(buy);
        lines.dragTo(99_650);
        assertTrue(lines.drop());
        lines.send();
        assertEquals(List.of(), orders.replaces);
        assertEquals(Optional.empty(), lines.drag());
    }

    @Test
    void anUnmovedOrderIsNotSent() {
        lines.grab(buy);
        lines.dragTo(99_500.2);
        lines.send();
        assertEquals(List.of(), orders.replaces);
    }

    @Test
    void keysMoveTheSelectedOrderByTicks() {
        assertFalse(lines.nudge(1, false), "nothing is selected");
        lines.select(buy);
        lines.nudge(1, false);
        lines.nudge(1, false);
        lines.nudge(-3, false);
        lines.send();
        assertEquals(limit("994.99"), orders.replaces.getFirst().terms());
    }

    @Test
    void theOldPriceIsLiveUntilTheVenueAgrees() {
        lines.select(buy);
        lines.nudge(5, false);
        lines.send();
        assertEquals(Optional.of(99_505L), lines.pending(buy));
        assertEquals(99_500, lines.find(buy).orElseThrow().price());
        orders.answers.getFirst().complete(new Answer.Sent(buy));
        event(new OrderEvent.ReplaceRequested(buy, desk.now(), BTC.quantity("2.5"), limit("995.05")));
        assertEquals(Optional.of(99_505L), lines.pending(buy));
        assertFalse(lines.grab(buy), "a second change waits for the first");
        event(new OrderEvent.Replaced(buy, desk.now(), BTC.quantity("2.5"), limit("995.05")));
        assertEquals(Optional.empty(), lines.pending(buy));
        assertEquals(99_505, lines.find(buy).orElseThrow().price());
    }

    @Test
    void aRefusalSaysWhyAndLeavesNothingPending() {
        lines.select(buy);
        lines.nudge(500, false);
        lines.send();
        orders.answers.getFirst().complete(new Answer.Refused(buy, new Denial("PRICE_COLLAR", "limit=3.00 %")));
        assertEquals(List.of("Not moved: PRICE_COLLAR: limit=3.00 %"), messages);
        assertEquals(Optional.empty(), lines.pending(buy));
    }

    @Test
    void aReplaceTheVenueRejectsLeavesNothingPending() {
        lines.select(buy);
        lines.nudge(5, false);
        lines.send();
        orders.answers.getFirst().complete(new Answer.Sent(buy));
        event(new OrderEvent.ReplaceRequested(buy, desk.now(), BTC.quantity("2.5"), limit("995.05")));
        event(new OrderEvent.ReplaceRejected(buy, desk.now(), "too late"));
        assertEquals(Optional.empty(), lines.pending(buy));
        assertEquals(99_500, lines.find(buy).orElseThrow().price());
    }

    @Test
    void anAnswerThatNeverComesIsNotTakenForARefusal() {
        lines.select(buy);
        lines.nudge(5, false);
        lines.send();
        orders.answers.getFirst().completeExceptionally(new IllegalStateException("gone"));
        assertEquals(List.of("No answer. Check the blotter before trying again."), messages);
        assertEquals(Optional.of(99_505L), lines.pending(buy));
    }

    @Test
    void anOrderThatIsDoneEndsItsDrag() {
        lines.grab(buy);
        lines.dragTo(99_650);
        event(canceled());
        lines.send();
        assertEquals(List.of(), orders.replaces);
        assertEquals(List.of("Not moved: the order is Canceled"), messages);
    }

    @Test
    void aCancelIsNotRepeatedWhileOneIsPending() {
        lines.cancel(buy);
        event(new OrderEvent.CancelRequested(buy, desk.now()));
        lines.cancel(buy);
        assertEquals(List.of(buy), orders.cancels);
    }

    @Test
    void movingAStopLimitKeepsTheDistanceOfItsPrices() {
        OrderId stop = desk.working(Side.SELL, "1", new Terms.StopLimit(BTC.price("980.00"), BTC.price("978.50")), 1);
        lines.poll();
        lines.grab(stop);
        lines.dragTo(98_200);
        lines.send();
        assertEquals(
                new Terms.StopLimit(BTC.price("982.00"), BTC.price("980.50")),
                orders.replaces.getFirst().terms());
    }

    @Test
    void tabGoesThroughTheOrdersByPriceAndThenOn() {
        OrderId sell = desk.working(Side.SELL, "1", limit("1020.00"), 5);
        lines.poll();
        assertTrue(lines.selectNext(1));
        assertEquals(buy, lines.selected().orElseThrow().id());
        assertTrue(lines.selectNext(1));
        assertEquals(sell, lines.selected().orElseThrow().id());
        assertFalse(lines.selectNext(1));
        assertTrue(lines.selectNext(-1));
        assertEquals(sell, lines.selected().orElseThrow().id());
    }

    @Test
    void warnsOfPricesThatTradeAtOnce() {
        QuoteRow quote = new QuoteRow();
        desk.quotes.quote(0, desk.now(), 99_900, 1, 100_000, 1, true);
        desk.quotes.trade(0, desk.now(), 99_950, 1);
        desk.quotes.read(0, quote);
        OrderLine bid = lines.find(buy).orElseThrow();
        assertEquals(Crossing.NONE, bid.crossing(99_999, quote));
        assertEquals(Crossing.FILLS_AT_ONCE, bid.crossing(100_000, quote));
        desk.working(Side.SELL, "1", limit("1020.00"), 5);
        OrderLine offer = new OrderLine(desk.desk.orders().get(1));
        assertEquals(Crossing.NONE, offer.crossing(99_901, quote));
        assertEquals(Crossing.FILLS_AT_ONCE, offer.crossing(99_900, quote));
        desk.working(Side.SELL, "1", SampleDesk.stop("980.00"), 5);
        OrderLine stop = new OrderLine(desk.desk.orders().get(2));
        assertEquals(Crossing.NONE, stop.crossing(99_949, quote));
        assertEquals(Crossing.TRIGGERS_AT_ONCE, stop.crossing(99_950, quote));
    }

    private OrderLine stop(Side side, TriggerSource source) {
        Order order = new Order(
                OrderId.of(1, 9),
                BTC,
                side,
                BTC.quantity("1"),
                SampleDesk.stop("980.00"),
                TimeInForce.GTC,
                OrderSource.MANUAL,
                Handling.PLAIN.triggeredBy(source));
        OrderState state = OrderState.first(new OrderEvent.Submitted(order, desk.now()));
        return new OrderLine(new OrderRow(state, desk.now(), 0, 0, "", ""));
    }

    /// Bid 999.00, ask 1,000.00, last 999.50 or, in the middle, the same.
    @ParameterizedTest
    @CsvSource({
        "SELL, LAST, 99960",
        "SELL, DOUBLE_LAST, 99960",
        "SELL, BID_ASK, 99900",
        "BUY, BID_ASK, 100000",
        "SELL, MID, 99950"
    })
    void aStopIsTriggeredByThePriceItLooksAt(Side side, TriggerSource source, long market) {
        QuoteRow quote = new QuoteRow();
        desk.quotes.trade(0, desk.now(), 99_960, 1);
        desk.quotes.quote(0, desk.now(), 99_900, 1, 100_000, 1, true);
        desk.quotes.read(0, quote);
        OrderLine stop = stop(side, source);
        assertEquals(Optional.of(market), stop.watched(quote));
        assertEquals(Crossing.TRIGGERS_AT_ONCE, stop.crossing(market, quote));
        assertEquals(Crossing.NONE, stop.crossing(market + side.sign(), quote));
    }

    @ParameterizedTest
    @EnumSource(TriggerSource.class)
    void aStopLooksAtNothingBeforeTheMarketHasSaidAnything(TriggerSource source) {
        assertEquals(Optional.empty(), stop(Side.SELL, source).watched(new QuoteRow()));
    }

    @Test
    void anOrderIsMovedWithoutADraft() {
        assertTrue(lines.move(buy, 99_400));
        assertEquals(List.of(new RecordingOrders.Replace(buy, BTC.quantity("2.5"), limit("994.00"))), orders.replaces);
        assertEquals(Optional.of(99_400L), lines.pending(buy));
        assertTrue(lines.drag().isEmpty());
    }

    @Test
    void anOrderThatIsBeingMovedIsNotMovedAgain() {
        assertTrue(lines.move(buy, 99_400));
        assertFalse(lines.move(buy, 99_300));
        assertEquals(1, orders.replaces.size());
        assertEquals(1, messages.size());
    }
}
