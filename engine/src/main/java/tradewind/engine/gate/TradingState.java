package tradewind.engine.gate;

/// What may be sent.
public enum TradingState {
    /// Everything that passes the checks.
    ACTIVE,
    /// Only orders that bring a position nearer to flat.
    REDUCING,
    /// Nothing; cancels only.
    HALTED
}
