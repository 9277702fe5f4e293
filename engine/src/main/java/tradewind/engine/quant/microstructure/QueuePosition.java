package tradewind.engine.quant.microstructure;

import tradewind.engine.quant.Require;

/// The most cautious guess of what stands in front of our order in a price level's queue.
///
/// Trades take from the front. A shrinking level is taken to have shrunk behind us, until less is left than we thought
/// was in front: `front = min(front, level)`. Below zero, trades have reached us.
///
/// @see "hftbacktest: the RiskAdverseQueueModel"
public final class QueuePosition {
    private double front;

    /// @param front quantity at the level when our order joined it
    public QueuePosition(double front) {
        this.front = Require.notNegative("initialFront", front);
    }

    /// The level now shows so much.
    public double level(double quantity) {
        front = Math.min(front, Require.notNegative("level", quantity));
        return front;
    }

    /// So much traded at the level.
    public double trade(double quantity) {
        front -= Require.notNegative("trade", quantity);
        return front;
    }
}
