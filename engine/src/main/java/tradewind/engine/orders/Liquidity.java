package tradewind.engine.orders;

/// LastLiquidityInd (tag 851): whether a fill added liquidity or took it.
public enum Liquidity {
    MAKER,
    TAKER
}
