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
import tradewind.engine.market.Instruments;
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

class GateTest {
    private final TestView view = new TestView();
    private final Gate gate = new Gate(INSTRUMENTS, List.of(wide()), wideAccount());

    private Verdict judge(Order order) {
        return gate.judge(order, view);
    }

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
    void refusesWithoutAnyMarketData() {
        view.quoteTime = 0;
        refuses(CheckCode.REFERENCE_MISSING, judge(buy("1", "100")));
    }

    @Test
    void takesTheMiddleOfTheBookBeforeTheFirstTrade() {
        view.last = 0;
        passes(judge(buy("1", "105.00")));
        refuses("PRICE_COLLAR: limit=105.05 reference=100.00 band=95.00..105.00", judge(buy("1", "105.05")));
    }

    @Test
    void hasNoReferenceInAnEmptyOneSidedLockedOrCrossedBookBeforeTheFirstTrade() {
        view.last = 0;
        long[][] books = {{0, 0}, {0, 100_05}, {99_95, 0}, {100_00, 100_00}, {100_05, 99_95}};
        for (long[] book : books) {
            view.bid = book[0];
            view.ask = book[1];
            refuses(CheckCode.REFERENCE_MISSING, judge(buy("1", "100")));
        }
    }

    @Test
    void refusesAMarketOrderThatHasNoTouchToHit() {
        Order buy = order(Side.BUY, "1", Terms.MARKET);
        Order sell = order(Side.SELL, "1", Terms.MARKET);
        view.ask = 0;
        refuses("REFERENCE_MISSING: bid=99.95 ask=none last=100.00", judge(buy));
        passes(judge(sell));
        view.ask = 100_05;
        view.bid = 0;
        refuses(CheckCode.REFERENCE_MISSING, judge(sell));
        passes(judge(buy));
    }

    @Test
    void refusesMarketOrdersWhileTheBookIsCrossedOrLocked() {
        for (long bid : new long[] {100_05, 100_10}) {
            view.bid = bid;
            refuses(CheckCode.REFERENCE_MISSING, judge(order(Side.BUY, "1", Terms.MARKET)));
            refuses(CheckCode.REFERENCE_MISSING, judge(order(Side.SELL, "1", Terms.MARKET)));
        }
    }

    @Test
    void refusesOnMarketDataOlderThanTheLimit() {
        view.quoteTime = view.now - 2 * SECOND;
        passes(judge(buy("1", "100")));
        view.quoteTime--;
        refuses("REFERENCE_STALE: age=2.000s limit=2.000s", judge(buy("1", "100")));
    }

    @Test
    void holdsLimitPricesInsideTheCollarBothWays() {
        passes(judge(buy("1", "105.00")));
        passes(judge(buy("1", "95.00")));
        refuses("PRICE_COLLAR: limit=105.05 reference=100.00 band=95.00..105.00", judge(buy("1", "105.05")));
        refuses("PRICE_COLLAR: limit=94.95 reference=100.00 band=95.00..105.00", judge(sell("1", "94.95")));
    }

    @Test
    void holdsBothPricesOfAStopInsideTheCollar() {
        passes(judge(order(Side.SELL, "1", stop("95"))));
        refuses(
                "PRICE_COLLAR: stop=94.95 reference=100.00 band=95.00..105.00",
                judge(order(Side.SELL, "1", stop("94.95"))));
        refuses(
                "PRICE_COLLAR: stop=105.05 reference=100.00 band=95.00..105.00",
                judge(order(Side.BUY, "1", stopLimit("105.05", "105"))));
        refuses(
                "PRICE_COLLAR: limit=105.05 reference=100.00 band=95.00..105.00",
                judge(order(Side.BUY, "1", stopLimit("105", "105.05"))));
    }

    @Test
    void holdsTheTouchAMarketOrderWouldHitInsideTheCollar() {
        view.ask = 105_00;
        passes(judge(order(Side.BUY, "1", Terms.MARKET)));
        view.ask = 105_05;
        refuses(
                "PRICE_COLLAR: touch=105.05 reference=100.00 band=95.00..105.00",
                judge(order(Side.BUY, "1", Terms.MARKET)));
        passes(judge(order(Side.SELL, "1", Terms.MARKET)));
    }

    @Test
    void refusesALimitHalfOffTheMarket() {
        refuses(CheckCode.PRICE_COLLAR, judge(buy("1", "50")));
        refuses(CheckCode.PRICE_COLLAR, judge(sell("1", "150")));
    }

    @Test
    void theBandIsRoundedDownAndNeverWraps() {
        assertEquals(5, PriceCollar.band(101, 500));
        assertEquals(9_999, PriceCollar.band(9_999, 10_000));
        assertEquals(Long.MAX_VALUE, PriceCollar.band(Long.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals(922_337_203_685_477_580L, PriceCollar.band(Long.MAX_VALUE, 1_000));
    }

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
