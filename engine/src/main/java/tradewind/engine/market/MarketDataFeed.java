package tradewind.engine.market;

/// A source of market data: a replayed tape or a plugin's connection.
public interface MarketDataFeed extends AutoCloseable {
    /// Name as the status bar shows it, such as `Bitstamp`.
    String name();

    /// Starts delivering on the feed's own thread. Called once.
    void start(MarketDataListener listener);

    /// Lets go of the line and takes it up again. Returns at once; any thread.
    ///
    /// @return false if this feed has no line to take up, and nothing happens
    default boolean reconnect() {
        return false;
    }

    /// Stops delivering; nothing arrives after it returns.
    @Override
    void close();
}
