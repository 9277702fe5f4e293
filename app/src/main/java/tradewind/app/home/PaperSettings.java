package tradewind.app.home;

import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.paper.PaperOptions;

/// The simulated exchange as `settings.json` has it.
///
/// @param latencyMillis to the venue, and as long back
/// @param jitterMillis at most this much more, each way
/// @param makerBps fee of fills that rested, basis points, a decimal with up to 2 decimals
/// @param takerBps fee of fills that took, basis points
/// @param halfSpreadTicks half the spread of quotes derived from trades, in ticks
/// @param depth shown at each side of them, in the base currency
/// @param seed of the jitter
public record PaperSettings(
        int latencyMillis,
        int jitterMillis,
        String makerBps,
        String takerBps,
        int halfSpreadTicks,
        String depth,
        int seed) {
    public static final PaperSettings DEFAULTS = new PaperSettings(20, 5, "10", "20", 25, "2.5", 1);

    private static final long MILLI = 1_000_000L;

    /// @throws NumberFormatException if a rate has more than 2 decimals
    public PaperOptions options() {
        return PaperOptions.DEFAULT
                .withLatency(latencyMillis * MILLI, latencyMillis * MILLI, jitterMillis * MILLI)
                .withRates(rate(makerBps), rate(takerBps))
                .withSeed(seed);
    }

    private static int rate(String bps) {
        return Math.toIntExact(FixedPoint.parse(bps, 2));
    }

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
