package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.gate.TestView.SECOND;
import static tradewind.engine.gate.TestView.buy;
import static tradewind.engine.gate.TestView.order;
import static tradewind.engine.gate.TestView.sell;
import static tradewind.engine.gate.TestView.stop;
import static tradewind.engine.gate.TestView.stopLimit;
import static tradewind.engine.gate.Verdicts.passes;
import static tradewind.engine.gate.Verdicts.refuses;

import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// What the gate measures prices by, and how far from it they may be.
class GateReferenceTest extends WideGate {
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
}
