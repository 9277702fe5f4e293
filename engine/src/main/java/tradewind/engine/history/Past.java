package tradewind.engine.history;

import tradewind.engine.market.MarketDataListener;

/// Is told what lies before the beginning of a replay, and remembers the time of the last trade.
final class Past implements MarketDataListener {
    static final MarketDataListener NOBODY = new MarketDataListener() {
        @Override
        public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {}

        @Override
        public void onQuote(
                int instrument, long time, long bid, long bidQuantity, long ask, long askQuantity, boolean derived) {}

        @Override
        public void onTime(long time) {}

        @Override
        public void onEnd(long time) {}
    };

    private final MarketDataListener next;
    long trade = Long.MIN_VALUE;

    Past(MarketDataListener next) {
        this.next = next;
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        trade = time;
        next.onTrade(instrument, time, price, quantity, aggressor);
    }

    @Override
    public void onQuote(
            int instrument, long time, long bid, long bidQuantity, long ask, long askQuantity, boolean derived) {}

    @Override
    public void onTime(long time) {}

    @Override
    public void onEnd(long time) {}
}
