/// The journal: an append-only log of bytes that knows nothing about trading.
///
/// [JournalWriter] appends records in batches and says what is written and what is forced to the disk, a large batch
/// on a thread of its own while the next is made;
/// [JournalReader] hands them back and reports a [JournalCheck]. Every record carries a CRC32C chained to the
/// record before it; seal records and segment headers carry a running SHA-256 over all content, the root hash.
/// A tail torn by a crash is cut off at opening and kept in a side file; damage before that is refused, never
/// skipped. [DataFolderLock] admits one instance to a data folder, so that no two writers ever meet.
///
/// All disk access goes through [JournalFiles], which tests replace by disks that fill up, fail and lose power.
/// What the payloads mean, and snapshots of it, belong to the rooms above.
@NullMarked
package tradewind.engine.journal;

import org.jspecify.annotations.NullMarked;
