package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.gate.TestView.BTC;
import static tradewind.engine.gate.TestView.INSTRUMENTS;
import static tradewind.engine.gate.TestView.btc;
import static tradewind.engine.gate.TestView.buy;
import static tradewind.engine.gate.TestView.limit;
import static tradewind.engine.gate.TestView.limits;
import static tradewind.engine.gate.TestView.order;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// How near an order comes to its limits.
class GateUsageTest {
    private final TestView view = new TestView();
    private final Gate gate = new Gate(
            INSTRUMENTS,
            List.of(limits(btc("10"), Currency.USD.money("2000").units(), btc("8"))),
            TestView.wideAccount());

    @Test
    void namesTheNearestLimitFirst() {
        view.net = btc("1");
        view.openBuy = btc("1");
        assertEquals(
                List.of(
                                new Usage(CheckCode.MAX_POSITION, 0.75, "6.00 of 8.00"),
                                new Usage(CheckCode.MAX_QUANTITY, 0.4, "4.00 of 10.00"),
                                new Usage(CheckCode.MAX_NOTIONAL, 0.196, "392.00 of 2000.00"),
                                new Usage(CheckCode.PRICE_COLLAR, 0.4, "2.00 of 5.00"))
                        .stream()
                        .sorted((a, b) -> Double.compare(b.used(), a.used()))
                        .toList(),
                gate.usage(buy("4", "98"), view));
    }

    @Test
    void goesAboveOneWhenOverTheLimit() {
        Usage first = gate.usage(buy("20", "100"), view).getFirst();
        assertEquals(new Usage(CheckCode.MAX_POSITION, 2.5, "20.00 of 8.00"), first);
    }

    @Test
    void leavesOutWhatCannotBeMeasuredWithoutAPrice() {
        view.ask = 0;
        List<CheckCode> measured = gate.usage(order(Side.BUY, "4", Terms.MARKET), view).stream()
                .map(Usage::code)
                .toList();
        assertEquals(List.of(CheckCode.MAX_POSITION, CheckCode.MAX_QUANTITY), measured);
    }

    @Test
    void anExitUsesNoneOfThePositionLimit() {
        view.net = btc("4");
        Usage last = gate.usage(order(Side.SELL, "4", limit("100")), view).getLast();
        assertEquals(0, last.used());
    }

    @Test
    void withoutLimitsEverythingIsUsedUp() {
        for (Usage usage : new Gate(INSTRUMENTS).usage(buy("1", "100"), view)) assertEquals(1, usage.used());
    }

    @Test
    void aChangeUsesThePositionLimitByItsIncrease() {
        Order working = buy("4", "100");
        view.openBuy = btc("4");
        Usage first = gate.usageOfReplace(working, working.with(BTC.quantity("6"), working.terms()), view)
                .getFirst();
        assertEquals(new Usage(CheckCode.MAX_POSITION, 0.75, "6.00 of 8.00"), first);
    }

    @Test
    void theExpectedPriceIsTheLimitTheTriggerOrTheTouch() {
        assertEquals(98_00, gate.expectedPrice(buy("1", "98"), view));
        assertEquals(97_00, gate.expectedPrice(order(Side.SELL, "1", TestView.stop("97")), view));
        assertEquals(96_00, gate.expectedPrice(order(Side.SELL, "1", TestView.stopLimit("97", "96")), view));
        assertEquals(100_05, gate.expectedPrice(order(Side.BUY, "1", Terms.MARKET), view));
        assertEquals(99_95, gate.expectedPrice(order(Side.SELL, "1", Terms.MARKET), view));
        view.bid = 0;
        assertEquals(0, gate.expectedPrice(order(Side.SELL, "1", Terms.MARKET), view));
    }
}
