package tradewind.engine.history;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.MarketDataFeed;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.time.EngineClock;

/// Plays a tape back as if it happened now, and is the clock of the session that listens.
///
/// What a listener gets, always in time order: once at the beginning, if there are trades before it, the quote in
/// force; then for every trade the trade itself and, at the same time, the derived quote that holds after it; at the
/// end [MarketDataListener#onEnd]. So a trade always meets the quote the trade before it left. While playing at a
/// finite speed, [MarketDataListener#onTime] comes about every 50 ms of wall time. Nothing is allocated per trade.
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

    private final TradeTape tape;
    private final QuoteDeriver quotes;
    private final LongSupplier wall;
    private final ReplayClock clock;
    private final int instrument;

    /// Index of the next trade; written by the delivering thread only.
    private volatile int next;

    // What was asked for; guarded by this.
    private int steps;
    private long jumpTarget = NONE;
    private boolean begun;
    private volatile boolean closed;
    private @Nullable Thread thread;

    // The delivering thread's own, set by due().
    private int dueUntil;
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

    /// @param wall nanoseconds on any scale that never goes back; what speed is measured with
    ReplayFeed(TradeTape tape, QuoteDeriver quotes, LongSupplier wall) {
        this.tape = tape;
        this.quotes = quotes;
        this.wall = wall;
        this.instrument = tape.instrument().index();
        this.clock = new ReplayClock(tape.start(), wall);
    }

    /// Begins at trade `index`, with the clock at its time. The trades before it are not delivered; the quote they
    /// leave is. Only before the start.
    ///
    /// @param index 0 to the size of the tape
    /// @return this
    public ReplayFeed startAt(int index) {
        return resumeFrom(index, index < tape.size() ? tape.time(index) : tape.end());
    }

    /// Begins at trade `index` with the clock at a time between the trade before and that trade, as it stood when an
    /// earlier session ended. Only before the start, once.
    ///
    /// @param index how many trades were delivered then, see [#index]
    /// @param time epoch nanoseconds
    /// @return this
    /// @throws IllegalArgumentException if the time does not lie between those trades
    public synchronized ReplayFeed resumeFrom(int index, long time) {
        if (begun || next != 0) throw new IllegalStateException("the replay has begun: " + tape);
        boolean afterBefore = index == 0 || time >= tape.time(index - 1);
        boolean beforeNext = index >= tape.size() || time <= tape.time(index);
        if (!afterBefore || !beforeNext)
            throw new IllegalArgumentException("time " + time + " is not just before trade " + index);
        for (int i = 0; i < index; i++) quotes.onTrade(tape.price(i));
        next = index;
        clock.standBetween(time, index < tape.size() ? tape.time(index) : time);
        return this;
    }

    @Override
    public String name() {
        return tape.instrument().id().venue();
    }

    /// The whole tape, what lies before the beginning included.
    public TradeTape tape() {
        return tape;
    }

    /// How many trades were delivered or lie before the beginning: the index of the next one. A listener that asks
    /// while it is given trade `i` sees `i`.
    public int index() {
        return next;
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
        Thread player =
                new Thread(() -> run(listener), "replay " + tape.instrument().symbol());
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
        int size = tape.size();
        while (next < size && tape.time(next) <= until && !closed) deliver(listener);
        if (closed) return;
        if (next >= size) {
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
                        do deliver(listener);
                        while (next < dueUntil && !asked);
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
            LOG.log(Level.ERROR, "the replay of " + tape + " stopped at trade " + next, e);
            ended = true;
        }
    }

    /// What the delivering thread is to do next, decided from what was asked for and the time.
    private synchronized Due due() {
        asked = false;
        if (closed) return Due.CLOSED;
        if (jumpTarget != NONE) {
            dueUntil = tape.indexAt(jumpTarget + 1);
            if (next < dueUntil) return Due.TRADES;
            clock.goOnFrom(jumpTarget);
            jumpTarget = NONE;
            return Due.ARRIVED;
        }
        if (next >= tape.size()) return ended ? Due.ASLEEP : Due.END;
        if (steps > 0) {
            steps--;
            dueUntil = next + 1;
            clock.goOnFrom(tape.time(next));
            return Due.TRADES;
        }
        long wait = clock.waitFor(tape.time(next));
        if (wait == Long.MAX_VALUE) return Due.ASLEEP;
        dueUntil = speed() == MAX ? tape.size() : next + 1;
        dueWait = Math.min(BEAT, wait);
        return wait == 0 ? Due.TRADES : Due.LATER;
    }

    private void openingQuote(MarketDataListener listener) {
        if (next > 0) quote(listener, clock.now());
    }

    private void deliver(MarketDataListener listener) {
        int i = next;
        long time = tape.time(i);
        long price = tape.price(i);
        clock.reached(time);
        quotes.onTrade(price);
        listener.onTrade(instrument, time, price, tape.quantity(i), quotes.aggressor());
        quote(listener, time);
        clock.upcoming(i + 1 < tape.size() ? tape.time(i + 1) : time);
        next = i + 1;
    }

    private void quote(MarketDataListener listener, long time) {
        listener.onQuote(instrument, time, quotes.bid(), quotes.depth(), quotes.ask(), quotes.depth(), true);
    }

    private void end(MarketDataListener listener) {
        listener.onEnd(clock.now());
        ended = true;
    }

    /// Stops the replay. When this returns, nothing more is delivered; called from the listener itself, nothing
    /// after the trade in hand and its quote.
    @Override
    public void close() {
        Thread player;
        synchronized (this) {
            closed = true;
            player = thread;
            wake();
        }
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
        LATER,
        ARRIVED,
        END,
        ASLEEP,
        CLOSED
    }
}
