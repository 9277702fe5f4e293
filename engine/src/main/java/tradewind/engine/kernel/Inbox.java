package tradewind.engine.kernel;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.TimeoutException;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.OrderAnswer;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.time.EngineClock;

/// The one way into a live kernel: a bounded ring with the kernel's thread behind it. Waits without spinning.
///
/// Market data stops at a reserve that commands and execution reports alone may use, so that neither is ever
/// dropped. A feed that can wait (a replay) waits there; of one that cannot, quotes are overwritten per instrument
/// above half full, and counted, while trades wait for room.
public final class Inbox implements MarketDataListener, ExecutionReports, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int SIZE = 1 << 14;
    private static final int RESERVE = SIZE / 8;
    private static final long WAIT = 50_000L;
    private static final long CLOSING = 5_000_000_000L;
    private static final long PATIENCE = 100_000_000L;
    private static final long NO_PLACE = -1;

    private static final Outcome UNANSWERED =
            new Outcome.NotDone("The engine does not answer; nothing more can be asked of it.");
    private static final Outcome CLOSED = new Outcome.NotDone("The session is closed.");
    private static final Runnable NOTHING = () -> {};

    private final WayOut wayOut;
    private final EngineClock clock;
    private final boolean feedWaits;
    private final Disruptor<Input> disruptor;
    private final RingBuffer<Input> ring;
    private final QuoteOverflow overflow;
    private final InboxTurn turn;
    private volatile boolean closing;
    private volatile boolean closed;
    private volatile long heardAt;
    private volatile long clockOffset = Long.MIN_VALUE;
    private volatile @Nullable Thread thread;
    private final WaitingReplies waiting = new WaitingReplies();

    /// @param clock stamps commands
    /// @param feedWaits the feed can be made to wait without losing anything, as a replay can
    public Inbox(
            Kernel kernel, WayOut wayOut, EngineClock clock, int instruments, boolean feedWaits, String sessionName) {
        this.wayOut = wayOut;
        this.clock = clock;
        this.feedWaits = feedWaits;
        this.overflow = new QuoteOverflow(instruments);
        this.disruptor = new Disruptor<>(
                Input::new,
                SIZE,
                task -> {
                    Thread thread = new Thread(task, "kernel " + sessionName);
                    thread.setDaemon(true);
                    this.thread = thread;
                    return thread;
                },
                ProducerType.MULTI,
                new ParkingWait());
        this.turn = new InboxTurn(kernel, wayOut, clock, feedWaits, overflow, waiting);
        disruptor.handleEventsWith(turn);
        this.ring = disruptor.start();
    }

    // Any thread

    /// Runs `opening` on the kernel's thread, before anything put in later: what a session writes down as it opens.
    public void open(Runnable opening) {
        long sequence = ring.next();
        ring.get(sequence).work(opening);
        ring.publish(sequence);
    }

    /// Puts in a command.
    ///
    /// @return completes once what came of it is in the journal
    public CompletableFuture<Outcome> command(Command command) {
        CompletableFuture<Outcome> reply = new CompletableFuture<>();
        waiting.add(reply);
        if (closed) {
            waiting.answer(reply, CLOSED);
            return reply;
        }
        // before its place is taken: no later than the market data that comes behind it
        long at = clock.now();
        long sequence = place();
        if (sequence == NO_PLACE) {
            waiting.answer(reply, UNANSWERED);
            return reply;
        }
        ring.get(sequence).command(at, command, reply);
        ring.publish(sequence);
        return reply;
    }

    /// Waits for room while the kernel makes some; whoever asks one that hangs is not made to hang too.
    private long place() {
        long before = turn.handled();
        long deadline = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                return ring.tryNext();
            } catch (InsufficientCapacityException full) {
                long now = turn.handled();
                if (now != before) {
                    before = now;
                    deadline = System.nanoTime() + PATIENCE;
                } else if (System.nanoTime() - deadline > 0) {
                    return NO_PLACE;
                }
                LockSupport.parkNanos(WAIT);
            }
        }
    }

    @Override
    public void onReport(OrderEvent report) {
        onHeartbeat();
        long at = clock.now();
        long sequence = ring.next();
        ring.get(sequence).report(at, report);
        ring.publish(sequence);
    }

    @Override
    public void onConnection(boolean up, String text) {
        heard(new VenueNews.Connection(up, text));
    }

    /// This computer stood still, as a laptop does that was closed: the books are to be compared before anything is
    /// sent.
    public void onResume(String text) {
        put(new VenueNews.Resumed(text));
    }

    @Override
    public void onHeartbeat() {
        heardAt = System.nanoTime();
    }

    @Override
    public void onClockOffset(long nanos) {
        clockOffset = nanos;
    }

    @Override
    public void onAccount(VenueAccount account) {
        heard(new VenueNews.Account(account));
    }

    @Override
    public void onOrderAnswer(OrderAnswer answer) {
        heard(new VenueNews.Answer(answer));
    }

    @Override
    public void onQueryFailed(long request, String text) {
        heard(new VenueNews.QueryFailed(request, text));
    }

    @Override
    public void onForeign(String venueOrderId, String text) {
        heard(new VenueNews.Foreign(venueOrderId, text));
    }

    private void heard(VenueNews news) {
        onHeartbeat();
        put(news);
    }

    private void put(VenueNews news) {
        long at = clock.now();
        long sequence = ring.next();
        ring.get(sequence).news(at, news);
        ring.publish(sequence);
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        awaitRoom();
        put(Input.Kind.TRADE, instrument, time, price, quantity, aggressor, 0, false);
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
        if (feedWaits) awaitRoom();
        else if (overflow.takes(instrument, ring.remainingCapacity() < SIZE / 2)) {
            boolean first = overflow.put(
                    ring.getCursor(), instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
            // nothing may come that would carry it on; with the ring full something does
            if (first) ring.tryPublishEvent((input, _) -> input.work(NOTHING));
            return;
        }
        put(Input.Kind.QUOTE, instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
    }

    @Override
    public void onStatus(int instrument, long time, MarketStatus status) {
        awaitRoom();
        put(Input.Kind.STATUS, instrument, time, status.ordinal(), 0, 0, 0, false);
    }

    @Override
    public void onTime(long time) {
        awaitRoom();
        put(Input.Kind.TIME, 0, time, 0, 0, 0, 0, false);
    }

    @Override
    public void onEnd(long time) {
        awaitRoom();
        put(Input.Kind.END, 0, time, 0, 0, 0, 0, false);
    }

    private void put(Input.Kind kind, int instrument, long time, long a, long b, long c, long d, boolean flag) {
        long sequence = ring.next();
        ring.get(sequence).market(kind, instrument, time, a, b, c, d, flag);
        ring.publish(sequence);
    }

    private void awaitRoom() {
        while (!closing && (ring.remainingCapacity() < RESERVE || (feedWaits && wayOut.crowded())))
            LockSupport.parkNanos(WAIT);
    }

    // Any thread

    /// Moment of the steady clock at which anything was last heard of the venue; 0 if it never spoke.
    public long heardAt() {
        return heardAt;
    }

    /// How far the venue's clock is ahead, nanoseconds; [Long#MIN_VALUE] if it is not known.
    public long clockOffset() {
        return clockOffset;
    }

    /// Trades the kernel has taken.
    public long ticks() {
        return turn.ticks();
    }

    /// Quotes that were overwritten by a newer one before the kernel saw them.
    public long overwrittenQuotes() {
        return overflow.overwritten();
    }

    /// Median time the kernel spent on an input in the last half minute, nanoseconds.
    public long kernelP50() {
        return turn.latency().p50();
    }

    /// 99th percentile of it.
    public long kernelP99() {
        return turn.latency().p99();
    }

    /// Inputs finished so far.
    public long handled() {
        return turn.handled();
    }

    /// Inputs wait or are in hand.
    public boolean busy() {
        return ring.remainingCapacity() < SIZE;
    }

    /// Where the kernel's thread is, innermost first; empty if it has none yet. May take as long as that thread takes
    /// to be stopped for the question.
    public List<StackTraceElement> stack() {
        Thread kernelThread = thread;
        return kernelThread == null ? List.of() : List.of(kernelThread.getStackTrace());
    }

    /// Lets a feed that waits for room go, so that it can be closed while the kernel hangs.
    public void releaseFeed() {
        closing = true;
    }

    /// The last input of a session; left out if a hanging kernel has left no room for it.
    public void finishWith(Runnable last) {
        ring.tryPublishEvent((input, _) -> input.work(last));
    }

    /// Carries out what is in the ring, then stops the kernel's thread. Commands that come later are answered with
    /// a refusal.
    @Override
    public void close() {
        close(CLOSING);
    }

    /// @param patience how long a kernel that hangs is waited for, nanoseconds
    void close(long patience) {
        closing = true;
        closed = true;
        // the ring alone does not tell: a thread that has not begun yet counts as having nothing to do
        CountDownLatch last = new CountDownLatch(1);
        if (!putLast(last, patience)) LOG.error("The kernel's thread did not finish in time");
        try {
            disruptor.shutdown(patience / 5, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            disruptor.halt();
        }
        waiting.answerAll(CLOSED);
    }

    private boolean putLast(CountDownLatch last, long patience) {
        long deadline = System.nanoTime() + patience;
        try {
            while (!ring.tryPublishEvent((input, _) -> input.work(last::countDown))) {
                if (System.nanoTime() > deadline) return false;
                LockSupport.parkNanos(WAIT);
            }
            return last.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
