/// What could happen to what is held: value at risk and its backtests, stress, correlation, liquidity,
/// counterparties, hedges, and the watch for flash crashes.
///
/// Reads the desk; sends nothing, changes no limit and runs off the kernel's thread. Losses are POSITIVE
/// numbers in the book's currency. The mathematics is next door in `quant.risk` and `quant.options`; here
/// it meets positions. What is not known (no price, no history) is named, never guessed.
@NullMarked
package tradewind.engine.risk;

import org.jspecify.annotations.NullMarked;
