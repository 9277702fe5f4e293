package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tradewind.engine.gate.TestView.INSTRUMENTS;
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
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;

class GateTest extends WideGate {
    @Test
    void passesTheVeryOrderItJudged() {
        Order order = buy("1", "100.00");
        assertSame(order, ((Passed) judge(order)).order());
    }

    @Test
    void refusesEverythingWithoutLimits() {
        refuses(
                "LIMIT_MISSING: missing=maxQuantity,maxNotional,collarBps,maxPosition,staleAfter,maxMessagesPerSecond",
                new Gate(INSTRUMENTS).judge(buy("1", "100.00"), view));
    }

    @Test
    void refusesWhenASingleLimitIsMissing() {
        List<Limits> each = List.of(
                new Limits(0, 1, 1, 1, 1, 1, 1),
                new Limits(1, 0, 1, 1, 1, 1, 1),
                new Limits(1, 1, 0, 1, 1, 1, 1),
                new Limits(1, 1, 1, 0, 1, 1, 1),
                new Limits(1, 1, 1, 1, 0, 1, 1),
                new Limits(1, 1, 1, 1, 1, 0, 1),
                new Limits(1, 1, 1, 1, 1, 1, -1));
        for (Limits limits : each) {
            gate.limits(0, limits);
            refuses(CheckCode.LIMIT_MISSING, judge(buy("1", "100.00")));
        }
    }

    @Test
    void judgesByTheLimitsLastPutInForce() {
        gate.limits(0, limits(btc("2"), wide().maxNotional(), wide().maxPosition()));
        passes(judge(buy("2", "100.00")));
        gate.limits(0, limits(btc("1"), wide().maxNotional(), wide().maxPosition()));
        assertEquals(btc("1"), gate.limits(0).maxQuantity());
        refuses("MAX_QUANTITY: quantity=2.00 limit=1.00", judge(buy("2", "100.00")));
    }

    @Test
    void refusesAllNewOrdersWhileHaltedExitsIncluded() {
        view.state = TradingState.HALTED;
        view.net = btc("1");
        refuses("KILL_STATE: state=HALTED position=1.00 open=0.00 order=1.00", judge(sell("1", "100.00")));
    }

    @Test
    void reducingLetsOnlyOrdersThroughThatBringThePositionNearerToFlat() {
        view.state = TradingState.REDUCING;
        view.net = btc("3");
        view.openSell = btc("1");
        passes(judge(sell("2", "100.00")));
        refuses(CheckCode.KILL_STATE, judge(sell("2.00001", "100.00")));
        refuses(CheckCode.KILL_STATE, judge(buy("0.00001", "100.00")));
        view.net = -btc("3");
        passes(judge(buy("3", "100.00")));
        refuses(CheckCode.KILL_STATE, judge(sell("1", "100.00")));
        view.net = 0;
        refuses(CheckCode.KILL_STATE, judge(buy("1", "100.00")));
    }

    @Test
    void refusesPricesNotAboveZero() {
        refuses("PRICE_INVALID: limit=0.00", judge(buy("1", "0")));
        refuses("PRICE_INVALID: limit=-1.00", judge(buy("1", "-1")));
        refuses("PRICE_INVALID: stop=0.00", judge(order(Side.BUY, "1", stopLimit("0", "100"))));
        refuses("PRICE_INVALID: limit=-0.05", judge(order(Side.BUY, "1", stopLimit("100", "-0.05"))));
    }

    @Test
    void refusesPricesBetweenTwoSteps() {
        passes(judge(buy("1", "99.95")));
        refuses("OFF_TICK: limit=99.96 tick=0.05", judge(buy("1", "99.96")));
        refuses("OFF_TICK: stop=100.01 tick=0.05", judge(order(Side.BUY, "1", stop("100.01"))));
        refuses("OFF_TICK: stop=100.01 tick=0.05", judge(order(Side.BUY, "1", stopLimit("100.01", "100.05"))));
    }

    @Test
    void refusesQuantitiesBetweenTwoLots() {
        passes(judge(buy("0.00001", "100")));
        refuses("OFF_LOT: quantity=0.00001001 lot=0.00001", judge(buy("0.00001001", "100")));
    }

    @Test
    void refusesAnInstrumentOfAnotherSession() {
        Instrument other = new Instrument(
                0, new InstrumentId("BTC/USD", "Other"), "Bitcoin", Currency.BTC, Currency.USD, 2, 5, 8, 1_000, 1_000);
        Order order = new Order(
                OrderId.of(1, 1),
                other,
                Side.BUY,
                other.quantity("1"),
                Terms.MARKET,
                TimeInForce.DAY,
                OrderSource.MANUAL);
        assertThrows(IllegalArgumentException.class, () -> judge(order));
    }

    @Test
    void needsLimitsForEveryInstrument() {
        assertThrows(IllegalArgumentException.class, () -> new Gate(INSTRUMENTS, List.of(), wideAccount()));
    }

    @Test
    void everyCodeSaysInOneSentenceWhatItMeans() {
        for (CheckCode code : CheckCode.values())
            assertEquals('.', code.description().charAt(code.description().length() - 1));
        assertEquals(30, gate.checks());
    }

    private static Order with(Order order, TimeInForce lives, Handling handling) {
        return new Order(
                order.id(),
                order.instrument(),
                order.side(),
                order.quantity(),
                order.terms(),
                lives,
                order.source(),
                handling);
    }

    @Test
    void refusesAnOrderThatContradictsItself() {
        Order limit = TestView.buy("1", "100.00");
        Order market = TestView.order(Side.BUY, "1", Terms.MARKET);
        long soon = view.now + SECOND;
        assertEquals("post-only=IOC", contradiction(with(limit, TimeInForce.IOC, Handling.PLAIN.postingOnly())));
        assertEquals("post-only=MARKET", contradiction(with(market, TimeInForce.DAY, Handling.PLAIN.postingOnly())));
        assertEquals(
                "display=2.00 quantity=1.00",
                contradiction(with(limit, TimeInForce.GTC, Handling.PLAIN.showing(TestView.btc("2")))));
        assertEquals("expires=never", contradiction(with(limit, TimeInForce.GTD, Handling.PLAIN)));
        assertEquals(
                "expires=set with GTC", contradiction(with(limit, TimeInForce.GTC, Handling.PLAIN.expiringAt(soon))));
        assertEquals(
                "expired=1.000s ago",
                contradiction(with(limit, TimeInForce.GTD, Handling.PLAIN.expiringAt(view.now - SECOND))));
        var trailing = new Terms.TrailingStop(new Trail(Trail.Unit.TICKS, 5), TestView.BTC.price("100.00"));
        assertEquals("stop=100.00 reference=100.00", contradiction(TestView.order(Side.SELL, "1", trailing)));
        var pegged = new Terms.Pegged(Peg.PRIMARY, 5, TestView.BTC.price("101.00"));
        assertEquals("offset=0.05 towards the market", contradiction(TestView.order(Side.BUY, "1", pegged)));
    }

    private String contradiction(Order order) {
        Denial denial = ((Verdict.Refused) judge(order)).denial();
        assertEquals("TERMS_INVALID", denial.code());
        return denial.numbers();
    }

    @Test
    void letsAnIfTouchedOrderStandBehindTheMarket() {
        assertEquals(
                Passed.class,
                judge(TestView.order(Side.BUY, "1", new Terms.MarketIfTouched(TestView.BTC.price("101.00"))))
                        .getClass());
    }

    @Test
    void refusesAReduceOnlyOrderThatWouldNotReduce() {
        Order sell = with(TestView.sell("1", "100.05"), TimeInForce.GTC, Handling.PLAIN.reducingOnly());
        assertEquals("NOT_REDUCING", ((Verdict.Refused) judge(sell)).denial().code());
        view.net = TestView.btc("1");
        assertEquals(Passed.class, judge(sell).getClass());
        view.openSell = 1_000;
        assertEquals("NOT_REDUCING", ((Verdict.Refused) judge(sell)).denial().code());
    }
}
