package tradewind.plugins.practice;

import org.jspecify.annotations.Nullable;
import tradewind.engine.history.ReplayFeed;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.market.TradeListener;
import tradewind.engine.time.EngineClock;

/// A recorded week that never ends: begun at the hour of the week it is now, so that the market was somewhere else when
/// one comes back to it, and begun again after its last trade, with the jump in price that this makes.
final class LoopedWeek implements Market {
    private static final long WEEK = 7 * 24 * 60 * PracticeSettings.MINUTE;
    private static final TradeListener NOBODY = (_, _, _, _, _) -> {};
    /// As the desk's own replay of this tape has them unless it is told otherwise: 0.25 and 2.5 BTC.
    private static final long HALF_SPREAD = 25;

    private static final long DEPTH = 250_000_000;

    private final TradeTape tape;
    private final EngineClock clock;
    private @Nullable ReplayFeed playing;
    private boolean closed;

    LoopedWeek(TradeTape tape, EngineClock clock) {
        this.tape = tape;
        this.clock = clock;
    }

    @Override
    public void start(MarketDataListener venue) {
        play(venue, tape.start() + Math.floorMod(clock.now() - tape.start(), WEEK));
    }

    private synchronized void play(MarketDataListener venue, long from) {
        if (closed) return;
        ReplayFeed before = playing;
        ReplayFeed feed = new ReplayFeed(
                        tape,
                        new QuoteDeriver(HALF_SPREAD, DEPTH, tape.instrument().tick()))
                .beginAt(Math.min(from, tape.end()), NOBODY);
        playing = feed;
        feed.start(new Round(venue));
        // from its own thread, which ends when it comes back from here
        if (before != null) before.close();
    }

    @Override
    public void close() {
        ReplayFeed last;
        synchronized (this) {
            closed = true;
            last = playing;
        }
        if (last != null) last.close();
    }

    /// One time round.
    private final class Round implements MarketDataListener {
        private final MarketDataListener venue;

        Round(MarketDataListener venue) {
            this.venue = venue;
        }

        @Override
        public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
            venue.onTrade(instrument, time, price, quantity, aggressor);
        }

        @Override
        public void onQuote(int instrument, long time, long bid, long bidQty, long ask, long askQty, boolean derived) {
            venue.onQuote(instrument, time, bid, bidQty, ask, askQty, derived);
        }

        @Override
        public void onTime(long time) {}

        @Override
        public void onEnd(long time) {
            play(venue, tape.start());
        }
    }
}
