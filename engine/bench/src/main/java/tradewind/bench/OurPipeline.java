package tradewind.bench;

import org.jspecify.annotations.Nullable;

/// Ours: one ring in front of the thread that judges, sets aside, matches and settles; the caller sends, and a third
/// thread hears the results. What is there is handed over in batches, and whoever has nothing to do sleeps.
final class OurPipeline implements PipelineUnderTest {
    private static final int SIZE = 1 << 13;
    /// Commands put in, and results handed over, at a time while there are more.
    private static final int BATCH = 1 << 8;
    /// For so many results, or for so much room again, a thread is woken that sleeps while the others are busy.
    private static final int WORTH = SIZE / 4;

    private final Places places = new Places(SIZE);
    private final Venue venue;
    private final Mark sent = new Mark();
    private final Mark decided = new Mark();
    private final Mark heard = new Mark();
    private final Thread decider;
    private final Thread hearer;
    private volatile @Nullable RuntimeException failure;
    /// Of the thread that sends.
    private long put;
    // Of the thread that hears, until it has said so
    private long hash;
    private long trades;
    private int refused;

    OurPipeline(int largestId) {
        venue = new Venue(largestId);
        decider = start("pipeline decides", this::decide);
        hearer = start("pipeline hears", this::hear);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private Thread start(String name, Work work) {
        Thread caller = Thread.currentThread();
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException closed) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        // nobody would ever be woken again
                        failure = e;
                        caller.interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void decide() throws InterruptedException {
        long next = 0;
        while (true) {
            long there = sent.await(next, next + BATCH);
            while (next < there) {
                long end = Math.min(there, next + BATCH);
                for (; next < end; next++) venue.carryOut(places, next);
                decided.raise(next, next == there && sent.reached() == there);
            }
        }
    }

    private void hear() throws InterruptedException {
        long next = 0;
        while (true) {
            long there = decided.await(next, next + WORTH);
            for (; next < there; next++) {
                if (places.refused(next)) refused++;
                trades += places.tradeCount(next);
                hash = places.hashTrades(next, hash);
            }
            heard.raise(there, decided.reached() == there);
        }
    }

    @Override
    public void run(PipelineStream stream) {
        try {
            int size = stream.size();
            for (int from = 0; from < size; from += BATCH) put(stream, from, Math.min(size, from + BATCH));
            heard.await(put - 1, put);
        } catch (InterruptedException e) {
            RuntimeException why = failure;
            throw new IllegalStateException("no more results are to come", why == null ? e : why);
        }
    }

    private void put(PipelineStream stream, int from, int to) throws InterruptedException {
        heard.await(put + to - from - SIZE - 1, put - SIZE + 2L * WORTH);
        for (int i = from; i < to; i++)
            places.command(put++, stream.kind[i], stream.id[i], stream.buy[i], stream.price[i], stream.quantity[i]);
        sent.raise(put, to == stream.size());
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
        decider.interrupt();
        hearer.interrupt();
    }
}
