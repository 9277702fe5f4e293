/// Volatility: models of a variance that changes with time. [GarchFit] estimates GARCH(1,1), GJR and EGARCH ([Garch])
/// by maximum likelihood, with three kinds of standard errors, and forecasts.
///
/// Returns are taken in the unit they come in (percent are easier on the optimiser than decimals); variances are in
/// the square of that unit, per period.
@NullMarked
package tradewind.engine.quant.volatility;

import org.jspecify.annotations.NullMarked;
