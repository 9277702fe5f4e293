/// Imports: files of others into the lake. An [Importer] looks at a file ([Preview]), asks where prices or times
/// could be read in two ways ([Question]), and reads it by an [ImportPlan]: CSV of any [CsvDialect], JSON lines or
/// Parquet, also packed. A [Template] knows how a usual source writes.
///
/// Nothing is guessed: what a file does not tell and nobody has answered is asked. Rows that cannot be read, or that
/// break a rule, go to quarantine with the reason. A file is imported as a whole or not at all, and once.
@NullMarked
package tradewind.engine.history.imports;

import org.jspecify.annotations.NullMarked;
