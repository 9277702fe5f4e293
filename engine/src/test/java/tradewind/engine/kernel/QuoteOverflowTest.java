package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.MarketStatus;

class QuoteOverflowTest {
    private final QuoteOverflow overflow = new QuoteOverflow(2);

    private boolean put(long lastPut, int instrument, long bid) {
        return overflow.put(lastPut, instrument, 1, bid, 10, bid + 1, 10, false);
    }

    @Test
    void takesAQuoteOnlyIfTheInboxHasNoRoomOrAnOlderOneOfItWaits() {
        assertFalse(overflow.takes(0, false));
        assertTrue(overflow.takes(0, true));
        put(5, 0, 100);
        assertTrue(overflow.takes(0, false), "the newer must not overtake the older");
        assertFalse(overflow.takes(1, false), "another instrument's order is its own");
        overflow.drain(5, new Bids());
        assertFalse(overflow.takes(0, false));
    }

    @Test
    void saysWhichQuoteIsTheFirstToWait() {
        assertTrue(put(5, 0, 100));
        assertFalse(put(5, 1, 200));
        overflow.drain(5, new Bids());
        assertTrue(put(6, 1, 201));
    }

    @Test
    void aQuoteIsDueOnceWhatWasPutInBeforeItIsTaken() {
        Bids bids = new Bids();
        put(5, 0, 100);
        put(7, 1, 200);
        put(9, 0, 101);
        overflow.drain(4, bids);
        assertEquals(List.of(), bids.seen);
        overflow.drain(6, bids);
        assertEquals(List.of(101L), bids.seen);
        overflow.drain(7, bids);
        assertEquals(List.of(101L, 200L), bids.seen);
        assertEquals(1, overflow.overwritten());
    }

    private static final class Bids implements MarketDataListener {
        private final List<Long> seen = new ArrayList<>();

        @Override
        public void onQuote(int instrument, long time, long bid, long bidQty, long ask, long askQty, boolean derived) {
            seen.add(bid);
        }

        @Override
        public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {}

        @Override
        public void onStatus(int instrument, long time, MarketStatus status) {}

        @Override
        public void onTime(long time) {}

        @Override
        public void onEnd(long time) {}
    }
}
