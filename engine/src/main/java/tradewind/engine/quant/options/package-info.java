/// Option prices, sensitivities and implied volatilities on plain numbers.
///
/// Shared conventions: T is in years, already a fraction; r and q are continuously compounded and b = r − q is
/// the cost of carry; volatility is per year. Vega is per 1.00 of volatility, rho and dividend rho per 1.00 of
/// their rate with the other held, theta dV/dt per year. Rates may be negative unless a method says otherwise.
/// What has no price (an expired option, zero volatility, a price that admits arbitrage) is refused by
/// [IllegalArgumentException], never answered with NaN.
@NullMarked
package tradewind.engine.quant.options;

import org.jspecify.annotations.NullMarked;
