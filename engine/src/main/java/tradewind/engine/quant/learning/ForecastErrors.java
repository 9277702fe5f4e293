package tradewind.engine.quant.learning;

import tradewind.engine.quant.Require;

/// Errors of volatility forecasts.
///
/// @param mae           mean |r − f|
/// @param mse           mean (r − f)²
/// @param rmse          √mse
/// @param hmae          mean |1 − f/r|, adjusted for heteroscedasticity (Kim and Won 2018)
/// @param hmse          mean (1 − f/r)²
/// @param qlikeVariance mean (ln f² + r²/f²), on variances (Patton 2011)
public record ForecastErrors(double mae, double mse, double rmse, double hmae, double hmse, double qlikeVariance) {

    /// @param realised volatilities, above zero
    /// @param forecast as many, above zero
    public static ForecastErrors of(double[] realised, double[] forecast) {
        Require.finite("realised", realised, 1);
        Require.finite("forecast", forecast, 1);
        Require.sameLength("realised", realised, "forecast", forecast);
        double mae = 0;
        double mse = 0;
        double hmae = 0;
        double hmse = 0;
        double qlike = 0;
        int n = realised.length;
        for (int i = 0; i < n; i++) {
            double r = Require.positive("realised[" + i + "]", realised[i]);
            double f = Require.positive("forecast[" + i + "]", forecast[i]);
            mae += Math.abs(r - f) / n;
            mse += (r - f) * (r - f) / n;
            hmae += Math.abs(1 - f / r) / n;
            hmse += (1 - f / r) * (1 - f / r) / n;
            qlike += (2 * Math.log(f) + r * r / (f * f)) / n;
        }
        return new ForecastErrors(mae, mse, Math.sqrt(mse), hmae, hmse, qlike);
    }
}
