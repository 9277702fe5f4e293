/// Kernels: technical indicators as plain loops over whole columns, with TA-Lib's start-up rules.
///
/// [TechnicalIndicators] reads a name such as `MACD(12,26,9).signal`; the other classes hold one family each. A
/// result is a [Line]: the first bar that has a value, and the values from there on; earlier bars have none and no
/// NaN stands in for them. Where TA-Lib and common sense part (an RSI of a market that did not move) the kernel's
/// Javadoc says so.
@NullMarked
package tradewind.engine.indicators.kernels;

import org.jspecify.annotations.NullMarked;
