/// Portfolio: weights now and wanted, the efficient frontier, what moves together, a walk-forward
/// comparison, and the way from weights to staged orders
/// ([PortfolioView][tradewind.views.portfolio.PortfolioView]).
///
/// [PortfolioViewModel][tradewind.views.portfolio.PortfolioViewModel] decides and knows no control;
/// everything slow runs on the executor it is given. An order goes out only when the trader releases its
/// line, through the session's own order entry and so through the gate.
@NullMarked
package tradewind.views.portfolio;

import org.jspecify.annotations.NullMarked;
