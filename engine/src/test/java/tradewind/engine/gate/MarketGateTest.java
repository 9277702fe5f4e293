package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.gate.TestView.BTC;
import static tradewind.engine.gate.TestView.INSTRUMENTS;
import static tradewind.engine.gate.TestView.btc;
import static tradewind.engine.gate.TestView.buy;
import static tradewind.engine.gate.TestView.order;
import static tradewind.engine.gate.TestView.sell;
import static tradewind.engine.gate.TestView.stop;
import static tradewind.engine.gate.TestView.wide;
import static tradewind.engine.gate.TestView.wideAccount;
import static tradewind.engine.gate.Verdicts.passes;
import static tradewind.engine.gate.Verdicts.refuses;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Market status, restricted list, short sales, self-match, and what a person may override.
class MarketGateTest {
    private final TestView view = new TestView();
    private final Gate gate = new Gate(INSTRUMENTS, List.of(wide()), wideAccount());

    private Verdict judge(Order order) {
        return gate.judge(order, view);
    }

    private static Order lasting(TimeInForce time) {
        return new Order(
                OrderId.of(1, 1),
                BTC,
                Side.BUY,
                BTC.quantity("1"),
                TestView.limit("100"),
                time,
                OrderSource.MANUAL,
                time == TimeInForce.GTD ? Handling.PLAIN.expiringAt(Long.MAX_VALUE) : Handling.PLAIN);
    }

    private Set<TimeInForce> taken(MarketStatus status) {
        view.status = status;
        Set<TimeInForce> taken = EnumSet.noneOf(TimeInForce.class);
        for (TimeInForce time : TimeInForce.values()) if (judge(lasting(time)) instanceof Passed) taken.add(time);
        return taken;
    }

    @Test
    void takesWhatTheMarketTakesNow() {
        assertEquals(EnumSet.allOf(TimeInForce.class), taken(MarketStatus.OPEN));
        assertEquals(EnumSet.complementOf(EnumSet.of(TimeInForce.IOC, TimeInForce.FOK)), taken(MarketStatus.AUCTION));
        assertEquals(EnumSet.of(TimeInForce.AT_THE_OPEN), taken(MarketStatus.CLOSED));
        assertEquals(Set.of(), taken(MarketStatus.HALTED));
    }

    @Test
    void namesTheStatus() {
        view.status = MarketStatus.HALTED;
        refuses("MARKET_STATUS: status=HALTED timeInForce=GTC", judge(buy("1", "100")));
    }

    @Test
    void aHaltedMarketStillTakesChangesThatOnlyLowerAndExits() {
        view.status = MarketStatus.HALTED;
        view.net = btc("1");
        passes(gate.judgeReplace(buy("2", "99"), 0, buy("1", "99"), view));
        passes(gate.judgeExit(sell("1", "100"), view));
        refuses(CheckCode.MARKET_STATUS, gate.judgeReplace(buy("2", "99"), 0, buy("3", "99"), view));
    }

    private void limits(boolean restricted, long maxShort) {
        Limits l = wide();
        gate.limits(
                0,
                new Limits(
                        l.maxQuantity(),
                        l.maxNotional(),
                        l.collarBps(),
                        l.maxPosition(),
                        l.staleAfter(),
                        l.maxMessagesPerSecond(),
                        l.duplicateWindow(),
                        restricted,
                        maxShort));
    }

    @Test
    void ofARestrictedInstrumentOnlyWhatIsHeldMayBeClosed() {
        limits(true, btc("100"));
        refuses("RESTRICTED: instrument=BTC/USD position=0.00 open=0.00 order=1.00", judge(buy("1", "100")));
        view.net = btc("1");
        passes(judge(sell("1", "100")));
        refuses(CheckCode.RESTRICTED, judge(sell("1.1", "100")));
    }

    @Test
    void noMoreIsSoldShortThanWasLocated() {
        limits(false, btc("2"));
        view.net = btc("1");
        view.openSell = btc("1");
        passes(judge(sell("2", "100")));
        refuses("SHORT_SALE: position=1.00 open=1.00 order=2.10 located=2.00", judge(sell("2.1", "100")));
        passes(judge(buy("5", "100")));
    }

    @Test
    void withNothingLocatedWhatIsHeldMayStillBeSold() {
        limits(false, 0);
        refuses(CheckCode.SHORT_SALE, judge(sell("1", "100")));
        view.net = btc("1");
        passes(judge(sell("1", "100")));
        refuses(CheckCode.SHORT_SALE, judge(sell("1.1", "100")));
    }

    @Test
    void anOrderNeverMeetsOneOfOurOwn() {
        view.ownSell = 101_00;
        view.ownBuy = 99_00;
        passes(judge(buy("1", "100.95")));
        refuses("SELF_MATCH: price=101.00 ownSell=101.00", judge(buy("1", "101.00")));
        passes(judge(sell("1", "99.05")));
        refuses("SELF_MATCH: price=99.00 ownBuy=99.00", judge(sell("1", "99.00")));
    }

    @Test
    void aMarketOrderMeetsOurOwnAtTheTouch() {
        view.ownSell = 100_10;
        passes(judge(order(Side.BUY, "1", Terms.MARKET)));
        view.ownSell = 100_05;
        refuses("SELF_MATCH: price=100.05 ownSell=100.05", judge(order(Side.BUY, "1", Terms.MARKET)));
        passes(judge(order(Side.BUY, "1", stop("101"))));
    }

    @Test
    void aChangeDoesNotMeetOneOfOurOwnEither() {
        view.ownSell = 101_00;
        refuses(CheckCode.SELF_MATCH, gate.judgeReplace(buy("1", "99"), 0, buy("1", "101"), view));
    }

    @Test
    void aPersonMayConfirmToGoBeyondWhatGuardsAgainstASlip() {
        Order dear = buy("1", "150");
        refuses(CheckCode.PRICE_COLLAR, judge(dear));
        passes(gate.judgeConfirmed(dear, Set.of(CheckCode.PRICE_COLLAR), view));
        Order large = buy("100000", "100");
        refuses(CheckCode.MAX_QUANTITY, judge(large));
        refuses(CheckCode.MAX_NOTIONAL, gate.judgeConfirmed(large, Set.of(CheckCode.MAX_QUANTITY), view));
    }

    @Test
    void noConfirmationStandsForALimitThatIsMissing() {
        gate.limits(0, TestView.limits(0, wide().maxNotional(), wide().maxPosition()));
        refuses(
                "LIMIT_MISSING: missing=maxQuantity",
                gate.judgeConfirmed(buy("1", "100"), Set.of(CheckCode.MAX_QUANTITY), view));
    }

    @Test
    void noConfirmationGoesBeyondAHardLimit() {
        Set<CheckCode> all = EnumSet.allOf(CheckCode.class);
        refuses(CheckCode.MAX_POSITION, gate.judgeConfirmed(buy("101", "100"), all, view));
        limits(true, btc("100"));
        refuses(CheckCode.RESTRICTED, gate.judgeConfirmed(buy("1", "100"), all, view));
        limits(false, btc("100"));
        view.messages = 5;
        refuses(CheckCode.MESSAGE_RATE, gate.judgeConfirmed(buy("1", "150"), all, view));
        view.state = TradingState.HALTED;
        refuses(CheckCode.KILL_STATE, gate.judgeConfirmed(buy("1", "150"), all, view));
        gate.limits(0, Limits.NONE);
        view.state = TradingState.ACTIVE;
        refuses(CheckCode.LIMIT_MISSING, gate.judgeConfirmed(buy("1", "150"), all, view));
    }
}
