package tradewind.plugins.practice;

import tradewind.engine.market.MarketDataListener;

/// What trades at the venue, whether anybody listens or not.
interface Market extends AutoCloseable {
    /// Starts telling, on a thread of its own. Times do not matter: the venue stamps what it is told. Called once.
    void start(MarketDataListener venue);

    /// Stops; nothing is told after it returns.
    @Override
    void close();
}
