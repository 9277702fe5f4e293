package tradewind.app.home;

import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.paper.PaperOptions;

/// The simulated exchange as `settings.json` has it.
///
/// @param options how it behaves
/// @param halfSpreadTicks half the spread of quotes derived from trades, in ticks
/// @param depth shown at each side of them, in the base currency
public record PaperSettings(PaperOptions options, int halfSpreadTicks, String depth) {
    public static final PaperSettings DEFAULTS = new PaperSettings(PaperOptions.DEFAULT, 25, "2.5");

    /// Half the spread in price units.
    public long halfSpread(Instrument instrument) {
        return halfSpreadTicks * instrument.tick();
    }

    /// Depth in quantity units.
    ///
    /// @throws NumberFormatException if it is too exact for the instrument
    public long depth(Instrument instrument) {
        return FixedPoint.parse(depth, instrument.quantityScale());
    }
}
