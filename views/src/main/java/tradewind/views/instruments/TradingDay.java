package tradewind.views.instruments;

/// When an instrument trades.
///
/// @param brief for a column, such as `09:00–17:30`
/// @param full every phase of the day
public record TradingDay(String brief, String full) {
    /// Nobody has said.
    public static final TradingDay UNKNOWN = new TradingDay("", "");
}
