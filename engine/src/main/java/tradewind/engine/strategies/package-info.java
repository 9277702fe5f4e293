/// Strategies: what a trading rule sees and may do ([Strategy], [StrategyContext]), and the built-in ones.
///
/// The same strategy object runs in a backtest, a replay, on paper and live; it cannot tell which.
@NullMarked
package tradewind.engine.strategies;

import org.jspecify.annotations.NullMarked;
