package tradewind.engine.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.orders.TestOrders.X;
import static tradewind.engine.orders.TestOrders.buy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;

/// Orders, their ids and terms.
class OrderTest {
    @Test
    void anOrderHasAQuantityAboveZeroAtTheInstrumentsScale() {
        Order order = buy(1);
        assertThrows(IllegalArgumentException.class, () -> buy(0));
        assertThrows(IllegalArgumentException.class, () -> order.with(Quantity.of("1", 8), Terms.MARKET));
    }

    @Test
    void everyPriceOfAnOrderIsAtTheInstrumentsScale() {
        Order order = buy(1);
        Price wrong = Price.of("100", 3);
        Price right = X.price("100");
        for (Terms terms : new Terms[] {
            new Terms.Limit(wrong),
            new Terms.Stop(wrong),
            new Terms.StopLimit(wrong, right),
            new Terms.StopLimit(right, wrong)
        }) assertThrows(IllegalArgumentException.class, () -> order.with(order.quantity(), terms));
    }

    @Test
    void termsNameTheirTypeAndPrices() {
        Price limit = X.price("100");
        Price trigger = X.price("99");
        assertEquals(OrdType.MARKET, Terms.MARKET.type());
        assertEquals(Optional.empty(), Terms.MARKET.limitPrice());
        assertEquals(Optional.of(limit), new Terms.Limit(limit).limitPrice());
        assertEquals(Optional.empty(), new Terms.Limit(limit).triggerPrice());
        assertEquals(Optional.of(trigger), new Terms.Stop(trigger).triggerPrice());
        Terms both = new Terms.StopLimit(trigger, limit);
        assertEquals(OrdType.STOP_LIMIT, both.type());
        assertEquals(Optional.of(limit), both.limitPrice());
        assertEquals(Optional.of(trigger), both.triggerPrice());
    }

    @Test
    void anIdIsItsEpochAndItsCounter() {
        OrderId id = OrderId.of(7, 42);
        assertEquals(7, id.epoch());
        assertEquals(42, id.counter());
        assertEquals("T7-42", id.toString());
        assertEquals(id, OrderId.parse("T7-42"));
        assertEquals(id, new OrderId(id.value()));
    }

    @Test
    void idsRiseWithEpochThenCounter() {
        assertTrue(OrderId.of(1, (1L << 40) - 1).compareTo(OrderId.of(2, 1)) < 0);
        assertTrue(OrderId.of(2, 1).compareTo(OrderId.of(2, 2)) < 0);
    }

    @Test
    void theLargestIdIsReadBack() {
        OrderId largest = OrderId.of((1L << 23) - 1, (1L << 40) - 1);
        assertEquals(largest, OrderId.parse(largest.toString()));
    }

    @Test
    void refusesWhatIsOutsideAnId() {
        for (long[] bad : new long[][] {{0, 1}, {1, 0}, {-1, 1}, {1L << 23, 1}, {1, 1L << 40}})
            assertThrows(IllegalArgumentException.class, () -> OrderId.of(bad[0], bad[1]));
        for (long bad : new long[] {0, 1, -1, 1L << 40, Long.MIN_VALUE})
            assertThrows(IllegalArgumentException.class, () -> new OrderId(bad));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "T", "T-1", "T1-", "7-42", "T7 42", "T7-x", "T0-1", "T7-42-1", "T99999999999999999999-1"})
    void refusesTextThatIsNoId(String text) {
        assertThrows(IllegalArgumentException.class, () -> OrderId.parse(text));
    }

    @Test
    void aDenialReadsAsItsCodeAndItsNumbers() {
        assertEquals("MESSAGE_RATE: sent=5 limit=5", new Denial("MESSAGE_RATE", "sent=5 limit=5").toString());
        assertEquals("NOT_REDUCING", new Denial("NOT_REDUCING", "").toString());
    }

    @Test
    void openOrdersCountAsExposureAndDoneOnesDoNot() {
        assertTrue(OrdStatus.PENDING_CANCEL.open());
        assertTrue(OrdStatus.PENDING_REPLACE.open());
        assertTrue(OrdStatus.UNKNOWN.open());
        assertFalse(OrdStatus.STAGED.open());
        for (OrdStatus status : OrdStatus.values()) assertFalse(status.open() && status.done(), status.label());
    }
}
