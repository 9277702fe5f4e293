package tradewind.engine.history.quality;

import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;

/// Whether a feed can be trusted just now. Judges every trade and quote as it comes and says when something is wrong,
/// once, and when it is over.
///
/// Its measures are those of the instrument itself, and robust: a silence is long against the gaps there usually are,
/// and a print is wild against the median of the last ones. One thread. An event allocates nothing.
public final class FeedQuality {
    /// Stands for all instruments of the feed.
    public static final int ALL = -1;

    static final long SECOND = 1_000_000_000L;

    /// What can be wrong.
    public enum Condition {
        /// Nothing comes though the market is open. `a` and `b` are 0. If nothing comes of any instrument, it is told
        /// of [#ALL] instead of each.
        SILENT(0, 0),
        /// The best bid `a` and offer `b` stand still while trades go by beyond them.
        STALE(0, 0),
        /// What comes is older than the clock by `a` nanoseconds.
        LATE(5 * SECOND, 10 * SECOND),
        /// The bid `a` is above the offer `b`.
        CROSSED(SECOND, 10 * SECOND),
        /// Bid `a` and offer `b` are the same price.
        LOCKED(5 * SECOND, 10 * SECOND),
        /// A price `a` is no multiple of the tick.
        OFF_TICK(0, 600 * SECOND),
        /// A print at `a` stood alone among prints around `b`.
        SPIKE(0, 60 * SECOND),
        /// Time fell by `a` nanoseconds.
        BACKWARDS(0, 60 * SECOND);

        /// It must have lasted so long to be told.
        final long patience;
        /// It must have been well for so long to be over.
        final long hold;

        Condition(long patience, long hold) {
            this.patience = patience;
            this.hold = hold;
        }
    }

    /// Hears of it on the thread of the event.
    public interface Listener {
        /// @param instrument index, or [#ALL]
        /// @param since time by the feed's clock
        /// @param a     figure of the condition
        /// @param b     figure of the condition
        void begins(Condition condition, int instrument, long since, long a, long b);

        /// @param instrument index, or [#ALL]
        /// @param at    time it was found to be over
        /// @param since as it was told
        void ends(Condition condition, int instrument, long at, long since);
    }

    private static final Condition[] CONDITIONS = Condition.values();
    private static final long NONE = Long.MIN_VALUE;
    /// Trades beyond the quote, and how old it must be, for the quote to stand still.
    private static final int BEYOND = 5;

    private static final long STILL = 10 * SECOND;
    private static final long LATENESS = 10 * SECOND;
    private static final long FELL = SECOND;

    /// One condition of one instrument.
    private static final class Standing {
        boolean told;
        long since = NONE;
        long lastBad;
    }

    /// What is known of one instrument.
    private static final class Stream {
        final Standing[] standings = new Standing[CONDITIONS.length];
        final UsualGap gaps = new UsualGap();
        final UsualPrints prints = new UsualPrints();
        boolean closed;
        long heard = NONE;
        long lastTrade = NONE;
        long lastQuote = NONE;
        long bid;
        long ask;
        boolean twoSided;
        long changed;
        int beyond;

        Stream() {
            for (int i = 0; i < standings.length; i++) standings[i] = new Standing();
        }
    }

    private final Instruments instruments;
    private final Stream[] streams;
    /// All of them as one.
    private final Stream feed = new Stream();
    private final Listener listener;

    public FeedQuality(Instruments instruments, Listener listener) {
        this.instruments = instruments;
        this.listener = listener;
        streams = new Stream[instruments.size()];
        for (int i = 0; i < streams.length; i++) streams[i] = new Stream();
    }

    /// Takes a trade.
    ///
    /// @param time of the venue
    /// @param now  when it came, by the session's clock; never falls
    public void trade(int instrument, long time, long now, long price) {
        Stream s = streams[instrument];
        heard(s, instrument, now);
        stamps(s, instrument, s.lastTrade, time, now);
        s.lastTrade = time;
        event(s, instrument, Condition.OFF_TICK, !instruments.get(instrument).onTick(price), now, price, 0);
        boolean alone = s.prints.next(price);
        event(s, instrument, Condition.SPIKE, alone, now, s.prints.alone(), s.prints.around());
        if (!s.twoSided) return;
        if (price >= s.bid && price <= s.ask) s.beyond = 0;
        else s.beyond++;
        standStill(s, instrument, now);
    }

    /// Takes a best bid and offer as the venue gave it; one worked out from trades is not for here.
    ///
    /// @param time        of the venue
    /// @param now         when it came, by the session's clock; never falls
    /// @param bidQuantity 0 if nobody bids
    /// @param askQuantity 0 if nobody offers
    public void quote(int instrument, long time, long now, long bid, long bidQuantity, long ask, long askQuantity) {
        Stream s = streams[instrument];
        heard(s, instrument, now);
        stamps(s, instrument, s.lastQuote, time, now);
        s.lastQuote = time;
        Instrument i = instruments.get(instrument);
        boolean bidOff = bidQuantity > 0 && !i.onTick(bid);
        boolean askOff = askQuantity > 0 && !i.onTick(ask);
        event(s, instrument, Condition.OFF_TICK, bidOff || askOff, now, bidOff ? bid : ask, 0);
        boolean both = bidQuantity > 0 && askQuantity > 0;
        if (bid != s.bid || ask != s.ask || both != s.twoSided) {
            s.changed = now;
            s.beyond = 0;
        }
        s.bid = bid;
        s.ask = ask;
        s.twoSided = both;
        sides(s, instrument, now);
        standStill(s, instrument, now);
    }

    /// The venue opened, closed or halted the instrument: outside of its hours silence is no fault.
    public void status(int instrument, long now, MarketStatus status) {
        Stream s = streams[instrument];
        s.closed = status != MarketStatus.OPEN;
        if (s.heard != NONE) s.heard = Math.max(s.heard, now);
    }

    /// Time went on.
    ///
    /// @param now by the session's clock; never falls
    public void time(long now) {
        if (feed.heard != NONE && feed.gaps.unusual(now - feed.heard) && anyOpen())
            begin(feed, ALL, Condition.SILENT, feed.heard, now, 0, 0);
        if (feed.standings[Condition.SILENT.ordinal()].told) return;
        for (int i = 0; i < streams.length; i++) {
            Stream s = streams[i];
            if (s.heard == NONE) continue;
            if (!s.closed && s.gaps.unusual(now - s.heard)) begin(s, i, Condition.SILENT, s.heard, now, 0, 0);
            if (s.standings[Condition.SILENT.ordinal()].told) continue;
            sides(s, i, now);
            for (Condition each : CONDITIONS)
                if (each.hold > 0 && each != Condition.CROSSED && each != Condition.LOCKED && each != Condition.LATE)
                    event(s, i, each, false, now, 0, 0);
        }
    }

    /// The market is over: nothing more is missed.
    public void end() {
        for (Stream each : streams) each.closed = true;
    }

    private boolean anyOpen() {
        for (Stream each : streams) if (each.heard != NONE && !each.closed) return true;
        return false;
    }

    /// Of a single instrument there is nothing to say of all.
    private void feedHeard(long now) {
        if (streams.length == 1) return;
        if (feed.heard != NONE) {
            long gap = now - feed.heard;
            if (feed.gaps.unusual(gap) && anyOpen()) begin(feed, ALL, Condition.SILENT, feed.heard, now, 0, 0);
            feed.gaps.add(gap);
        }
        feed.heard = now;
        if (!feed.standings[Condition.SILENT.ordinal()].told) return;
        event(feed, ALL, Condition.SILENT, false, now, 0, 0);
        // nobody was to be heard: each counts its own silence from here
        for (Stream each : streams) if (each.heard != NONE) each.heard = now;
    }

    private void heard(Stream s, int instrument, long now) {
        feedHeard(now);
        if (s.heard != NONE) {
            long gap = now - s.heard;
            if (!s.closed && s.gaps.unusual(gap)) begin(s, instrument, Condition.SILENT, s.heard, now, 0, 0);
            s.gaps.add(gap);
        }
        s.heard = now;
        event(s, instrument, Condition.SILENT, false, now, 0, 0);
    }

    private void stamps(Stream s, int instrument, long before, long time, long now) {
        boolean fell = before != NONE && time < before - FELL;
        event(s, instrument, Condition.BACKWARDS, fell, now, fell ? before - time : 0, 0);
        event(s, instrument, Condition.LATE, now - time > LATENESS, now, now - time, 0);
    }

    private void sides(Stream s, int instrument, long now) {
        event(s, instrument, Condition.CROSSED, s.twoSided && s.bid > s.ask, now, s.bid, s.ask);
        event(s, instrument, Condition.LOCKED, s.twoSided && s.bid == s.ask, now, s.bid, s.ask);
    }

    private void standStill(Stream s, int instrument, long now) {
        if (s.beyond == 0) event(s, instrument, Condition.STALE, false, now, 0, 0);
        else if (s.beyond >= BEYOND && now - s.changed >= STILL && s.bid <= s.ask)
            begin(s, instrument, Condition.STALE, s.changed, now, s.bid, s.ask);
    }

    private void event(Stream s, int instrument, Condition condition, boolean bad, long now, long a, long b) {
        Standing standing = s.standings[condition.ordinal()];
        if (bad) {
            if (standing.since == NONE) standing.since = now;
            begin(s, instrument, condition, standing.since, now, a, b);
        } else if (!standing.told) {
            standing.since = NONE;
        } else if (now - standing.lastBad >= condition.hold) {
            long since = standing.since;
            standing.told = false;
            standing.since = NONE;
            listener.ends(condition, instrument, now, since);
        }
    }

    private void begin(Stream s, int instrument, Condition condition, long since, long now, long a, long b) {
        Standing standing = s.standings[condition.ordinal()];
        standing.lastBad = now;
        if (standing.told || now - since < condition.patience) return;
        standing.told = true;
        standing.since = since;
        listener.begins(condition, instrument, since, a, b);
    }
}
