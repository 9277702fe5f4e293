/// Performance: what a return series did ([Performance], [TailRisk], [Drawdowns], [Relative]) and how far to believe
/// it ([SharpeBelief]: probabilistic and deflated Sharpe ratio; [Overfitting]: probability of backtest overfitting).
///
/// Returns are simple, per period, decimals (0.01 is one percent), oldest first. A ratio whose denominator is zero is
/// an empty `OptionalDouble`, not a number.
@NullMarked
package tradewind.engine.quant.performance;

import org.jspecify.annotations.NullMarked;
