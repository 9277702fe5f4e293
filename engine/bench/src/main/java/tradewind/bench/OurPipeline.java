package tradewind.bench;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.concurrent.CountDownLatch;
import tradewind.engine.kernel.ParkingWait;

/// Ours: one ring, waited for as the engine's own rings are: whoever has nothing to do is parked, and woken once for
/// all that came. One thread judges, sets aside, matches and settles; another hears the results.
final class OurPipeline implements PipelineUnderTest {
    private static final int SIZE = Integer.getInteger("size", 1 << 14);
    /// Commands put in at a time.
    private static final int BATCH = Integer.getInteger("batch", 1024);

    /// What the ring itself holds: the commands are in the [Places] of the same number.
    private static final Object NOTHING = new Object();

    private final Places places = new Places(SIZE);
    private final Venue venue;
    private final Disruptor<Object> disruptor;
    private final RingBuffer<Object> ring;
    private volatile CountDownLatch done = new CountDownLatch(0);
    private volatile long last = -1;
    private long hash;
    private long trades;
    private int refused;

    OurPipeline(int largestId) {
        venue = new Venue(largestId);
        ParkingWait waiting = new ParkingWait();
        disruptor = new Disruptor<>(
                () -> NOTHING,
                SIZE,
                task -> {
                    Thread thread = new Thread(task, "pipeline");
                    thread.setDaemon(true);
                    return thread;
                },
                ProducerType.SINGLE,
                waiting);
        EventHandler<Object> hear = (_, sequence, _) -> hear(sequence);
        disruptor.handleEventsWith(new Deciding(venue, places, waiting)).then(hear);
        ring = disruptor.start();
    }

    /// Hands a batch over as soon as it is done with it, and wakes whoever sleeps behind it.
    private static final class Deciding implements EventHandler<Object> {
        private final Venue venue;
        private final Places places;
        private final ParkingWait waiting;
        private Sequence reached = new Sequence();

        Deciding(Venue venue, Places places, ParkingWait waiting) {
            this.venue = venue;
            this.places = places;
            this.waiting = waiting;
        }

        @Override
        public void setSequenceCallback(Sequence of) {
            reached = of;
        }

        @Override
        public void onEvent(Object nothing, long sequence, boolean endOfBatch) {
            venue.carryOut(places, sequence);
            if (!endOfBatch && (sequence & BATCH - 1) != 0) return;
            reached.set(sequence);
            waiting.passedOn();
        }
    }

    @Override
    public void run(PipelineStream stream) {
        CountDownLatch latch = new CountDownLatch(1);
        done = latch;
        int size = stream.size();
        last = ring.getCursor() + size;
        for (int from = 0; from < size; from += BATCH) put(stream, from, Math.min(size, from + BATCH));
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while results were awaited", e);
        }
    }

    private void put(PipelineStream stream, int from, int to) {
        long high = ring.next(to - from);
        long low = high - (to - from) + 1;
        for (int i = from; i < to; i++)
            places.command(
                    low + i - from, stream.kind[i], stream.id[i], stream.buy[i], stream.price[i], stream.quantity[i]);
        ring.publish(low, high);
    }

    private void hear(long sequence) {
        if (places.refused(sequence)) refused++;
        hash = places.hashTrades(sequence, hash);
        trades += places.tradeCount(sequence);
        if (sequence == last) done.countDown();
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
