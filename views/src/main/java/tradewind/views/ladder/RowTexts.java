package tradewind.views.ladder;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// The texts of a column by row, written only where a figure is another one than before. One thread.
final class RowTexts {
    private static final int PLACES = 256;

    private final long[] rows = new long[PLACES];
    private final long[] values = new long[PLACES];
    private final @Nullable String[] texts = new String[PLACES];

    void clear() {
        Arrays.fill(texts, null);
    }

    /// @param write called with the value, if it has to be
    String of(long row, long value, LongFunction<String> write) {
        int at = (int) Math.floorMod(row, (long) PLACES);
        String known = texts[at];
        if (known != null && rows[at] == row && values[at] == value) return known;
        String text = write.apply(value);
        rows[at] = row;
        values[at] = value;
        texts[at] = text;
        return text;
    }
}
