package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.QuoteDeriver;

class MergedReelTest {
    private static final int PAGE = 512;

    /// Trades at times `first`, `first + step`, …, a page at a time.
    private static final class Steps extends Lane {
        private final long step;
        private int left;
        private long next;

        Steps(int instrument, int kind, long first, long step, int count) {
            super(instrument, kind);
            this.step = step;
            next = first;
            left = count;
            room(PAGE, 5);
        }

        @Override
        boolean turn() {
            for (; size < PAGE && left > 0; size++, left--, next += step) {
                times[size] = next;
                places[size] = DataType.NONE;
                values[0][size] = 100;
                values[1][size] = 1;
                values[3][size] = kind == TRADE ? 1 : 2;
            }
            return size > 0;
        }
    }

    private static final class Order implements MarketDataListener {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
            lines.add(time + " trade " + instrument);
        }

        @Override
        public void onQuote(int instrument, long time, long bid, long bidSize, long ask, long askSize, boolean worked) {
            if (!worked) lines.add(time + " quote " + instrument);
        }

        @Override
        public void onTime(long time) {}

        @Override
        public void onEnd(long time) {}
    }

    private static MergedReel reel(Lane... lanes) {
        return new MergedReel(List.of(lanes), List.of(new QuoteDeriver(1, 1, 1), new QuoteDeriver(1, 1, 1)), () -> {});
    }

    private static void play(Reel reel, MarketDataListener to) {
        while (reel.time() != Reel.END) reel.deliver(to);
    }

    @Test
    void ordersByTimeThenByInstrumentThenTheTradeBeforeTheQuote() {
        Order order = new Order();
        play(
                reel(
                        new Steps(1, Lane.QUOTE, 10, 10, 2),
                        new Steps(1, Lane.TRADE, 10, 5, 3),
                        new Steps(0, Lane.QUOTE, 20, 1, 1),
                        new Steps(0, Lane.TRADE, 5, 15, 2)),
                order);
        assertEquals(
                List.of(
                        "5 trade 0",
                        "10 trade 1",
                        "10 quote 1",
                        "15 trade 1",
                        "20 trade 0",
                        "20 quote 0",
                        "20 trade 1",
                        "20 quote 1"),
                order.lines);
    }

    @Test
    void allocatesNothingForAnEvent() {
        long[] heard = new long[1];
        MarketDataListener deaf = new MarketDataListener() {
            @Override
            public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
                heard[0]++;
            }

            @Override
            public void onQuote(int instrument, long time, long b, long bs, long a, long as, boolean derived) {
                heard[0]++;
            }

            @Override
            public void onTime(long time) {}

            @Override
            public void onEnd(long time) {}
        };
        play(reel(lanes()), deaf);
        Reel again = reel(lanes());
        heard[0] = 0;
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        play(again, deaf);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(heard[0] > 200_000, "it played");
        assertTrue(bytes < 10_000, bytes + " bytes for " + heard[0] + " events");
    }

    private static Lane[] lanes() {
        return new Lane[] {
            new Steps(0, Lane.TRADE, 0, 7, 50_000),
            new Steps(0, Lane.QUOTE, 0, 5, 50_000),
            new Steps(1, Lane.TRADE, 3, 3, 50_000),
            new Steps(1, Lane.QUOTE, 0, 2, 50_000)
        };
    }
}
