package tradewind.engine.history.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Rows of a file as fields of bytes. A field is valid until the next row is asked for.
interface Rows extends Closeable {
    /// False at the end.
    boolean next() throws IOException;

    /// Number of the row's line, from 1.
    long line();

    /// Why the row cannot be taken apart; null if it can.
    @Nullable
    String broken();

    int fields();

    byte[] bytes();

    int start(int field);

    int end(int field);

    /// The row as it stood there, cut if it is very long.
    String text();

    /// A field as text.
    default String field(int i) {
        return new String(bytes(), start(i), end(i) - start(i), StandardCharsets.UTF_8);
    }
}
