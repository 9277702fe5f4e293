package tradewind.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.desk.DepthBoard.LEVELS;
import static tradewind.engine.desk.DepthBoard.PATIENCE;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.DepthRow.Validity;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Side;

class DepthBoardTest {
    private final DepthBoard board = new DepthBoard(2);
    private final DepthRow row = new DepthRow();

    private void whole(int instrument, long time) {
        board.onBookLevel(instrument, time, 0, 100, 1, 102, 4);
        board.onBookLevel(instrument, time, 1, 99, 2, 103, 5);
        board.onBookLevel(instrument, time, 2, 98, 3, 0, 0);
    }

    private void quote(long time, long bid, long ask) {
        board.onQuote(0, time, bid, 1, ask, 1, false);
    }

    /// Best first, bids and then asks.
    private List<String> shown(int instrument) {
        board.read(instrument, row);
        List<String> lines = new ArrayList<>();
        for (Side side : Side.values())
            for (int i = 0; i < row.levels(side); i++)
                lines.add(side + " " + row.price(side, i) + " " + row.quantity(side, i));
        return lines;
    }

    private Validity validity() {
        board.read(0, row);
        return row.validity();
    }

    private void isInvalid() {
        assertEquals(List.of(), shown(0));
        assertEquals(Validity.INVALID, row.validity());
    }

    @Test
    void thereIsNoneBeforeTheFeedGaveOne() {
        board.onTrade(0, 1, 100, 1, 1);
        quote(2, 100, 102);
        board.onTime(3);
        assertEquals(List.of(), shown(0));
        assertEquals(Validity.NONE, row.validity());
        assertEquals(0, board.version(0));
    }

    @Test
    void aBookIsShownOnceItIsWhole() {
        whole(0, 5);
        assertEquals(Validity.NONE, validity(), "another level of that time may come");
        board.onTime(6);
        assertEquals(List.of("BUY 100 1", "BUY 99 2", "BUY 98 3", "SELL 102 4", "SELL 103 5"), shown(0));
        assertEquals(Validity.VALID, row.validity());
        assertEquals(5, row.time());
        assertEquals(2, board.version(0));
    }

    @Test
    void theBookBeforeIsShownUntilTheNextIsWhole() {
        whole(0, 5);
        quote(5, 100, 102);
        List<String> before = shown(0);
        board.onBookLevel(0, 9, 0, 90, 7, 95, 7);
        board.onBookLevel(0, 9, 1, 89, 7, 0, 0);
        assertEquals(before, shown(0));
        board.onTrade(1, 9, 5, 1, 1);
        assertEquals(List.of("BUY 90 7", "BUY 89 7", "SELL 95 7"), shown(0));
    }

    @Test
    void changesAreShownAtOnceOnTheirSide() {
        whole(0, 5);
        board.onBookChange(0, 6, 1, true, 101, 9);
        assertEquals(List.of("BUY 101 9", "BUY 100 1", "BUY 99 2", "BUY 98 3", "SELL 102 4", "SELL 103 5"), shown(0));
        board.onBookChange(0, 7, 2, true, 99, 0);
        board.onBookChange(0, 8, 3, false, 102, 0);
        board.onBookChange(0, 9, 4, false, 103, 6);
        assertEquals(List.of("BUY 101 9", "BUY 100 1", "BUY 98 3", "SELL 103 6"), shown(0));
        assertEquals(9, row.time());
    }

    @Test
    void aCrossedBookIsShownAsItWasTold() {
        whole(0, 5);
        board.onBookChange(0, 6, 1, true, 103, 9);
        assertEquals(List.of("BUY 103 9", "BUY 100 1", "BUY 99 2", "BUY 98 3", "SELL 102 4", "SELL 103 5"), shown(0));
        assertEquals(Validity.VALID, row.validity());
    }

    @Test
    void keepsInstrumentsApart() {
        whole(0, 5);
        board.onBookLevel(1, 5, 0, 7, 7, 8, 8);
        board.onBookChange(0, 6, 1, true, 100, 0);
        assertEquals(List.of("BUY 7 7", "SELL 8 8"), shown(1));
        assertEquals(List.of("BUY 99 2", "BUY 98 3", "SELL 102 4", "SELL 103 5"), shown(0));
        board.onBookChange(1, 7, 5, true, 7, 1);
        board.onBookChange(1, 7, 7, true, 7, 2);
        assertEquals(List.of(), shown(1));
        assertEquals(Validity.VALID, validity());
    }

    @Test
    void aGapHidesItUntilItComesWholeAgain() {
        whole(0, 5);
        board.onBookChange(0, 6, 1, true, 101, 9);
        board.onBookChange(0, 7, 3, true, 101, 8);
        isInvalid();
        assertEquals(7, row.time());
        board.onBookChange(0, 8, 4, true, 101, 7);
        isInvalid();
        whole(0, 9);
        isInvalid();
        board.onBookChange(0, 10, 5, false, 103, 0);
        assertEquals(List.of("BUY 100 1", "BUY 99 2", "BUY 98 3", "SELL 102 4"), shown(0));
        assertEquals(Validity.VALID, row.validity());
    }

    @Test
    void aChangeOfABookThatNeverCameWholeSaysThatThereIsOne() {
        board.onBookChange(0, 6, 1, true, 101, 9);
        isInvalid();
    }

    @Test
    void aBookWithALevelMissingIsNotShown() {
        board.onBookLevel(0, 5, 0, 100, 1, 102, 4);
        board.onBookLevel(0, 5, 2, 98, 1, 104, 4);
        board.onTime(6);
        isInvalid();
    }

    @Test
    void showsTheBestLevelsOfADeepBookAndThoseBehindOnceTheyAreAmongThem() {
        for (int i = 0; i < LEVELS + 50; i++) board.onBookLevel(0, 5, i, 10_000 - i, 1 + i, 20_000 + i, 1 + i);
        board.onTime(6);
        board.read(0, row);
        assertEquals(LEVELS, row.levels(Side.BUY));
        assertTrue(row.deeper(Side.BUY));
        assertEquals(10_000 - LEVELS + 1, row.price(Side.BUY, LEVELS - 1));
        for (int i = 0; i < 49; i++) board.onBookChange(0, 7, i, true, 10_000 - i, 0);
        board.onBookChange(0, 8, 49, true, 1, 77);
        board.read(0, row);
        assertEquals(LEVELS, row.levels(Side.BUY));
        for (int i = 0; i < LEVELS; i++) {
            assertEquals(10_000 - 49 - i, row.price(Side.BUY, i));
            assertEquals(50 + i, row.quantity(Side.BUY, i));
        }
        assertEquals(20_000 + LEVELS - 1, row.price(Side.SELL, LEVELS - 1));
        board.onBookChange(0, 9, 50, true, 10_000 - 60, 0);
        assertTrue(row.deeper(Side.BUY));
        board.onBookChange(0, 9, 51, true, 10_000 - 61, 0);
        board.read(0, row);
        assertFalse(row.deeper(Side.BUY));
        assertEquals(1, row.price(Side.BUY, LEVELS - 1));
    }

    @Test
    void aMarketThatGoesOnWithoutItHidesItAfterAWhile() {
        whole(0, 0);
        quote(1, 101, 102);
        quote(PATIENCE, 105, 106);
        assertEquals(Validity.VALID, validity(), "quotes come before the changes that go with them");
        quote(PATIENCE + 1, 105, 106);
        isInvalid();
        board.onBookChange(0, PATIENCE + 2, 1, true, 101, 1);
        assertEquals(Validity.VALID, validity(), "it was known all the time");
    }

    @Test
    void aTradeOutsideOfItIsAsGoodAReasonAndSoIsTheTimeAlone() {
        whole(0, 0);
        board.onTrade(0, 1, 102, 1, 1);
        board.onTime(2 * PATIENCE);
        assertEquals(Validity.VALID, validity(), "at the best price");
        board.onTrade(0, 2 * PATIENCE, 99, 1, -1);
        board.onTime(3 * PATIENCE - 1);
        assertEquals(Validity.VALID, validity());
        board.onTime(3 * PATIENCE);
        isInvalid();
    }

    @Test
    void aBookThatIsHeardOfOrAgreesAgainStays() {
        whole(0, 0);
        quote(1, 101, 102);
        board.onBookChange(0, 2, 1, true, 98, 7);
        quote(PATIENCE + 1, 101, 102);
        quote(PATIENCE + 2, 100, 102);
        quote(2 * PATIENCE, 101, 102);
        board.onTime(3 * PATIENCE - 1);
        assertEquals(Validity.VALID, validity());
    }

    @Test
    void quotesWorkedOutFromTradesSayNothingAboutIt() {
        whole(0, 0);
        board.onQuote(0, 1, 50, 1, 60, 1, true);
        board.onQuote(0, 1 + PATIENCE, 50, 1, 60, 1, true);
        assertEquals(Validity.VALID, validity());
    }

    @Test
    void theCloseAndTheEndOfTheFeedLeaveNoneAndAHaltLeavesIt() {
        whole(0, 5);
        board.onStatus(0, 6, MarketStatus.HALTED);
        assertEquals(Validity.VALID, validity());
        board.onStatus(0, 7, MarketStatus.CLOSED);
        assertEquals(List.of(), shown(0));
        assertEquals(Validity.NONE, row.validity());
        board.onBookChange(0, 8, 5, true, 101, 9);
        isInvalid();
        whole(0, 9);
        board.onTime(10);
        assertEquals(Validity.VALID, validity());
        board.onEnd(11);
        assertEquals(List.of(), shown(0));
        assertEquals(Validity.NONE, row.validity());
    }

    /// In every book that is told all quantities are the same, and there are as many bids as asks.
    @Test
    void aReaderNeverSeesHalfABook() throws InterruptedException {
        int writes = 20_000;
        AtomicReference<String> torn = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            DepthRow seen = new DepthRow();
            long before = 0;
            while (before < writes && torn.get() == null) {
                board.read(0, seen);
                if (seen.validity() != Validity.VALID) continue;
                long n = seen.time();
                int levels = (int) (1 + n % 40);
                if (n < before || seen.levels(Side.BUY) != levels || seen.levels(Side.SELL) != levels)
                    torn.set(n + " after " + before + ": " + seen.levels(Side.BUY) + ", " + seen.levels(Side.SELL));
                for (int i = 0; i < seen.levels(Side.BUY); i++)
                    if (seen.quantity(Side.BUY, i) != n || seen.quantity(Side.SELL, i) != n)
                        torn.set(n + ": " + seen.quantity(Side.BUY, i) + ", " + seen.quantity(Side.SELL, i));
                before = n;
            }
        });
        reader.start();
        for (long n = 1; n <= writes; n++) {
            for (int i = 0; i < 1 + n % 40; i++) board.onBookLevel(0, n, i, 1_000 - i, n, 1_001 + i, n);
            board.onTime(n);
        }
        reader.join();
        assertNull(torn.get());
    }

    @Test
    void anEventAllocatesNothingOnceTheBookWasAsDeep() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        DepthRow seen = new DepthRow();
        long least = Long.MAX_VALUE;
        long time = 0;
        long number = 0;
        for (int round = 0; round < 6; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1_000; i++) {
                time++;
                for (int level = 0; level < 60; level++)
                    board.onBookLevel(0, time, level, 1_000 - level, 5, 1_001 + level, 5);
                for (int k = 0; k < 10; k++) board.onBookChange(0, ++time, ++number, true, 1_000 - k, i % 3);
                board.onTrade(0, time, 1_001, 1, 1);
                board.onQuote(0, time, 1_000, 5, 1_001, 5, false);
                board.onTime(time);
                board.read(0, seen);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 1_000, least + " bytes in 73,000 events");
    }
}
