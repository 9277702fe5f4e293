package tradewind.engine.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.alerts.AlertRow.Status;
import tradewind.engine.alerts.PriceAlert.Crossing;
import tradewind.engine.alerts.PriceAlert.Source;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;

class AlertBookTest {
    private static final Instrument BTC = instrument(0, "BTC/USD");
    private static final Instrument ETH = instrument(1, "ETH/USD");

    private final QuoteBoard quotes = new QuoteBoard(2);
    private final AlertBook book = new AlertBook(new Instruments(List.of(BTC, ETH)), quotes, new BarBoard(2));
    private int told;

    private static Instrument instrument(int index, String symbol) {
        return new Instrument(
                index, new InstrumentId(symbol, "V"), symbol, Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000);
    }

    private static PriceAlert above(long level) {
        return new PriceAlert(1, BTC, Source.LAST, Crossing.AT_OR_ABOVE, level, false, PriceAlert.FOR_GOOD, "");
    }

    private static PriceAlert of(Source source, Crossing crossing, long level, boolean every, long until) {
        return new PriceAlert(1, BTC, source, crossing, level, every, until, "");
    }

    private void trade(long time, long price) {
        quotes.trade(0, time, price, 1);
        book.onTrade(0, time, price, 1, 0);
    }

    private AlertRow row() {
        return book.rows().getFirst();
    }

    @Test
    void firesAtTheTradeThatReachesItsPriceWithItsTime() {
        book.arm(above(93_000));
        trade(1, 92_999);
        assertEquals(Status.ARMED, row().status());
        trade(2, 93_000);
        assertEquals(new AlertRow(above(93_000), Status.FIRED, 1, 2, 93_000), row());
    }

    @Test
    void aSpikeThatIsOverBeforeAnybodyLooksHasFired() {
        book.arm(above(93_000));
        trade(1, 92_000);
        trade(2, 93_500);
        trade(3, 92_000);
        assertEquals(new AlertRow(above(93_000), Status.FIRED, 1, 2, 93_500), row());
    }

    @Test
    void firesOnceUnlessItIsForEveryTime() {
        PriceAlert every = of(Source.LAST, Crossing.AT_OR_BELOW, 900, true, PriceAlert.FOR_GOOD);
        book.arm(every);
        for (long price : new long[] {1_000, 899, 880, 901, 900}) trade(price, price);
        assertEquals(new AlertRow(every, Status.WAITING, 2, 900, 900), row(), "not again while it stays there");
        book.arm(above(1_000));
        for (long price : new long[] {1_000, 999, 1_000}) trade(price, price);
        assertEquals(1, row().times());
    }

    @Test
    void onePlacedBehindThePriceWaitsUntilItComesBack() {
        trade(1, 940);
        book.arm(above(930));
        assertEquals(Status.WAITING, row().status());
        trade(2, 950);
        trade(3, 929);
        assertEquals(Status.ARMED, row().status());
        trade(4, 930);
        assertEquals(new AlertRow(above(930), Status.FIRED, 1, 4, 930), row());
    }

    @Test
    void oneThatIsTakenUpAgainFiresIfThePriceGotThereMeanwhile() {
        trade(7, 950);
        book.restore(List.of(AlertRow.fresh(above(930), Status.ARMED)));
        assertEquals(new AlertRow(above(930), Status.FIRED, 1, 7, 950), row());
    }

    @Test
    void oneThatHadFiredStaysSo() {
        AlertRow before = new AlertRow(above(930), Status.FIRED, 1, 5, 931);
        book.restore(List.of(before));
        trade(7, 950);
        assertEquals(before, row());
    }

    @Test
    void bidAndAskAreWatchedByThemselvesAndASideWithoutOrdersIsNowhere() {
        PriceAlert bid = of(Source.BID, Crossing.AT_OR_BELOW, 900, false, PriceAlert.FOR_GOOD);
        book.arm(bid);
        trade(1, 800);
        book.onQuote(0, 2, 0, 0, 850, 1, false);
        assertEquals(Status.ARMED, row().status());
        book.onQuote(0, 3, 899, 1, 950, 1, true);
        assertEquals(new AlertRow(bid, Status.FIRED, 1, 3, 899), row());
        PriceAlert ask = of(Source.ASK, Crossing.AT_OR_ABOVE, 960, false, PriceAlert.FOR_GOOD);
        book.arm(ask);
        book.onQuote(0, 4, 965, 1, 959, 1, false);
        assertEquals(Status.ARMED, row().status());
        book.onQuote(0, 5, 965, 1, 966, 1, false);
        assertEquals(new AlertRow(ask, Status.FIRED, 1, 5, 966), row());
    }

    @Test
    void anotherInstrumentsPriceIsNoneOfItsBusiness() {
        book.arm(above(930));
        book.onTrade(1, 1, 950, 1, 0);
        assertEquals(Status.ARMED, row().status());
    }

    @Test
    void afterItsTimeItIsWatchedNoMore() {
        book.arm(of(Source.LAST, Crossing.AT_OR_ABOVE, 930, false, 10));
        trade(11, 931);
        assertEquals(Status.EXPIRED, row().status());
        book.arm(of(Source.LAST, Crossing.AT_OR_ABOVE, 932, false, 20));
        book.onTime(20);
        assertEquals(Status.ARMED, row().status(), "good to the last nanosecond");
        book.onTime(21);
        assertEquals(Status.EXPIRED, row().status());
    }

    @Test
    void oneThatWasRemovedDoesNotFire() {
        book.arm(above(930));
        book.remove(1);
        trade(1, 950);
        assertEquals(List.of(), book.rows());
    }

    @Test
    void whoeverListensIsToldAndCannotStopTheMarket() {
        book.setOnChange(() -> {
            told++;
            if (told > 1) throw new IllegalStateException("a screen that is gone");
        });
        book.arm(above(930));
        trade(1, 950);
        assertEquals(2, told);
        assertEquals(Status.FIRED, row().status());
    }

    @Test
    void aPriceThatReachesNothingAllocatesNothing() {
        book.arm(of(Source.LAST, Crossing.AT_OR_ABOVE, 1_000_000, true, Long.MAX_VALUE - 1));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_000; i++) {
                book.onTrade(0, i, 900 + i % 7, 1, 0);
                book.onQuote(0, i, 899, 1, 901, 1, false);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 1_000, least + " bytes in 20,000 events");
    }
}
