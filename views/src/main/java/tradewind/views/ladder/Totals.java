package tradewind.views.ladder;

import java.util.Arrays;

/// Sums by number in bounded memory; allocates nothing but when it grows or forgets. One thread.
///
/// Full, it forgets the half that lies farthest from the number added last.
final class Totals {
    /// What is held at most, a power of two.
    static final int ROOM = 8_192;

    private static final int FIRST = 256;

    private long[] keys = new long[2 * FIRST];
    private long[] sums = new long[2 * FIRST];
    private int size;

    /// Told of each number and its sum.
    interface Each {
        void of(long key, long sum);
    }

    void clear() {
        Arrays.fill(sums, 0);
        size = 0;
    }

    int size() {
        return size;
    }

    /// @param more above zero
    void add(long key, long more) {
        int at = place(key);
        if (sums[at] == 0) {
            if (size == ROOM) {
                forget(key);
                at = place(key);
            } else if (2 * size == keys.length) {
                rebuild(2 * keys.length, key, Long.MAX_VALUE);
                at = place(key);
            }
            keys[at] = key;
            size++;
        }
        sums[at] = Math.addExact(sums[at], more);
    }

    /// The sum of a number, 0 if nothing was added.
    long at(long key) {
        return sums[place(key)];
    }

    void forEach(Each each) {
        for (int i = 0; i < keys.length; i++) if (sums[i] != 0) each.of(keys[i], sums[i]);
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = Long.hashCode(key * 0x9E37_79B9_7F4A_7C15L) & mask;
        while (sums[at] != 0 && keys[at] != key) at = at + 1 & mask;
        return at;
    }

    private void forget(long around) {
        long[] away = new long[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) if (sums[i] != 0) away[n++] = Math.abs(keys[i] - around);
        Arrays.sort(away);
        rebuild(keys.length, around, away[size / 2]);
    }

    /// @param within the distance from `around` at which numbers are left out
    private void rebuild(int places, long around, long within) {
        long[] oldKeys = keys;
        long[] oldSums = sums;
        keys = new long[places];
        sums = new long[places];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSums[i] == 0 || Math.abs(oldKeys[i] - around) >= within) continue;
            int at = place(oldKeys[i]);
            keys[at] = oldKeys[i];
            sums[at] = oldSums[i];
            size++;
        }
    }
}
