package tradewind.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.journal.Durability;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.CoveredGateway;
import tradewind.engine.kernel.Outcome;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// Quotes of many instruments into a live desk, and a hundred commands a second among them.
///
/// Neither sender spins: both sleep until something is due. Afterwards every quote was seen or overwritten by a newer
/// one, every instrument shows the last one that was sent, every command was answered and every report has come.
final class BurstRun {
    private static final long MOST = 60_000_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final long EVERY = 10 * MILLI;
    private static final long EPOCH = 1_385_337_600_000_000_000L;

    /// @param sent quotes
    /// @param seen of them by the kernel
    /// @param overwritten by a newer one before the kernel saw them
    /// @param commands sent, and answered
    /// @param calm from when a command was due to its answer, outside bursts, nanoseconds
    /// @param behind the same in a burst and the tenth of a second after
    /// @param venue from when a command was due to its order reaching the venue
    /// @param held share of the quotes that were sent when they were due, within a tenth of a second
    /// @param cores busy at a time
    record Result(
            long sent,
            long seen,
            long overwritten,
            long commands,
            Histogram calm,
            Histogram behind,
            Histogram venue,
            double held,
            double cores) {}

    private static final class Counting implements Strategy {
        private volatile long seen;

        @Override
        public void onStart(StrategyContext context) {}

        @Override
        public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
            seen = seen + 1;
        }
    }

    private final BurstPlan plan;
    private final Instruments instruments;
    private final long[] lastBid;
    private final Histogram calm = new ConcurrentHistogram(MOST, 3);
    private final Histogram behind = new ConcurrentHistogram(MOST, 3);
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final long start = System.nanoTime() + 500 * MILLI;
    private long lateQuotes;

    private BurstRun(BurstPlan plan, int count) {
        this.plan = plan;
        instruments = BenchMarket.instruments(count);
        lastBid = new long[count];
    }

    static Result run(BurstPlan plan, int instruments, Path journal) throws IOException, InterruptedException {
        return new BurstRun(plan, instruments).run(journal);
    }

    private long clock() {
        return EPOCH + System.nanoTime() - start;
    }

    private long due(long command) {
        return start + command * EVERY;
    }

    private Result run(Path journal) throws IOException, InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        AnsweringVenue venue = new AnsweringVenue(this::clock, this::due, command -> plan.counts(due(command) - start));
        Counting counting = new Counting();
        long commands = plan.nanos() / EVERY;
        try (BenchDesk desk = new BenchDesk(
                instruments,
                Durability.ASYNCHRONOUS,
                journal,
                this::clock,
                wayOut -> new CoveredGateway(venue, wayOut, this::clock))) {
            desk.open("counting", counting);
            for (Instrument each : instruments.all()) quote(desk, each.index(), 0);
            Thread market = Thread.ofPlatform().daemon().name("market").start(() -> quotes(desk));
            long cpu = system.getProcessCpuTime();
            long before = System.nanoTime();
            commands(desk, commands);
            market.join();
            double cores = (system.getProcessCpuTime() - cpu) / (double) (System.nanoTime() - before);
            BenchDesk.await("the last answer", () -> answered.get() == commands);
            BenchDesk.await("the last report", () -> desk.reports() == 2 * (commands - refused.get()));
            long sent = plan.quotes() + instruments.size();
            BenchDesk.await("the last quote", () -> counting.seen + desk.inbox.overwrittenQuotes() == sent);
            if (refused.get() > 0)
                throw new IllegalStateException(refused.get() + " commands not carried out: " + desk.why());
            checkQuotes(desk);
            return new Result(
                    sent,
                    counting.seen,
                    desk.inbox.overwrittenQuotes(),
                    commands,
                    calm,
                    behind,
                    venue.latency(),
                    1 - lateQuotes / (double) sent,
                    cores);
        }
    }

    /// Every instrument shows the last quote that was sent.
    private void checkQuotes(BenchDesk desk) {
        QuoteRow row = new QuoteRow();
        for (Instrument each : instruments.all()) {
            desk.quotes.read(each.index(), row);
            if (row.bid() != lastBid[each.index()])
                throw new IllegalStateException(
                        each.symbol() + " shows " + row.bid() + ", sent last was " + lastBid[each.index()]);
        }
    }

    private void quotes(BenchDesk desk) {
        long next = 0;
        long all = plan.quotes();
        while (next < all) {
            LockSupport.parkNanos(MILLI);
            long elapsed = System.nanoTime() - start;
            if (elapsed < 0) continue;
            long due = plan.due(elapsed);
            long overdue = plan.due(Math.max(0, elapsed - 100 * MILLI));
            if (overdue > next) lateQuotes += overdue - next;
            for (; next < due; next++)
                quote(desk, (int) (next % instruments.size()), (int) (next / instruments.size() % 100));
        }
    }

    private void quote(BenchDesk desk, int instrument, int step) {
        long bid = 10_000 + step;
        lastBid[instrument] = bid;
        desk.inbox.onQuote(instrument, clock(), bid, 1_000, bid + 10, 1_000, false);
    }

    private void commands(BenchDesk desk, long commands) {
        for (long command = 0; command < commands; command++) {
            long due = due(command);
            long wait = due - System.nanoTime();
            if (wait > 0) LockSupport.parkNanos(wait);
            CompletableFuture<Outcome> answer = desk.inbox.command(order(command));
            answer.whenComplete((outcome, _) -> answered(outcome, due));
        }
    }

    private Command order(long number) {
        Instrument instrument = instruments.get((int) (number % instruments.size()));
        boolean buys = number / instruments.size() % 2 == 0;
        long price = buys ? 9_900 : 10_200;
        return new Command.Submit(
                instrument,
                buys ? Side.BUY : Side.SELL,
                instrument.quantity(number + 1),
                new Terms.Limit(instrument.price(price)),
                TimeInForce.GTC,
                OrderSource.MANUAL);
    }

    private void answered(Outcome outcome, long due) {
        long took = Math.min(MOST, System.nanoTime() - due);
        long elapsed = due - start;
        if (!(outcome instanceof Outcome.Sent)) refused.incrementAndGet();
        if (plan.counts(elapsed)) {
            boolean burst = plan.bursts(elapsed) || plan.bursts(Math.max(0, elapsed - 100 * MILLI));
            (burst ? behind : calm).recordValue(Math.max(0, took));
        }
        answered.incrementAndGet();
    }
}
