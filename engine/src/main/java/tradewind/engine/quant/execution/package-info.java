/// Trading a quantity over time: schedules, market impact and what an execution cost.
///
/// Quantities are whole numbers of shares or contracts, prices per share, times in days unless stated.
/// Schedules round down to lots on the running total, so that children are never negative, sum to the parent,
/// and never run ahead of their target. Nothing here sends an order; the algos that do take their numbers from
/// here.
@NullMarked
package tradewind.engine.quant.execution;

import org.jspecify.annotations.NullMarked;
