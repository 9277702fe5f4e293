/// The lake: market data on disk that the trader owns. A [Lake] is a folder; a [Part] is one Parquet file in it, of one
/// [Series] and one stretch of time; a [LakeVersion] says which parts there are, and [Lineage] where each came from.
///
///     data/type=trades/venue=Bitstamp/symbol=BTC%2FUSD/date=2013-11-25/….parquet    the rows, never changed
///     versions/0000000001.jsonl                                                     what each publication changed
///     staging/                                                                      what is not there yet
///     index.duckdb                                                                  can be deleted at any time
///
/// Parts and versions are written once. A part counts when a version names it, so a publication is there as a whole
/// or not at all, and any earlier version can be read and brought back. Every version carries the hash of the one
/// before it: the folder of versions is the audit trail.
///
/// What a file means is decided next door in `imports`, whether a row can be trusted in `quality`, and questions are
/// asked in `query`.
@NullMarked
package tradewind.engine.history.lake;

import org.jspecify.annotations.NullMarked;
