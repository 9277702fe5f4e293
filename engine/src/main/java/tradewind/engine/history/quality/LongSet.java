package tradewind.engine.history.quality;

import java.util.Arrays;

/// Longs that were seen, without boxes. Open addressing; never more than half full.
final class LongSet {
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] slots = filled(1024);
    private int size;
    private boolean holdsEmpty;

    private static long[] filled(int length) {
        long[] slots = new long[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }

    /// False if it was there already.
    boolean add(long value) {
        if (value == EMPTY) {
            boolean fresh = !holdsEmpty;
            holdsEmpty = true;
            return fresh;
        }
        if (size * 2 >= slots.length) grow();
        if (!put(slots, value)) return false;
        size++;
        return true;
    }

    private static boolean put(long[] slots, long value) {
        int mask = slots.length - 1;
        long mixed = value * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & mask;
        while (slots[at] != EMPTY) {
            if (slots[at] == value) return false;
            at = (at + 1) & mask;
        }
        slots[at] = value;
        return true;
    }

    private void grow() {
        long[] larger = filled(slots.length * 2);
        for (long value : slots) if (value != EMPTY) put(larger, value);
        slots = larger;
    }

    void clear() {
        if (size > 0) Arrays.fill(slots, EMPTY);
        size = 0;
        holdsEmpty = false;
    }
}
