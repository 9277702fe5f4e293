/// Dependence: how series move together.
///
/// Returns and their covariance ([Returns], [Covariance]: sample, exponentially weighted, Ledoit-Wolf, denoised,
/// detoned), [Copula]s, information shared between series ([Information]) and the network their correlations draw
/// ([CorrelationNetwork]).
@NullMarked
package tradewind.engine.quant.dependence;

import org.jspecify.annotations.NullMarked;
