package tradewind.views.blotter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A table as a file: it appears whole or not at all.
final class TableExport {
    private TableExport() {}

    static <R> void write(List<Column<R>> columns, List<R> rows, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                Csv.write(out, columns, rows);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            part.toFile().delete();
            throw new UncheckedIOException("export", e);
        }
    }
}
