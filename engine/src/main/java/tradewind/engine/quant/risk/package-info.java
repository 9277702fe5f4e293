/// What could be lost: value at risk and expected shortfall, their backtests, the tail beyond a threshold,
/// counterparties.
///
/// VaR and ES are POSITIVE losses; returns are fractions, positive when they gain. A level of 0.99 leaves 1 %
/// in the tail. Nothing is annualised. Inputs that have no answer are refused with the reason.
@NullMarked
package tradewind.engine.quant.risk;

import org.jspecify.annotations.NullMarked;
