package tradewind.engine.risk;

import java.util.Locale;
import tradewind.engine.quant.series.GaussianHmm;
import tradewind.engine.quant.series.HmmFit;

/// A position limit that shrinks when the market has become rougher. A proposal only: it never lies above
/// the limit in force and nothing here changes one.
///
/// Two Gaussian states are fitted to the returns. The volatility expected for the next period, by the filtered
/// probabilities one step ahead, is compared with the calm state's: limit × calm/expected.
///
/// @param turbulent  probability of the rougher state now, 0 to 1
/// @param calmVol    deviation a period in the calm state
/// @param roughVol   in the rough one
/// @param expected   for the next period
/// @param limit      in force
/// @param proposed   at most `limit`
/// @see "Hamilton (1989), A new approach to the economic analysis of nonstationary time series,
///     Econometrica 57(2)"
public record RegimeLimits(
        double turbulent, double calmVol, double roughVol, double expected, double limit, double proposed) {
    private static final int LEAST = 60;

    /// @param returns at least 60, that vary
    /// @param limit   above zero
    public static RegimeLimits of(double[] returns, double limit) {
        if (!(limit > 0) || Double.isInfinite(limit))
            throw new IllegalArgumentException("the limit must be above zero: " + limit);
        if (returns.length < LEAST) throw new RiskRefusal(RiskRefusal.Reason.SHORT_REGIME, LEAST, returns.length);
        GaussianHmm model = HmmFit.of(returns, 2).model();
        double[] now = model.infer(returns).filtered()[returns.length - 1];
        double[] next = model.ahead(now, 1);
        double expected = Math.sqrt(next[0] * square(model.sds()[0]) + next[1] * square(model.sds()[1]));
        double calm = model.sds()[0];
        return new RegimeLimits(now[1], calm, model.sds()[1], expected, limit, limit * Math.min(1, calm / expected));
    }

    private static double square(double x) {
        return x * x;
    }

    public boolean lowers() {
        return proposed < 0.95 * limit;
    }

    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%s: the rough state has probability %.0f %%, volatility is expected at %.1f times the calm one. %s",
                turbulent > 0.5 ? "Rough market" : "Calm market",
                100 * turbulent,
                expected / calmVol,
                lowers()
                        ? String.format(Locale.ROOT, "Proposed limit %.4g instead of %.4g.", proposed, limit)
                        : "No change proposed.");
    }
}
