package tradewind.plugins.practice;

import org.jspecify.annotations.Nullable;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.MarketDataListener;

/// A market that moves when a test says so.
final class HandMarket implements Market {
    static final Instrument BTC = SampleMarket.BTC_USD;
    private static final long DEPTH = BTC.quantity("10").units();

    private volatile @Nullable MarketDataListener venue;
    volatile boolean closed;

    @Override
    public void start(MarketDataListener to) {
        venue = to;
        quote("99.00", "101.00");
    }

    private MarketDataListener venue() {
        MarketDataListener started = venue;
        if (started == null) throw new IllegalStateException("not started");
        return started;
    }

    void quote(String bid, String ask) {
        venue().onQuote(0, 1, BTC.price(bid).units(), DEPTH, BTC.price(ask).units(), DEPTH, true);
    }

    void trade(String price) {
        venue().onTrade(0, 1, BTC.price(price).units(), DEPTH, 1);
    }

    @Override
    public void close() {
        closed = true;
    }
}
