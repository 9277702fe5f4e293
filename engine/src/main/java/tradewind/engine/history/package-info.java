/// History: recorded markets. A [TradeTape] is one instrument's trades in columns, [TradeCsv] reads one from a file,
/// [SampleMarket] is the one that comes with the program, and [ReplayFeed] plays it back in time.
///
/// Rows that cannot be trusted are never repaired: they are kept as [Quarantined], with the reason. Nothing here
/// knows of sessions, positions or screens.
@NullMarked
package tradewind.engine.history;

import org.jspecify.annotations.NullMarked;
