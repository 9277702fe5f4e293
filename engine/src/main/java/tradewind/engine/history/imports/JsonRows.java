package tradewind.engine.history.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.JsonLine;

/// JSON lines: one object in each, whose values are the fields, in the order of the first object's names.
final class JsonRows extends TextRows {
    private final CsvRows lines;
    private final List<String> names;
    private @Nullable String broken;

    /// @param lines one field each
    JsonRows(CsvRows lines, List<String> names) {
        this.lines = lines;
        this.names = names;
        columns(names.size());
    }

    @Override
    public boolean next() throws IOException {
        if (!lines.next()) return false;
        broken = lines.broken();
        if (broken != null) return true;
        try {
            Map<String, String> values = JsonLine.read(lines.field(0));
            begin();
            for (String name : names) put(values.getOrDefault(name, ""));
        } catch (IllegalArgumentException e) {
            broken = "it is " + e.getMessage();
        }
        return true;
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public @Nullable String broken() {
        return broken;
    }

    @Override
    public String text() {
        return lines.text();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
