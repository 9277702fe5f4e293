/// History: recorded markets. A [TradeTape] is one instrument's trades in columns, [TradeCsv] reads one from a file,
/// [SampleMarket] is the one that comes with the program. A [LakeMarket] is a stretch of the lake, of several
/// instruments and with the quotes that were recorded, read while it is played. Both are a [MarketTape], and
/// [ReplayFeed] plays it back in time.
///
/// [ParquetTable] writes rows for other programs to read. All SQL of the engine is in this room.
///
/// Rows that cannot be trusted are never repaired: they are kept as [Quarantined], with the reason. Nothing here
/// knows of sessions, positions or screens.
@NullMarked
package tradewind.engine.history;

import org.jspecify.annotations.NullMarked;
