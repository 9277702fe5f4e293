/// Copies of the lake elsewhere: an [ObjectStore] is a bucket (or a folder, [FolderStore]), and [LakeSync] makes a lake
/// and a store agree.
///
///     2013/11/25/BTC%2FUSD/trades/Bitstamp-….parquet    the rows, named by their hash, never changed
///     manifests/0000000001.jsonl                        which of them count, put last and only if nobody else has
///
/// An object counts when a manifest names it, so a sync is there as a whole or not at all. A [SyncPlan] compares three
/// lists of parts: what both had agreed on, what the lake has, what the store has. What only one side has changed
/// goes to the other; what both have changed is a [Conflict], is named, and is left alone.
///
/// Stores come as plugins through [ObjectStoreProvider]. What is expected to happen is an [Answer], never an exception.
@NullMarked
package tradewind.engine.history.store;

import org.jspecify.annotations.NullMarked;
