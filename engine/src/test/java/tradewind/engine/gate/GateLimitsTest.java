package tradewind.engine.gate;

import static tradewind.engine.gate.TestView.SECOND;
import static tradewind.engine.gate.TestView.btc;
import static tradewind.engine.gate.TestView.buy;
import static tradewind.engine.gate.TestView.limits;
import static tradewind.engine.gate.TestView.order;
import static tradewind.engine.gate.TestView.sell;
import static tradewind.engine.gate.TestView.stop;
import static tradewind.engine.gate.TestView.stopLimit;
import static tradewind.engine.gate.TestView.wide;
import static tradewind.engine.gate.TestView.wideAccount;
import static tradewind.engine.gate.Verdicts.passes;
import static tradewind.engine.gate.Verdicts.refuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// The limits of an instrument, each to its last unit.
class GateLimitsTest extends WideGate {
    @Test
    void refusesOneUnitAboveTheQuantityLimit() {
        passes(judge(buy("100", "100")));
        refuses("MAX_QUANTITY: quantity=100.00001 limit=100.00", judge(buy("100.00001", "100")));
    }

    @Test
    void refusesOneUnitAboveTheNotionalLimit() {
        gate.limits(0, limits(btc("100"), Currency.USD.money("1000").units(), btc("100")));
        passes(judge(buy("10", "100")));
        refuses("MAX_NOTIONAL: notional=1000.001 limit=1000.00 price=100.00", judge(buy("10.00001", "100")));
    }

    @Test
    void valuesMarketOrdersAtTheTouchAndStopsAtTheirTrigger() {
        gate.limits(0, limits(btc("100"), Currency.USD.money("100").units(), btc("100")));
        refuses(CheckCode.MAX_NOTIONAL, judge(order(Side.BUY, "1", Terms.MARKET)));
        passes(judge(order(Side.SELL, "1", Terms.MARKET)));
        passes(judge(order(Side.SELL, "1", stop("100"))));
        refuses(CheckCode.MAX_NOTIONAL, judge(order(Side.BUY, "1", stop("100.05"))));
        refuses(CheckCode.MAX_NOTIONAL, judge(order(Side.BUY, "1", stopLimit("99.95", "100.05"))));
    }

    @Test
    void refusesAnOrderWhoseValueDoesNotFitEvenAsAnExit() {
        Instrument huge =
                new Instrument(0, new InstrumentId("H", "Test"), "Huge", Currency.BTC, Currency.BTC, 0, 1, 0, 1, 1);
        Gate wideOpen = new Gate(
                new Instruments(List.of(huge)),
                List.of(new Limits(Long.MAX_VALUE, Long.MAX_VALUE, 500, Long.MAX_VALUE, 2 * SECOND, 5, 0)),
                wideAccount());
        view.last = 4_000_000_000L;
        view.net = -4_000_000_000L;
        Order order = new Order(
                OrderId.of(1, 1),
                huge,
                Side.BUY,
                huge.quantity("4000000000"),
                new Terms.Limit(huge.price("4000000000")),
                TimeInForce.DAY,
                OrderSource.MANUAL);
        refuses("NOTIONAL_OVERFLOW: quantity=4000000000 price=4000000000", wideOpen.judge(order, view));
    }

    @Test
    void refusesOneUnitAboveThePositionLimitWithAllOpenOrdersOfThatSideFilled() {
        view.net = btc("90");
        view.openBuy = btc("9");
        view.openSell = btc("50");
        passes(judge(buy("1", "100")));
        refuses("MAX_POSITION: position=90.00 open=9.00 order=1.00001 limit=100.00", judge(buy("1.00001", "100")));
        view.net = -btc("90");
        view.openSell = btc("9");
        passes(judge(sell("1", "100")));
        refuses(CheckCode.MAX_POSITION, judge(sell("1.00001", "100")));
    }

    @Test
    void aPositionTooLargeToAddUpIsOverTheLimit() {
        view.net = Long.MAX_VALUE - 10;
        refuses(CheckCode.MAX_POSITION, judge(buy("1", "100")));
        view.net = Long.MIN_VALUE;
        refuses(CheckCode.MAX_POSITION, judge(sell("1", "100")));
        view.net = 0;
        view.openBuy = Long.MAX_VALUE;
        refuses(CheckCode.MAX_POSITION, judge(buy("1", "100")));
    }

    @Test
    void anExitIsNotStoppedByNotionalAndPositionLimits() {
        gate.limits(0, limits(btc("100"), 1, 1));
        view.net = btc("50");
        passes(judge(sell("50", "100")));
        refuses(CheckCode.MAX_NOTIONAL, judge(sell("50.00001", "100")));
        view.openSell = btc("0.00001");
        refuses(CheckCode.MAX_NOTIONAL, judge(sell("50", "100")));
    }

    @Test
    void refusesMoreMessagesThanTheLimitWithinASecond() {
        view.messages = 4;
        passes(judge(buy("1", "100")));
        view.messages = 5;
        refuses("MESSAGE_RATE: sent=5 limit=5", judge(buy("1", "100")));
    }

    @Test
    void refusesTheSameOrderAgainWithinTheWindow() {
        Limits l = wide();
        gate.limits(
                0,
                new Limits(
                        l.maxQuantity(), l.maxNotional(), l.collarBps(), l.maxPosition(), l.staleAfter(), 5, SECOND));
        passes(judge(buy("1", "100")));
        view.lastSent = view.now - SECOND;
        passes(judge(buy("1", "100")));
        view.lastSent++;
        refuses("DUPLICATE_ORDER: ago=0.999s window=1.000s", judge(buy("1", "100")));
    }

    @Test
    void aWindowOfZeroAllowsTheSameOrderAgain() {
        view.lastSent = view.now;
        passes(judge(buy("1", "100")));
    }
}
