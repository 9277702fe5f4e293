package tradewind.views.blotter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tradewind.views.keeping.ExportFile;

/// A table as a file.
final class TableExport {
    private TableExport() {}

    static <R> void write(List<Column<R>> columns, List<R> rows, Path file) {
        try {
            ExportFile.write(file, part -> {
                try (Writer out = Files.newBufferedWriter(part)) {
                    Csv.write(out, columns, rows);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("export", e);
        }
    }
}
