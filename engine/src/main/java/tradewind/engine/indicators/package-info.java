/// Indicators: what traders plot over or below prices. [IndicatorCatalogue] names them, an [Indicator] says what it
/// takes and gives, and computes its lines over bars as [IndicatorValues].
///
/// Numbers are doubles, for looking only: no price, quantity or money is ever taken from here. ta4j works out what
/// it starts like the textbooks do (SMA, Bollinger bands). Its recursive averages start from a single value, which
/// leaves its first RSI values far from Wilder's; ours start from the mean of the first values, as Wilder's and
/// TA-Lib's do. All others are the kernels next door, which start as TA-Lib does.
@NullMarked
package tradewind.engine.indicators;

import org.jspecify.annotations.NullMarked;
