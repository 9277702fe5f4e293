package tradewind.engine.history.imports;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How a file writes: everything that has to be known to read it, and nothing that was guessed.
///
/// @param format `CSV`, `JSON lines` or `Parquet`
/// @param encoding with its byte order mark if it has one
/// @param delimiter 0 where there is none
/// @param zone of times that name none; null if they name it, or are dates only
public record CsvDialect(
        String format,
        String encoding,
        char delimiter,
        boolean header,
        boolean decimalComma,
        TimeStyle times,
        @Nullable ZoneId zone) {
    /// For a person.
    @Override
    public String toString() {
        String between = switch (delimiter) {
            case 0 -> "";
            case ',' -> ", commas between fields";
            case ';' -> ", semicolons between fields";
            case '\t' -> ", tabs between fields";
            default -> ", " + delimiter + " between fields";
        };
        return format + (encoding.isEmpty() ? "" : " in " + encoding) + between + (header ? ", header" : "")
                + (decimalComma ? ", decimal comma" : ", decimal point") + ", " + times.words()
                + (zone == null ? "" : " in " + zone);
    }
}
