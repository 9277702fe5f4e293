package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.orders.Handling.PLAIN;
import static tradewind.engine.paper.PaperDesk.BTC;
import static tradewind.engine.paper.PaperDesk.stop;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;

/// Trailing stops, if-touched orders, and what a trigger looks at. Each step of the tape is a trade and the
/// quote after it, 0.10 wide around it.
class TriggerTest {
    private final PaperDesk desk = new PaperDesk();

    private void tape(String... prices) {
        for (String price : prices) {
            desk.trade(price, "0.01");
            quoteAround(price);
            desk.pass(1_000_000);
        }
    }

    private void quoteAround(String price) {
        Price last = BTC.price(price);
        desk.quote(last.plusUnits(-10).toString(), "3.00", last.plusUnits(10).toString(), "3.00");
    }

    private static Terms trailing(Trail.Unit unit, long amount, String trigger) {
        return new Terms.TrailingStop(new Trail(unit, amount), BTC.price(trigger));
    }

    private static Terms touched(String trigger) {
        return new Terms.MarketIfTouched(BTC.price(trigger));
    }

    @Test
    void aTrailingSellStopFollowsTheMarketUpAndIsReachedOnTheWayDown() {
        tape("100.00");
        desk.sell("1.00", trailing(Trail.Unit.PRICE, 100, "99.00"));
        tape("100.50", "101.00", "100.20", "100.00");
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 restated: Trailing stop moved 99.50",
                        "1 restated: Trailing stop moved 100.00",
                        "1 triggered",
                        "1 filled 1.00 @ 99.90 TAKER"),
                desk.news());
    }

    @Test
    void aTrailingBuyStopFollowsTheMarketDownByTicks() {
        tape("100.00");
        desk.buy("1.00", trailing(Trail.Unit.TICKS, 5, "100.50"));
        tape("99.00", "99.20", "99.50");
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 restated: Trailing stop moved 99.50",
                        "1 triggered",
                        "1 filled 1.00 @ 99.60 TAKER"),
                desk.news());
    }

    @Test
    void aTrailingStopThatArrivesBehindTheMarketMovesUpAtOnce() {
        tape("100.00");
        desk.sell("1.00", trailing(Trail.Unit.BASIS_POINTS, 100, "90.00"));
        assertEquals(List.of("1 accepted", "1 restated: Trailing stop moved 99.00"), desk.news());
    }

    @Test
    void aTrailingStopNeverStepsBack() {
        tape("100.00");
        desk.sell("1.00", trailing(Trail.Unit.PRICE, 500, "96.00"));
        tape("99.00", "97.00", "100.00");
        assertEquals(List.of("1 accepted"), desk.news());
    }

    @Test
    void aBuyIfTouchedWaitsForTheMarketToFall() {
        tape("100.00");
        desk.buy("1.00", touched("99.00"));
        tape("101.00", "99.10");
        assertEquals(List.of("1 accepted"), desk.news());
        tape("99.00");
        assertEquals(List.of("1 triggered", "1 filled 1.00 @ 99.10 TAKER"), desk.news());
    }

    @Test
    void aSellLimitIfTouchedRestsAtItsLimitOnceTheMarketHasRisen() {
        tape("100.00");
        desk.sell("1.00", new Terms.LimitIfTouched(BTC.price("101.00"), BTC.price("101.50")));
        tape("100.90", "101.00");
        assertEquals(List.of("1 accepted", "1 triggered"), desk.news());
        tape("101.60");
        assertEquals(List.of("1 filled 1.00 @ 101.50 MAKER"), desk.news());
    }

    @Test
    void aTriggerOnTheQuoteDoesNotHeedTrades() {
        tape("100.00");
        desk.sell("1.00", stop("99.50"), PLAIN.triggeredBy(TriggerSource.BID_ASK));
        desk.trade("99.00", "0.01");
        desk.pass(1);
        assertEquals(List.of("1 accepted"), desk.news());
        quoteAround("99.60");
        desk.pass(1);
        assertEquals(List.of("1 triggered", "1 filled 1.00 @ 99.50 TAKER"), desk.news());
    }

    @Test
    void aTriggerOnTheMiddleNeedsBothSides() {
        tape("100.00");
        desk.sell("1.00", stop("99.50"), PLAIN.triggeredBy(TriggerSource.MID));
        desk.quote("98.00", "1.00", "99.00", "0.00");
        desk.pass(1);
        assertEquals(List.of("1 accepted"), desk.news());
        desk.quote("99.20", "1.00", "99.80", "1.00");
        desk.pass(1);
        assertEquals(List.of("1 triggered", "1 filled 1.00 @ 99.20 TAKER"), desk.news());
    }

    @Test
    void aSingleBadPrintDoesNotReachADoubleLastTrigger() {
        tape("100.00");
        desk.sell("1.00", stop("99.50"), PLAIN.triggeredBy(TriggerSource.DOUBLE_LAST));
        tape("95.00", "100.00", "99.40");
        assertEquals(List.of("1 accepted"), desk.news());
        tape("99.30");
        assertEquals(List.of("1 triggered", "1 filled 1.00 @ 99.20 TAKER"), desk.news());
    }

    @Test
    void aCancelledTrailingStopIsGone() {
        tape("100.00");
        desk.cancel(desk.sell("1.00", trailing(Trail.Unit.PRICE, 100, "99.00")));
        tape("101.00", "98.00");
        assertEquals(List.of("1 accepted", "1 canceled"), desk.news());
    }
}
