package tradewind.engine.history;

import tradewind.engine.market.MarketDataListener;

/// A listener that passes everything on, to override one method of.
abstract class Forwarding implements MarketDataListener {
    private final MarketDataListener to;

    Forwarding(MarketDataListener to) {
        this.to = to;
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        to.onTrade(instrument, time, price, quantity, aggressor);
    }

    @Override
    public void onQuote(int instrument, long time, long bid, long bs, long ask, long as, boolean derived) {
        to.onQuote(instrument, time, bid, bs, ask, as, derived);
    }

    @Override
    public void onTime(long time) {
        to.onTime(time);
    }

    @Override
    public void onEnd(long time) {
        to.onEnd(time);
    }
}
