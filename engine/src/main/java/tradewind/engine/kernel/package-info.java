/// The kernel: where money is decided.
///
/// [Kernel] is a plain single-threaded object: inputs in ([Command], market data, execution reports),
/// [events][KernelOutput] out; no thread, ring or clock of its own. Time is an input, so the same inputs give the
/// same outputs. It keeps the time and the door; behind it [OrderFlow] sends, [VenueReports] books what comes back,
/// [StrategyHost] runs the strategies, [Exits] leaves positions, [LimitsInForce] changes the gate's limits, and
/// [AuditTrail] tells the outside. [KernelState] is the fold of those events and [EventCodec] their bytes; together
/// they are recovery. A live session puts the kernel behind an [Inbox] and lets its events out through a [WayOut],
/// which lets nothing go on that the journal has not covered.
@NullMarked
package tradewind.engine.kernel;

import org.jspecify.annotations.NullMarked;
