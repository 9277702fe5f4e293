package tradewind.engine.history.recorder;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.history.lake.Compaction;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketDataListener;

/// Writes down what a feed brings. The listener's methods are for the feed's thread: they never wait, throw
/// nothing and, but for news, allocate nothing; the others are for any thread.
///
/// Quotes that were worked out from trades are not kept: the trades say them again. Of an order book that a feed brings
/// in changes, the recorder writes down every 100 ms how it stands.
public final class Recorder implements MarketDataListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final long POLL = 10_000_000L;
    private static final int GULP = 8_192;

    /// So many versions, and their small parts are put together.
    private static final int TIDY = 64;

    private final Lake lake;
    private final RecorderOptions options;
    private final boolean sides;
    private final EventRing ring;
    private final NewsQueue news = new NewsQueue();
    private final Commit commit;
    private final Object taking = new Object();
    private final Object publishing = new Object();
    private final Thread drainer;
    private final Thread committer;

    // guarded by taking
    private Gathered gathering;
    private final Ties ties;
    private final StandingBooks books;
    private @Nullable Gathered spare;

    // guarded by publishing
    private @Nullable Gathered held;
    private boolean finished;
    private int published;

    private volatile boolean closed;
    private volatile long acknowledged;
    private volatile long version;
    private volatile String problem = "";

    private Recorder(Lake lake, String name, Instruments instruments, boolean sides, RecorderOptions options) {
        this.lake = lake;
        this.options = options;
        this.sides = sides;
        ring = new EventRing(options.slots(), instruments.size());
        gathering = new Gathered(instruments.size());
        ties = new Ties(gathering);
        books = new StandingBooks(instruments.size(), ties);
        spare = new Gathered(instruments.size());
        Instant begun = Instant.ofEpochSecond(Math.floorDiv(lake.now(), 1_000_000_000L));
        commit = new Commit(
                lake, instruments, "recording of " + name + " begun " + begun.truncatedTo(ChronoUnit.SECONDS));
        drainer = thread("recorder " + name, this::drainOn);
        committer = thread("recorder versions " + name, this::commitOn);
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /// Begins.
    ///
    /// @param name of the session, for lineage
    /// @param sides whether the feed knows who took the liquidity; if not, the side stays unknown
    public static Recorder start(
            Lake lake, String name, Instruments instruments, boolean sides, RecorderOptions options) {
        Recorder recorder = new Recorder(lake, name, instruments, sides, options);
        recorder.drainer.start();
        recorder.committer.start();
        return recorder;
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        int side = !sides || aggressor == 0 ? 0 : aggressor > 0 ? 1 : 2;
        ring.trade(instrument, time, price, quantity, side);
    }

    @Override
    public void onQuote(
            int instrument,
            long time,
            long bidPrice,
            long bidQuantity,
            long askPrice,
            long askQuantity,
            boolean derived) {
        if (derived) return;
        // a side without orders has no price
        boolean noBid = bidPrice == 0 && bidQuantity == 0;
        boolean noAsk = askPrice == 0 && askQuantity == 0;
        ring.quote(
                instrument,
                time,
                noBid ? DataType.NONE : bidPrice,
                noAsk ? DataType.NONE : askPrice,
                noBid ? DataType.NONE : bidQuantity,
                noAsk ? DataType.NONE : askQuantity);
    }

    @Override
    public void onBookLevel(
            int instrument, long time, int level, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        boolean noBid = bidPrice == 0 && bidQuantity == 0;
        boolean noAsk = askPrice == 0 && askQuantity == 0;
        ring.level(
                instrument,
                time,
                level,
                noBid ? DataType.NONE : bidPrice,
                noBid ? DataType.NONE : bidQuantity,
                noAsk ? DataType.NONE : askPrice,
                noAsk ? DataType.NONE : askQuantity);
    }

    @Override
    public void onBookChange(int instrument, long time, long sequence, boolean bid, long price, long quantity) {
        ring.change(instrument, time, sequence, bid ? 1 : 2, price, quantity);
    }

    @Override
    public void onNews(int instrument, long time, long known, String source, String headline, String text) {
        news.offer(instrument, time, known, source, headline, text);
    }

    @Override
    public void onTime(long time) {}

    @Override
    public void onEnd(long time) {}

    private int drain() {
        synchronized (taking) {
            int room = options.most() - gathering.size();
            if (room > 0) news.drain(gathering);
            return room <= 0 ? 0 : ring.drain(books, Math.min(room, GULP));
        }
    }

    private void drainOn() {
        while (!closed) if (drain() == 0) LockSupport.parkNanos(POLL);
    }

    private void commitOn() {
        while (!closed) {
            LockSupport.parkNanos(options.every());
            if (!closed) publish();
        }
    }

    /// Publishes what was gathered until now.
    private void publish() {
        synchronized (publishing) {
            if (finished) return;
            Gathered full = held;
            if (full == null) {
                synchronized (taking) {
                    Gathered next = spare;
                    if (gathering.size() == 0 || next == null) return;
                    full = gathering;
                    gathering = next;
                    ties.into(next);
                    spare = null;
                }
                held = full;
            }
            try {
                version = commit.publish(full).map(LakeVersion::number).orElse(version);
                acknowledged += full.events();
                problem = "";
            } catch (IOException | RuntimeException e) {
                if (problem.isEmpty()) LOG.warn("The recording waits: {}", e.toString());
                problem = String.valueOf(e.getMessage());
                return;
            }
            full.clear();
            held = null;
            synchronized (taking) {
                spare = full;
            }
            if (++published % TIDY == 0) tidy();
        }
    }

    private void tidy() {
        try {
            Compaction.run(lake);
        } catch (IOException | RuntimeException e) {
            LOG.info("The parts of the recording stay as they are for now: {}", e.getMessage());
        }
    }

    /// Publishes everything that was heard before this was called, as far as it succeeds.
    ///
    /// @return whether all of it is acknowledged
    public boolean flush() {
        // once for what a publication under way has left, once for the rest
        for (int turn = 0; turn < 3; turn++) {
            while (drain() > 0) {}
            publish();
            if (!problem.isEmpty()) return false;
        }
        return true;
    }

    public RecorderStatus status() {
        long heard = ring.heard() + news.heard();
        return new RecorderStatus(heard, acknowledged, ring.lost() + news.lost(), version, problem);
    }

    /// Ends the recording and publishes what is left. Takes as long as that; what cannot be written then is gone, and
    /// the log says so.
    @Override
    public void close() {
        synchronized (publishing) {
            if (finished) return;
        }
        closed = true;
        LockSupport.unpark(drainer);
        LockSupport.unpark(committer);
        boolean interrupted = join(drainer) | join(committer);
        synchronized (taking) {
            while (ring.drain(books, GULP) > 0) {}
            news.drain(gathering);
            ring.drainGaps(ties);
        }
        flush();
        synchronized (publishing) {
            finished = true;
            if (!problem.isEmpty()) LOG.error("The end of the recording could not be written and is lost: {}", problem);
            else if (published > 1) tidy();
            try {
                commit.close();
            } catch (IOException e) {
                LOG.warn("After the recording", e);
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static boolean join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
