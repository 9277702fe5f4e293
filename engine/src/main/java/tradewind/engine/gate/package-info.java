/// The pre-trade gate: the one way from an intention to a venue ([Gate], [Verdict], [Passed]), its limits
/// ([Limits]) and the trading state ([TradingState]). What it checks is listed in [CheckCode].
///
/// Judging is a pure function of the order and a [GateView], so that a ticket's preview and the kernel use the
/// same code. It fails closed: what is missing, stale or not a number denies.
@NullMarked
package tradewind.engine.gate;

import org.jspecify.annotations.NullMarked;
