/// Questions to the lake: SQL by a [LakeQuery], which can read the lake and nothing else, and bars by [TradeBars],
/// which folds trades that lie in the order of time in one pass.
///
/// In SQL there are the views `trades`, `quotes`, `bars` (those that were imported), `quarantine`, `catalogue` and
/// `versions`, and the functions `bars('1m')` and `vwap('1m')`, which are made from trades. All times are UTC. A
/// question is answered as of one version, the newest unless another is named.
@NullMarked
package tradewind.engine.history.query;

import org.jspecify.annotations.NullMarked;
