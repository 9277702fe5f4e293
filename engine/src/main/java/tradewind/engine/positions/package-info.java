/// Positions: fills into net quantity, cost, cash, fees and realised P&L ([Ledger]).
///
/// Average-cost basis, exact to the last decimal of the currency: what a closing fill takes out of the cost, the rest
/// keeps.
@NullMarked
package tradewind.engine.positions;

import org.jspecify.annotations.NullMarked;
