package tradewind.engine.kernel;

import com.lmax.disruptor.EventHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.time.EngineClock;

/// What the kernel's thread does with each [Input] whose turn has come. All but the counters are for that thread.
final class InboxTurn implements EventHandler<Input> {
    private static final Logger LOG = LoggerFactory.getLogger(InboxTurn.class);
    private static final int SAMPLE_MASK = 15;
    /// Market data older than this when its turn comes has waited out a stall.
    private static final long LATE = 500_000_000L;

    private static final MarketStatus[] STATUSES = MarketStatus.values();

    private final Kernel kernel;
    private final WayOut wayOut;
    private final EngineClock clock;
    private final boolean feedWaits;
    private final QuoteOverflow overflow;
    private final WaitingReplies waiting;
    private final Latency latency = new Latency();
    private final AtomicLong handled = new AtomicLong();
    private volatile long ticks;

    InboxTurn(
            Kernel kernel,
            WayOut wayOut,
            EngineClock clock,
            boolean feedWaits,
            QuoteOverflow overflow,
            WaitingReplies waiting) {
        this.kernel = kernel;
        this.wayOut = wayOut;
        this.clock = clock;
        this.feedWaits = feedWaits;
        this.overflow = overflow;
        this.waiting = waiting;
    }

    // Any thread

    /// Inputs finished so far.
    long handled() {
        return handled.get();
    }

    /// Trades the kernel has taken.
    long ticks() {
        return ticks;
    }

    /// Time spent on an input.
    Latency latency() {
        return latency;
    }

    // The kernel's thread

    @Override
    public void onEvent(Input input, long sequence, boolean endOfBatch) {
        // all of them while there is little to do, else a sample
        boolean timed = (handled.getPlain() & SAMPLE_MASK) == 0 || endOfBatch || input.kind == Input.Kind.COMMAND;
        long start = timed ? System.nanoTime() : 0;
        try {
            carry(input);
        } catch (Throwable e) {
            // one bad input must not end the thread that cancels and kills
            LOG.error("The kernel failed on {}", input.kind, e);
            CompletableFuture<Outcome> reply = input.reply;
            input.reply = null;
            if (reply != null) waiting.answer(reply, new Outcome.NotDone("Internal error: " + e));
        }
        if (timed) latency.record(start, System.nanoTime());
        if (endOfBatch) drainOverflow(sequence);
        handled.lazySet(handled.getPlain() + 1);
    }

    /// Brings the kernel to the present before it sees what waited out a stall, so that old quotes look old, and
    /// nobody trades on them one after the other as if they were news. A replay's clock waits with it.
    private void catchUp(long time) {
        if (feedWaits) return;
        long present = clock.now();
        if (present - time > LATE) kernel.onTime(present);
    }

    private void drainOverflow(long sequence) {
        try {
            overflow.drain(sequence, kernel);
        } catch (Throwable e) {
            LOG.error("The kernel failed on a quote", e);
        }
    }

    private void carry(Input input) {
        switch (input.kind) {
            case TRADE -> {
                catchUp(input.time);
                kernel.onTrade(input.instrument, input.time, input.a, input.b, (int) input.c);
                ticks++;
            }
            case QUOTE -> {
                catchUp(input.time);
                kernel.onQuote(input.instrument, input.time, input.a, input.b, input.c, input.d, input.flag);
            }
            case STATUS -> kernel.onStatus(input.instrument, input.time, STATUSES[(int) input.a]);
            case TIME -> kernel.onTime(input.time);
            case END -> kernel.onEnd(input.time);
            case COMMAND -> {
                Command command = input.command;
                CompletableFuture<Outcome> reply = input.reply;
                input.command = null;
                if (command == null || reply == null) return;
                Outcome outcome = kernel.accept(input.time, command);
                input.reply = null;
                waiting.remove(reply);
                wayOut.after(() -> reply.complete(outcome));
            }
            case WORK -> {
                Runnable work = input.work;
                input.work = null;
                if (work != null) work.run();
            }
            case REPORT -> {
                OrderEvent report = input.report;
                input.report = null;
                if (report == null) return;
                kernel.onReport(input.time, report);
            }
            case VENUE_NEWS -> {
                VenueNews news = input.news;
                input.news = null;
                if (news == null) return;
                kernel.onVenueNews(input.time, news);
            }
        }
    }
}
