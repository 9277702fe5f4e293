package tradewind.engine.history.imports;

import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.Series;

/// What became of an import. In all cases but [Imported] the lake is as it was.
public sealed interface ImportResult {
    /// It is in the lake.
    ///
    /// @param rows that are new
    /// @param known rows that the lake had already, exactly so
    /// @param quarantined rows that were not taken, each with its reason
    /// @param parts files that were added
    /// @param score the lowest of theirs
    record Imported(
            LakeVersion version,
            Series series,
            CsvDialect dialect,
            long rows,
            long known,
            long quarantined,
            int parts,
            int score)
            implements ImportResult {}

    /// A file with exactly these bytes, or with nothing but rows the lake has, was imported before.
    record AlreadyThere(Series series, String sentence) implements ImportResult {}

    /// It can be read in more than one way.
    record Ambiguous(Question question) implements ImportResult {}

    /// It cannot be imported; the sentence says what to do.
    record Refused(String sentence) implements ImportResult {}

    /// The progress asked to stop.
    record Cancelled() implements ImportResult {}
}
