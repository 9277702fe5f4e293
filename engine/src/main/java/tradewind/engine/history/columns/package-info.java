/// Columns: the 64-bit columns of one Parquet file, straight from its pages into arrays. [LongColumns] reads what the
/// lake itself writes and no more: flat files, columns without nulls, pages of either version, packed with zstd or not.
///
/// What it does not know it says before the first row ([LongColumns.Unknown]), and another reader is asked; what is
/// damaged it names ([DamagedColumnException]). There is no SQL here, and nothing that knows what a column means.
@NullMarked
package tradewind.engine.history.columns;

import org.jspecify.annotations.NullMarked;
