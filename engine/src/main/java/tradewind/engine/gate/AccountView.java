package tradewind.engine.gate;

/// The account at the last prices, in units of its home currency. Positions and open orders are valued alike: at the
/// last price, before the first trade at the middle of the book.
public interface AccountView {
    /// Sum over all instruments of the larger of what would be held if every buy filled and if every sell filled.
    long grossExposure();

    /// Net value, above zero long, if every open buy order filled.
    long longExposure();

    /// Net value, above zero long, if every open sell order filled.
    long shortExposure();

    /// Value of all open orders, buys and sells added.
    long openOrderValue();

    /// Cash and positions.
    long equity();

    /// What the equity was when the day began; at first, the starting cash.
    long dayStartEquity();

    /// An instrument with a position or an open order that cannot be valued for want of a price or of a rate, or
    /// whose value does not fit; -1 if there is none. While there is one the sums leave it out.
    int unvalued();

    /// New orders and changes sent since the day began.
    long messagesToday();

    /// Fills since the day began.
    long fillsToday();
}
