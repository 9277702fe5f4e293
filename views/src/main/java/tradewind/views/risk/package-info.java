/// Risk: value at risk with its backtest, stress, correlation, exposure, what the next order would do, how
/// to get out.
///
/// [RiskViewModel] decides and asks `engine.risk` on a thread of its own; [RiskView] shows. Nothing here
/// sends an order or changes a limit. What is not known is said in words; no number is invented.
@NullMarked
package tradewind.views.risk;

import org.jspecify.annotations.NullMarked;
