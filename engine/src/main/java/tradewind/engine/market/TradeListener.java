package tradewind.engine.market;

/// Hears trades, and nothing else of what a feed delivers.
@FunctionalInterface
public interface TradeListener extends MarketDataListener {
    @Override
    default void onQuote(
            int instrument,
            long time,
            long bidPrice,
            long bidQuantity,
            long askPrice,
            long askQuantity,
            boolean derived) {}

    @Override
    default void onTime(long time) {}

    @Override
    default void onEnd(long time) {}
}
