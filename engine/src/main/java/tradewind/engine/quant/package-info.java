/// Pure mathematics on arrays: what has one definition and no opinion about trading.
///
/// Here are the tools the other doors share: [Require] refuses bad input, [Samples] describes a sample, [Normal] and
/// [StudentT] are distributions, [Matrices] solves small dense systems. Behind the doors: `volatility` (GARCH),
/// `series` (filters, hidden states, cointegration, long memory, wavelets), `dependence` (covariance, copulas,
/// information, networks), `performance` (ratios and how far to believe them), `microstructure` (quotes, order flow,
/// toxicity), `learning` (LSTM, forecast errors), `simulation` (random numbers, processes, sampling). Nothing here
/// imports another room.
///
/// Every method refuses what it cannot answer (holes, one row, a singular matrix, no variation) with an
/// `IllegalArgumentException` that names the input; NaN never leaves. `docs/numbers.md` has formula, convention and
/// source of each. All classes are stateless or immutable unless they say so.
@NullMarked
package tradewind.engine.quant;

import org.jspecify.annotations.NullMarked;
