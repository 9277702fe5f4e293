package tradewind.views.options;

import java.util.List;
import java.util.Optional;
import tradewind.engine.quant.options.VolatilitySurface;
import tradewind.engine.risk.OptionBook;
import tradewind.engine.risk.OptionChain;

/// Everything the panel shows, worked out at one moment.
///
/// @param origin   where spot and volatility are from, in words
/// @param lines    of the expiry shown
/// @param surface  fitted to the quotes out of the money; the reason why not
/// @param greeks   of the legs; empty without legs
/// @param payoff   profit at the first expiry and today over a range of prices
record OptionsPicture(
        OptionsChoices choices,
        OptionChain chain,
        String origin,
        double days,
        List<OptionChain.Priced> lines,
        Optional<VolatilitySurface> surface,
        String noSurface,
        double misfit,
        OptionBook book,
        Optional<OptionBook.Greeks> greeks,
        Optional<Payoff> payoff) {

    @SuppressWarnings("ArrayRecordComponent")
    record Payoff(double[] prices, double[] atExpiry, double[] today, List<Double> breakEvens, double expiry) {}
}
