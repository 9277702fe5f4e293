package tradewind.engine;

import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.ModelVote;
import tradewind.engine.time.EngineClock;

/// Market data on their way in, stamped with this computer's clock: what is from the past stays so, and looks as old
/// as it is; what claims to be from the future is from now.
final class StampedFeed implements MarketDataListener {
    private final MarketDataListener next;
    private final EngineClock clock;

    StampedFeed(MarketDataListener next, EngineClock clock) {
        this.next = next;
        this.clock = clock;
    }

    private long stamp(long time) {
        return Math.min(time, clock.now());
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        next.onTrade(instrument, stamp(time), price, quantity, aggressor);
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
        next.onQuote(instrument, stamp(time), bidPrice, bidQuantity, askPrice, askQuantity, derived);
    }

    @Override
    public void onBookLevel(
            int instrument, long time, int level, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        next.onBookLevel(instrument, stamp(time), level, bidPrice, bidQuantity, askPrice, askQuantity);
    }

    @Override
    public void onBookChange(int instrument, long time, long sequence, boolean bid, long price, long quantity) {
        next.onBookChange(instrument, stamp(time), sequence, bid, price, quantity);
    }

    @Override
    public void onNews(int instrument, long time, long known, String source, String headline, String text) {
        next.onNews(instrument, stamp(time), stamp(known), source, headline, text);
    }

    @Override
    public void onVote(int instrument, ModelVote vote) {
        next.onVote(instrument, vote.at(stamp(vote.time())));
    }

    @Override
    public void onStatus(int instrument, long time, MarketStatus status) {
        next.onStatus(instrument, stamp(time), status);
    }

    @Override
    public void onTime(long time) {
        next.onTime(stamp(time));
    }

    @Override
    public void onEnd(long time) {
        next.onEnd(stamp(time));
    }
}
