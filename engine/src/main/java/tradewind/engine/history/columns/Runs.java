package tradewind.engine.history.columns;

import java.util.Arrays;

/// The hybrid of runs and packed groups of eight, in which Parquet writes levels and places in a dictionary. Used
/// again; one thread.
final class Runs {
    private byte[] bytes = {};
    private int at;
    private int end;
    private int width;

    /// Values that are left in the current run.
    private int left;

    /// The value of a run; below zero if the values are packed.
    private int same;

    /// Where the next packed value begins.
    private long bit;

    void begin(byte[] from, int begin, int ends, int bitWidth) {
        MalformedException.unless(bitWidth >= 0 && bitWidth <= 31, "a place in a dictionary of " + bitWidth + " bits");
        bytes = from;
        at = begin;
        end = ends;
        width = bitWidth;
        left = 0;
    }

    private void next() {
        long head = 0;
        for (int shift = 0; ; shift += 7) {
            MalformedException.unless(at < end && shift < 35, "a page ends before its values do");
            int each = bytes[at++];
            head |= (long) (each & 0x7F) << shift;
            if (each >= 0) break;
        }
        long count = head >>> 1;
        if ((head & 1) == 0) {
            int size = (width + 7) / 8;
            MalformedException.unless(size <= end - at && count <= Integer.MAX_VALUE, "a run is not whole");
            same = 0;
            for (int i = 0; i < size; i++) same |= (bytes[at + i] & 0xFF) << 8 * i;
            MalformedException.unless(same >= 0 && (long) same < 1L << width, "a run of a value that is too large");
            at += size;
            left = (int) count;
            return;
        }
        same = -1;
        bit = (long) at * 8;
        // the last group may be cut short, but never so that a value is missing that is asked for
        long whole = width == 0 ? count * 8 : Math.min(count * 8, (long) (end - at) * 8 / width);
        MalformedException.unless(whole > 0 && whole <= Integer.MAX_VALUE, "a packed group is not whole");
        left = (int) whole;
        at = (int) Math.min(end, at + count * width);
    }

    /// Puts the values of a dictionary at the next places into an array.
    void read(long[] dictionary, int size, long[] into, int from, int count) {
        int to = from + count;
        int i = from;
        while (i < to) {
            while (left == 0) next();
            int some = Math.min(to - i, left);
            if (same >= 0) {
                MalformedException.unless(same < size, "a place that is not in the dictionary");
                Arrays.fill(into, i, i + some, dictionary[same]);
            } else packed(dictionary, size, into, i, some);
            i += some;
            left -= some;
        }
    }

    private void packed(long[] dictionary, int size, long[] into, int from, int count) {
        final byte[] page = bytes;
        final int step = width;
        final long mask = (1L << step) - 1;
        long next = bit;
        int most = 0;
        for (int i = from; i < from + count; i++) {
            int place = (int) (Values.longAt(page, (int) (next >>> 3)) >>> (next & 7) & mask);
            most = Math.max(most, place);
            into[i] = dictionary[place & dictionary.length - 1];
            next += step;
        }
        bit = next;
        MalformedException.unless(most < size, "a place that is not in the dictionary");
    }

    /// That every one of so many levels of one bit is 1.
    void allOnes(int count) {
        int missing = count;
        while (missing > 0) {
            while (left == 0) next();
            int some = Math.min(missing, left);
            MalformedException.unless(
                    same != 0 && (same > 0 || ones(some)), "a value is missing in a column without nulls");
            missing -= some;
            left -= some;
        }
    }

    private boolean ones(int count) {
        for (long each = bit; each < bit + count; each++)
            if ((bytes[(int) (each >>> 3)] >>> (each & 7) & 1) == 0) return false;
        bit += count;
        return true;
    }
}
