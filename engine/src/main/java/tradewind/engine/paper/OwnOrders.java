package tradewind.engine.paper;

import tradewind.engine.paper.matching.SelfTrade;

/// Whether own orders can trade with each other.
public sealed interface OwnOrders {
    /// Never: each meets the recorded market alone, as if the others were not there.
    record Apart() implements OwnOrders {}

    /// An order that arrives meets own orders that rest before the market, where their price is better than the
    /// touch. Orders of one source (one strategy, the hand, the chart) do not trade with each other.
    ///
    /// @param sameSource what happens to them instead
    record Meeting(SelfTrade sameSource) implements OwnOrders {}

    OwnOrders APART = new Apart();
}
