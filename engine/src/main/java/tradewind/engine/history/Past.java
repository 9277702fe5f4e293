package tradewind.engine.history;

import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.TradeListener;

/// Is told what lies before the beginning of a replay, and remembers the time of the last trade.
final class Past implements TradeListener {
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
}
