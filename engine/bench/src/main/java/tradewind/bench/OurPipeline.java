package tradewind.bench;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/// Ours: one ring that is waited for without spinning, as the kernel's inbox. One thread judges, sets aside, matches
/// and
/// settles; another hears the results.
final class OurPipeline implements PipelineUnderTest {
    private static final int SIZE = 1 << 14;
    private static final int PER_TRADE = 3;

    /// A command, and once it was carried out what came of it.
    static final class Cell {
        byte kind;
        long id;
        boolean buy;
        long price;
        long quantity;
        boolean last;
        boolean refused;
        /// Maker, price and quantity of every trade.
        private long[] trades = new long[PER_TRADE * 4];
        private int tradeCount;

        void trade(long maker, long at, long many) {
            int i = PER_TRADE * tradeCount++;
            if (i == trades.length) trades = Arrays.copyOf(trades, 2 * i);
            trades[i] = maker;
            trades[i + 1] = at;
            trades[i + 2] = many;
        }
    }

    private final Venue venue;
    private final Disruptor<Cell> disruptor;
    private final RingBuffer<Cell> ring;
    private volatile CountDownLatch done = new CountDownLatch(0);
    private long hash;
    private long trades;
    private int refused;

    OurPipeline(int largestId) {
        venue = new Venue(largestId);
        disruptor = new Disruptor<>(
                Cell::new,
                SIZE,
                task -> {
                    Thread thread = new Thread(task, "pipeline");
                    thread.setDaemon(true);
                    return thread;
                },
                ProducerType.SINGLE,
                new BlockingWaitStrategy());
        EventHandler<Cell> decide = (cell, _, _) -> venue.carryOut(cell);
        EventHandler<Cell> hear = (cell, _, _) -> hear(cell);
        disruptor.handleEventsWith(decide).then(hear);
        ring = disruptor.start();
    }

    @Override
    public void run(PipelineStream stream) {
        CountDownLatch latch = new CountDownLatch(1);
        done = latch;
        int size = stream.size();
        for (int i = 0; i < size; i++) {
            long sequence = ring.next();
            Cell cell = ring.get(sequence);
            cell.kind = stream.kind[i];
            cell.id = stream.id[i];
            cell.buy = stream.buy[i];
            cell.price = stream.price[i];
            cell.quantity = stream.quantity[i];
            cell.last = i == size - 1;
            ring.publish(sequence);
        }
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while results were awaited", e);
        }
    }

    private void hear(Cell cell) {
        if (cell.refused) refused++;
        for (int i = 0; i < PER_TRADE * cell.tradeCount; i += PER_TRADE) {
            hash = BookUnderTest.mix(BookUnderTest.mix(hash, cell.trades[i]), cell.id);
            hash = BookUnderTest.mix(BookUnderTest.mix(hash, cell.trades[i + 1]), cell.trades[i + 2]);
        }
        trades += cell.tradeCount;
        cell.tradeCount = 0;
        if (cell.last) done.countDown();
    }

    @Override
    public long tradeHash() {
        long was = hash;
        hash = 0;
        trades = 0;
        refused = 0;
        return was;
    }

    @Override
    public long trades() {
        return trades;
    }

    @Override
    public int refused() {
        return refused;
    }

    @Override
    public long balanceHash() {
        return venue.balanceHash();
    }

    @Override
    public void close() {
        disruptor.halt();
    }
}
