package tradewind.views.working;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;
import static tradewind.views.chart.SampleDesk.stop;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.chart.RecordingOrders;

/// Moving a whole bracket with one gesture.
class OrderMoveTest extends BracketMove {
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
