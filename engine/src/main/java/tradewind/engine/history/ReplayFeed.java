package tradewind.engine.history;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.MarketDataFeed;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.time.EngineClock;

/// Plays a tape back as if it happened now, and is the clock of the session that listens.
///
/// What a listener gets, always in time order: once at the beginning, if there are trades before it, the quotes in
/// force; then every trade and every quote as they were recorded, or, where no quotes were recorded, with a trade the
/// derived quote that holds after it, at the same time; books, and news and models' answers when they were known; at
/// the end [MarketDataListener#onEnd]. So a trade always meets the quote the trade before it left. While playing at a
/// finite speed, [MarketDataListener#onTime] comes about every 50 ms of wall time. Nothing is allocated per event, but
/// for what was said.
///
/// Two ways to play, of which one feed uses one: [#start] on the feed's own thread, at the chosen speed; or
/// [#drive] on the caller's thread, as fast as the listener takes it. A new feed plays at 1. The controls work on
/// any thread, before and after the start.
public final class ReplayFeed implements MarketDataFeed, EngineClock {
    /// The speed factor for as fast as the listener takes it.
    public static final int MAX = ReplayPace.MAX;

    private static final Logger LOG = System.getLogger(ReplayFeed.class.getName());
    private static final long BEAT = 50_000_000L;
    private static final long NONE = Long.MIN_VALUE;

    private final MarketTape tape;
    private final Reel reel;
    private final LongSupplier wall;
    private final ReplayClock clock;
    private final TapeHead head;

    // What was asked for; guarded by this.
    private int steps;
    private long jumpTarget = NONE;
    private boolean begun;
    private volatile boolean closed;
    private @Nullable Thread thread;

    // The delivering thread's own, set by due().
    private long dueUntil;
    private long dueWait;

    /// Something was asked for since the delivering thread last looked.
    private volatile boolean asked;

    private volatile boolean ended;

    /// A feed of the whole tape.
    ///
    /// @param quotes new; half-spread and depth of the derived quotes
    public ReplayFeed(TradeTape tape, QuoteDeriver quotes) {
        this(tape, quotes, System::nanoTime);
    }

    /// A feed of the whole tape of one or several instruments. It holds on to what it reads until it is closed.
    ///
    /// @param quotes one for each instrument, new; for the quotes that were not recorded
    /// @throws IOException if the tape cannot be read
    public static ReplayFeed of(MarketTape tape, List<QuoteDeriver> quotes) throws IOException {
        Reel reel = switch (tape) {
            case TradeTape trades -> new TradeReel(trades, quotes.getFirst());
            case LakeMarket market -> market.reel(quotes);
        };
        return new ReplayFeed(tape, reel, System::nanoTime);
    }

    /// @param wall nanoseconds on any scale that never goes back; what speed is measured with
    ReplayFeed(TradeTape tape, QuoteDeriver quotes, LongSupplier wall) {
        this(tape, new TradeReel(tape, quotes), wall);
    }

    ReplayFeed(MarketTape tape, Reel reel, LongSupplier wall) {
        this.tape = tape;
        this.reel = reel;
        this.wall = wall;
        this.clock = new ReplayClock(tape.start(), wall);
        this.head = new TapeHead(reel, clock);
    }

    /// Begins at a time: what happened before is not delivered; the quotes in force are. Only before the start, once.
    ///
    /// @param past is told the trades before, for a chart that has them
    /// @return this
    public synchronized ReplayFeed beginAt(long time, MarketDataListener past) {
        requireNew();
        head.windTo(time, past);
        head.standAtNext(tape.end());
        return this;
    }

    /// Begins where an earlier session ended. Only before the start, once.
    ///
    /// @param begun when that session began, epoch nanoseconds
    /// @param taken the trades it was given since
    /// @param time what its clock showed at its end
    /// @param past is told the trades before, for a chart that has them
    /// @return this
    /// @throws IllegalArgumentException if no session on this tape can have stood there
    public synchronized ReplayFeed resumeAt(long begun, long taken, long time, MarketDataListener past) {
        requireNew();
        Past last = new Past(past);
        if (begun < tape.start() || begun > tape.end())
            throw new IllegalArgumentException("time " + begun + " is not on the tape");
        head.windTo(begun, last);
        long trades = head.index() + taken;
        head.wind(trades, last);
        head.stand(trades, time, last);
        return this;
    }

    private void requireNew() {
        if (begun || head.index() != 0) throw new IllegalStateException("the replay has begun: " + tape);
    }

    @Override
    public String name() {
        return tape.instrument().id().venue();
    }

    /// The whole tape, what lies before the beginning included.
    public MarketTape tape() {
        return tape;
    }

    /// How many trades were delivered or lie before the beginning: the index of the next one. A listener that asks
    /// while it is given trade `i` sees `i`.
    public int index() {
        return head.index();
    }

    public boolean playing() {
        return clock.playing();
    }

    /// Recorded seconds per second, or [#MAX].
    public int speed() {
        return clock.factor();
    }

    /// Nothing is left to play.
    public boolean ended() {
        return ended;
    }

    /// Recorded time, epoch nanoseconds: not before the last trade delivered, not after the next, and it never goes
    /// back. While playing at a finite speed it runs between trades.
    @Override
    public long now() {
        return clock.now();
    }

    /// Goes on at the present speed.
    public synchronized void play() {
        clock.playing(true);
        wake();
    }

    /// Stops; a trade being delivered is finished, as is a jump under way.
    public synchronized void pause() {
        clock.playing(false);
        steps = 0;
        wake();
    }

    /// @param factor recorded seconds per second, above zero, or [#MAX]
    public synchronized void speed(int factor) {
        clock.factor(factor);
        wake();
    }

    /// Delivers exactly the next trade, then pauses.
    public synchronized void step() {
        clock.playing(false);
        steps++;
        wake();
    }

    /// Plays as fast as it goes up to a time, then goes on as before.
    ///
    /// @param time epoch nanoseconds; beyond the end of the tape is its end
    /// @return false, and nothing happens, if the time is not ahead of the clock
    public synchronized boolean jumpTo(long time) {
        if (time <= now() || ended) return false;
        jumpTarget = Math.max(jumpTarget, Math.min(time, tape.end()));
        wake();
        return true;
    }

    private void wake() {
        asked = true;
        LockSupport.unpark(thread);
    }

    @Override
    public synchronized void start(MarketDataListener listener) {
        if (begun || closed) throw new IllegalStateException("the replay was started before: " + tape);
        begun = true;
        clock.run();
        Thread player = new Thread(
                () -> {
                    try (reel) {
                        run(listener);
                    }
                },
                "replay " + tape.instrument().symbol());
        player.setDaemon(true);
        thread = player;
        player.start();
    }

    /// Delivers, on the caller's thread and as fast as the listener takes them, all trades up to and including a
    /// time; instead of [#start]. May be called again with a later time. Speed, pause, step and jump do not apply.
    ///
    /// @param until epoch nanoseconds; [Long#MAX_VALUE] for the whole tape
    public void drive(MarketDataListener listener, long until) {
        if (beginDriving()) openingQuote(listener);
        long last = Math.min(until, Reel.END - 1);
        while (head.next() <= last && !closed) head.deliver(listener);
        if (closed) return;
        if (head.next() == Reel.END) {
            if (!ended) end(listener);
        } else if (until > clock.now()) {
            clock.reached(until);
            listener.onTime(until);
        }
    }

    private synchronized boolean beginDriving() {
        if (closed || thread != null) throw new IllegalStateException("the replay was started before: " + tape);
        boolean first = !begun;
        begun = true;
        return first;
    }

    private void run(MarketDataListener listener) {
        try {
            openingQuote(listener);
            long lastBeat = wall.getAsLong();
            while (true) {
                switch (due()) {
                    case TRADES -> {
                        do head.deliver(listener);
                        while (head.next() <= dueUntil && !asked);
                    }
                    case STEP -> {
                        boolean trade;
                        do trade = head.deliver(listener);
                        while (!trade && head.next() != Reel.END && !closed);
                    }
                    case LATER -> {
                        long wallNow = wall.getAsLong();
                        if (wallNow - lastBeat >= BEAT) {
                            lastBeat = wallNow;
                            listener.onTime(now());
                        } else {
                            LockSupport.parkNanos(this, dueWait);
                        }
                    }
                    case ARRIVED -> listener.onTime(now());
                    case END -> end(listener);
                    case ASLEEP -> LockSupport.park(this);
                    case CLOSED -> {
                        return;
                    }
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the replay of " + tape + " stopped at trade " + head.index(), e);
            ended = true;
        }
    }

    /// What the delivering thread is to do next, decided from what was asked for and the time.
    private synchronized Due due() {
        asked = false;
        if (closed) return Due.CLOSED;
        if (jumpTarget != NONE) {
            dueUntil = jumpTarget;
            if (head.next() <= dueUntil) return Due.TRADES;
            clock.goOnFrom(jumpTarget);
            jumpTarget = NONE;
            return Due.ARRIVED;
        }
        long upcoming = head.next();
        if (upcoming == Reel.END) return ended ? Due.ASLEEP : Due.END;
        if (steps > 0) {
            steps--;
            clock.goOnFrom(upcoming);
            return Due.STEP;
        }
        long wait = clock.waitFor(upcoming);
        if (wait == Long.MAX_VALUE) return Due.ASLEEP;
        dueUntil = speed() == MAX ? Reel.END - 1 : NONE;
        dueWait = Math.min(BEAT, wait);
        return wait == 0 ? Due.TRADES : Due.LATER;
    }

    private void openingQuote(MarketDataListener listener) {
        reel.tellQuotes(listener, clock.now());
    }

    private void end(MarketDataListener listener) {
        listener.onEnd(clock.now());
        ended = true;
    }

    /// Stops the replay. When this returns, nothing more is delivered; called from the listener itself, nothing
    /// after the event in hand and its quote.
    @Override
    public void close() {
        Thread player;
        synchronized (this) {
            closed = true;
            player = thread;
            wake();
        }
        if (player == null) reel.close();
        if (player == null || player == Thread.currentThread()) return;
        boolean interrupted = false;
        while (player.isAlive()) {
            try {
                player.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private enum Due {
        TRADES,
        STEP,
        LATER,
        ARRIVED,
        END,
        ASLEEP,
        CLOSED
    }
}
