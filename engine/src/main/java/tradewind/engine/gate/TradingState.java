package tradewind.engine.gate;

/// What may be sent.
public enum TradingState {
    /// Everything that passes the checks.
    ACTIVE,
    /// Only orders that bring a position nearer to flat.
    REDUCING,
    /// Nothing; cancels only.
    HALTED;

    /// The one of two that lets less through.
    public TradingState stricter(TradingState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
