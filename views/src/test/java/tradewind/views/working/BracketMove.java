package tradewind.views.working;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;
import static tradewind.views.chart.SampleDesk.stop;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import tradewind.engine.Answer;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;
import tradewind.views.chart.RecordingOrders;
import tradewind.views.chart.SampleDesk;

/// A bracket whose entry works, moved by hand.
abstract class BracketMove {
    final SampleDesk desk = SampleDesk.minutes(30);
    final RecordingOrders orders = new RecordingOrders();
    final List<String> messages = new ArrayList<>();
    final OrderLines lines = new OrderLines(BTC, desk.desk.orders(), orders, Runnable::run, messages::add);
    OrderId entry = OrderId.of(1, 1);
    OrderId target = OrderId.of(1, 2);
    OrderId stop = OrderId.of(1, 3);

    @BeforeEach
    void anEntryWorksAndItsExitsWait() {
        entry = desk.bracket("2", "990.00", "1020.00", "970.00");
        target = new OrderId(entry.value() + 1);
        stop = new OrderId(entry.value() + 2);
        lines.poll();
    }

    void event(OrderEvent event) {
        desk.desk.onOrderEvent(event);
        lines.poll();
    }

    void fill(OrderId order, String quantity, String price) {
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
    void move(OrderId order, double price) {
        assertTrue(lines.grab(order));
        assertTrue(lines.whole(true));
        lines.dragTo(price);
    }

    List<Long> drafts() {
        return lines.drafts().stream().map(OrderDrag::price).toList();
    }

    List<RecordingOrders.Replace> bracketAt(String first, String second, String third) {
        return List.of(change(target, limit(first)), change(entry, limit(second)), change(stop, stop(third)));
    }

    static RecordingOrders.Replace change(OrderId order, Terms terms) {
        return new RecordingOrders.Replace(order, BTC.quantity("2"), terms);
    }

    void answer(int which, Answer answer) {
        orders.answers.get(which).complete(answer);
    }

    static Answer.Refused refused(OrderId order) {
        return new Answer.Refused(order, new Denial("PRICE_COLLAR", "limit=3.00 %"));
    }
}
