package tradewind.engine.market;

/// Whether an instrument trades at its venue just now (TradSesStatus, tag 340, and SecurityTradingStatus, tag 326, as
/// far as an order needs them). A market without hours is always open.
public enum MarketStatus {
    /// Continuous trading.
    OPEN,
    /// Orders are collected for an auction and matched at its end.
    AUCTION,
    /// Stopped by the venue; trading goes on when the venue says so.
    HALTED,
    /// Outside its hours.
    CLOSED
}
