package tradewind.engine;

import java.util.List;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.Money;

/// The figures the gate holds its limits against, as it last saw them. A snapshot; single figures may be a moment
/// apart.
///
/// @param grossExposure sum over all instruments of the larger of what would be held if every buy or every sell filled
/// @param netExposure net value if every open order of one side filled, the larger of both sides, zero or above
/// @param openOrderValue of all open orders
/// @param equity cash and positions
/// @param dayLoss by how much the equity is below what it was when the day began, zero or above
/// @param complete everything held or open could be valued; else the sums leave something out
/// @param messagesToday new orders and changes since the day began
/// @param fillsToday fills since then
/// @param instruments one for each, by index
public record GateFigures(
        Money grossExposure,
        Money netExposure,
        Money openOrderValue,
        Money equity,
        Money dayLoss,
        boolean complete,
        long messagesToday,
        long fillsToday,
        List<OfInstrument> instruments) {
    public GateFigures {
        instruments = List.copyOf(instruments);
    }

    /// @param net position, quantity units, above zero if long
    /// @param ifAllFilled absolute position if everything open on the worse side filled
    /// @param ifSold how much would be short if every open sell order filled, zero or above
    /// @param status whether it trades at its venue now
    public record OfInstrument(Instrument instrument, long net, long ifAllFilled, long ifSold, MarketStatus status) {}
}
