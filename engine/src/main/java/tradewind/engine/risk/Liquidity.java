package tradewind.engine.risk;

import java.util.Locale;
import tradewind.engine.quant.execution.MarketImpact;

/// How long it takes to get out of a holding, and what that costs.
///
/// @param days   quantity/(participation × volume a day)
/// @param spread half the spread on everything, in money
/// @param impact Yσ√(Q/ADV) of the worth, with Y = 1
/// @param leave  one deviation of price risk while selling evenly: worth × σ√(days/3)
public record Liquidity(String symbol, double days, double spread, double impact, double leave) {
    /// Y of the square-root law.
    private static final double COEFFICIENT = 1;

    /// @param participation of the market's volume, above 0 to 1
    /// @param dailyVolume   units a day, above zero
    /// @param dailyVol      deviation of a day's return, zero or above
    /// @param halfSpread    as a fraction of the price, zero or above
    /// @see "Almgren, Thum, Hauptmann and Li (2005); Bangia, Diebold, Schuermann and Stroughair (1999); a
    ///     position sold evenly keeps a third of the variance, Almgren and Chriss (2000)"
    public static Liquidity of(
            Holding holding, double participation, double dailyVolume, double dailyVol, double halfSpread) {
        if (!(participation > 0 && participation <= 1))
            throw new IllegalArgumentException("participation must lie above 0 and not above 1: " + participation);
        if (!(halfSpread >= 0 && halfSpread < 1))
            throw new IllegalArgumentException("half spread must lie between 0 and 1: " + halfSpread);
        double quantity = Math.abs(holding.quantity());
        double worth = Math.abs(holding.worth());
        double impact = MarketImpact.squareRoot(COEFFICIENT, dailyVol, quantity, dailyVolume);
        double days = quantity / (participation * dailyVolume);
        return new Liquidity(
                holding.symbol(), days, halfSpread * worth, impact * worth, worth * dailyVol * Math.sqrt(days / 3));
    }

    public double cost() {
        return spread + impact;
    }

    /// `3.2 h`, `1.5 days`.
    public String time() {
        if (days < 1.0 / 24) return String.format(Locale.ROOT, "%.0f min", Math.ceil(days * 1440));
        return days < 1
                ? String.format(Locale.ROOT, "%.1f h", days * 24)
                : String.format(Locale.ROOT, "%,.1f days", days);
    }
}
