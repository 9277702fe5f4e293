package tradewind.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QuoteBoardTest {
    private static final long DAY = 86_400_000_000_000L;

    private final QuoteBoard board = new QuoteBoard(2);
    private final QuoteRow row = new QuoteRow();

    @Test
    void saysNothingBeforeTheMarketDid() {
        board.read(0, row);
        assertFalse(row.hasLast());
        assertFalse(row.hasQuote());
        assertEquals(0, row.time());
        assertEquals(0, board.version(0));
    }

    @Test
    void keepsInstrumentsApart() {
        board.quote(1, 5, 10, 1, 12, 2, true);
        board.read(0, row);
        assertFalse(row.hasQuote());
        board.read(1, row);
        assertEquals(10, row.bid());
        assertEquals(1, row.bidQuantity());
        assertEquals(12, row.ask());
        assertEquals(2, row.askQuantity());
        assertEquals(5, row.time());
        assertTrue(row.derived());
        assertEquals(2, board.version(1));
    }

    @Test
    void gathersTheDay() {
        board.trade(0, 1, 100, 5);
        board.trade(0, 2, 120, 6);
        board.trade(0, 3, 90, 7);
        board.trade(0, 4, 90, 8);
        board.read(0, row);
        assertEquals(100, row.dayOpen());
        assertEquals(120, row.dayHigh());
        assertEquals(90, row.dayLow());
        assertEquals(26, row.dayVolume());
        assertEquals(90, row.last());
        assertEquals(8, row.lastQuantity());
        assertEquals(-1, row.lastDirection());
        assertEquals(4, row.trades());
        assertEquals(0, row.previousClose());
    }

    @Test
    void beginsANewDayWithItsFirstTradeThoughQuotesCrossedMidnightBefore() {
        board.trade(0, DAY - 1, 100, 5);
        board.quote(0, DAY + 1, 99, 1, 101, 1, false);
        board.trade(0, DAY + 2, 110, 7);
        board.read(0, row);
        assertEquals(100, row.previousClose());
        assertEquals(110, row.dayOpen());
        assertEquals(110, row.dayLow());
        assertEquals(7, row.dayVolume());
        assertEquals(1, row.lastDirection());
    }

    @Test
    void aReaderNeverSeesHalfAWrite() throws InterruptedException {
        int writes = 200_000;
        AtomicReference<String> torn = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            QuoteRow seen = new QuoteRow();
            long before = 0;
            while (before < writes && torn.get() == null) {
                board.read(0, seen);
                long n = seen.time();
                if (seen.bid() != n
                        || seen.bidQuantity() != 2 * n
                        || seen.ask() != 3 * n
                        || seen.askQuantity() != 4 * n)
                    torn.set("at " + n + ": " + seen.bid() + " " + seen.bidQuantity() + " " + seen.ask());
                if (n < before) torn.set(n + " after " + before);
                before = n;
            }
        });
        reader.start();
        for (long n = 1; n <= writes; n++) board.quote(0, n, n, 2 * n, 3 * n, 4 * n, false);
        reader.join();
        assertNull(torn.get());
        assertEquals(2L * writes, board.version(0));
    }
}
