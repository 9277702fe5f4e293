package tradewind.views.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tradewind.engine.orders.OrderId;
import tradewind.views.blotter.Csv;
import tradewind.views.keeping.ExportFile;

/// Activities as a CSV file, times in UTC.
final class ActivityFile {
    private ActivityFile() {}

    static void write(List<Activity> rows, Path file) {
        StringBuilder out = new StringBuilder();
        try {
            Csv.line(out, List.of("Time", "Kind", "Order id", "Text"));
            for (Activity row : rows)
                Csv.line(
                        out,
                        List.of(
                                time(row.at()),
                                row.kind().plain(),
                                row.order().map(OrderId::toString).orElse(""),
                                row.text()));
            ExportFile.write(file, part -> Files.writeString(part, out));
        } catch (IOException e) {
            throw new UncheckedIOException("export", e);
        }
    }

    /// @param nanos epoch nanoseconds
    private static String time(long nanos) {
        return Instant.ofEpochMilli(Math.floorDiv(nanos, 1_000_000L)).toString();
    }
}
