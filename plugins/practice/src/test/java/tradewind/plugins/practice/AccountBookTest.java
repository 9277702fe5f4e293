package tradewind.plugins.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.plugins.practice.HandMarket.BTC;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;

class AccountBookTest {
    private final AccountBook book = new AccountBook(BTC);

    private static OrderId id(long counter) {
        return OrderId.of(1, counter);
    }

    private void come(long counter, Side side) {
        Order order = new Order(
                id(counter),
                BTC,
                side,
                BTC.quantity("1"),
                PracticeDesk.limit("95.00"),
                TimeInForce.GTC,
                OrderSource.MANUAL);
        book.coming(order, counter);
    }

    private void accept(long counter) {
        book.write(new OrderEvent.Accepted(id(counter), counter, "V" + counter));
    }

    private static OrderEvent.Filled fill(OrderId order, String quantity) {
        return new OrderEvent.Filled(
                order,
                9,
                "x",
                BTC.quantity(quantity),
                BTC.price("95.00"),
                BTC.quote().zero(),
                Liquidity.MAKER);
    }

    @Test
    void tellsNothingOfAnOrderThatIsStillOnItsWay() {
        come(1, Side.BUY);
        assertEquals(0, book.account(1).orders().size());
        assertEquals(Optional.empty(), book.answer(2, id(1)).found());
        accept(1);
        assertEquals(1, book.account(3).orders().size());
        assertEquals(Optional.of(OrdStatus.NEW), book.answer(4, id(1)).found().map(VenueOrder::status));
    }

    @Test
    void thePositionIsTheSumOfTheFills() {
        come(1, Side.BUY);
        accept(1);
        book.write(fill(id(1), "0.75"));
        come(2, Side.SELL);
        accept(2);
        book.write(fill(id(2), "1"));
        assertEquals(-25_000_000, book.position());
        assertEquals(2, book.account(1).fills().size());
    }

    @Test
    void anOrderTakenOverIsToldOfByItsNewNameAndItsEarlierFillsByTheOldOne() {
        come(1, Side.BUY);
        accept(1);
        book.write(fill(id(1), "0.25"));
        OrderId name = OrderId.of(2, 8);
        book.adopt(name, "V1");
        assertEquals(id(1), book.own(name));
        assertEquals(fill(name, "0.5"), book.write(fill(id(1), "0.5")));
        assertEquals(new OrderEvent.Canceled(name, 10, ""), book.write(new OrderEvent.Canceled(id(1), 10, "")));
        assertEquals(
                List.of(id(1), name),
                book.account(1).fills().stream().map(OrderEvent.Filled::order).toList());
        assertEquals(75_000_000, book.position());
        assertEquals(name, book.answer(2, name).order());
    }

    @Test
    void forgetsTheOldestOrdersThatAreOverAndNeverAnOpenOne() {
        come(1, Side.BUY);
        accept(1);
        for (int i = 2; i <= AccountBook.KEPT + 5; i++) {
            come(i, Side.BUY);
            accept(i);
            book.write(new OrderEvent.Canceled(id(i), i, ""));
        }
        assertTrue(book.has(id(1)));
        assertFalse(book.has(id(2)));
        assertFalse(book.has(id(6)));
        assertTrue(book.has(id(7)));
        assertEquals(AccountBook.KEPT, book.account(1).orders().size());
    }
}
