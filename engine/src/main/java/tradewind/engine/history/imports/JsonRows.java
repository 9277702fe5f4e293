package tradewind.engine.history.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.JsonLine;

/// JSON lines: one object in each, whose values are the fields, in the order of the first object's names.
final class JsonRows implements Rows {
    private final CsvRows lines;
    private final List<String> names;
    private final int[] starts;
    private final int[] ends;
    private byte[] bytes = new byte[1024];
    private @Nullable String broken;

    /// @param lines one field each
    JsonRows(CsvRows lines, List<String> names) {
        this.lines = lines;
        this.names = names;
        starts = new int[names.size()];
        ends = new int[names.size()];
    }

    @Override
    public boolean next() throws IOException {
        if (!lines.next()) return false;
        broken = lines.broken();
        if (broken != null) return true;
        try {
            Map<String, String> values = JsonLine.read(lines.field(0));
            int at = 0;
            for (int i = 0; i < starts.length; i++) {
                byte[] value = values.getOrDefault(names.get(i), "").getBytes(StandardCharsets.UTF_8);
                if (at + value.length > bytes.length) bytes = java.util.Arrays.copyOf(bytes, 2 * (at + value.length));
                System.arraycopy(value, 0, bytes, at, value.length);
                starts[i] = at;
                at += value.length;
                ends[i] = at;
            }
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
    public int fields() {
        return starts.length;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int start(int field) {
        return starts[field];
    }

    @Override
    public int end(int field) {
        return ends[field];
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
