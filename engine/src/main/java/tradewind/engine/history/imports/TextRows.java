package tradewind.engine.history.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Rows whose fields come as texts: put one after the other, and read as bytes until the next row.
abstract class TextRows implements Rows {
    private byte[] bytes = new byte[1024];
    private int[] starts = {};
    private int[] ends = {};
    private int next;

    /// Says how many fields every row has; before the first.
    final void columns(int count) {
        starts = new int[count];
        ends = new int[count];
    }

    /// Begins a row.
    final void begin() {
        next = 0;
    }

    /// The row's next field.
    final void put(String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        int at = next == 0 ? 0 : ends[next - 1];
        if (at + value.length > bytes.length) bytes = Arrays.copyOf(bytes, 2 * (at + value.length));
        System.arraycopy(value, 0, bytes, at, value.length);
        starts[next] = at;
        ends[next++] = at + value.length;
    }

    @Override
    public final int fields() {
        return starts.length;
    }

    @Override
    public final byte[] bytes() {
        return bytes;
    }

    @Override
    public final int start(int field) {
        return starts[field];
    }

    @Override
    public final int end(int field) {
        return ends[field];
    }
}
