package tradewind.engine.history.imports;

import java.util.List;
import tradewind.engine.history.lake.Series;

/// What a look at the beginning of a file gave.
public sealed interface Preview {
    /// It can be imported as it is.
    ///
    /// @param columns what each column of the series is read from
    /// @param sample the first rows as they would be imported, exact decimals and UTC times
    record Clear(Series series, CsvDialect dialect, List<String> columns, List<List<String>> sample)
            implements Preview {}

    /// It can be read in more than one way, and only its owner knows which is right.
    ///
    /// @param sample the first rows as they stand in the file
    record Ambiguous(Question question, List<List<String>> sample) implements Preview {}

    /// It cannot be imported.
    ///
    /// @param sentence what happened and what to do, for a person
    record Refused(String sentence) implements Preview {}
}
