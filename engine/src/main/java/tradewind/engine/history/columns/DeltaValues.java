package tradewind.engine.history.columns;

/// DELTA_BINARY_PACKED: a first value and what lies between the others, in blocks that each have a least difference and
/// miniblocks of their own width.
final class DeltaValues extends Values {
    /// So many bits of a value are within the eight bytes its first bit is in.
    private static final int WITHIN_A_LONG = 57;

    private static final int LARGEST_BLOCK = 1 << 20;

    private byte[] page = {};
    private int at;
    private int end;
    private int left;
    private long value;
    private boolean first;

    private int miniblocks;
    private int miniblockValues;
    private long least;
    private int widths;
    private int miniblock;

    private int width;
    private int bits;
    private int leftInMiniblock;

    @Override
    void begin(byte[] bytes, int begin, int ends, int count) {
        page = bytes;
        at = begin;
        end = ends;
        long block = varint();
        long minis = varint();
        MalformedException.unless(
                block > 0 && block <= LARGEST_BLOCK && minis > 0 && minis <= block && block % (minis * 32) == 0,
                "the blocks of a page have no size that can be");
        miniblocks = (int) minis;
        miniblockValues = (int) (block / minis);
        long total = varint();
        MalformedException.unless(total == count, "a page has " + total + " values and says " + count);
        value = zigzag();
        left = count;
        first = true;
        miniblock = miniblocks;
        leftInMiniblock = 0;
    }

    private long varint() {
        long result = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            MalformedException.unless(at < end, "a page ends within a number");
            int each = page[at++];
            result |= (long) (each & 0x7F) << shift;
            if (each >= 0) return result;
        }
        throw new MalformedException("a number in a page is too long");
    }

    private long zigzag() {
        long coded = varint();
        return coded >>> 1 ^ -(coded & 1);
    }

    @Override
    void read(long[] into, int from, int count) {
        int to = from + count;
        int i = from;
        if (first && i < to) {
            into[i++] = value;
            first = false;
            left--;
        }
        while (i < to) {
            if (leftInMiniblock == 0) next();
            int some = Math.min(to - i, leftInMiniblock);
            if (width <= WITHIN_A_LONG) narrow(into, i, some);
            else wide(into, i, some);
            i += some;
            bits += some * width;
            leftInMiniblock -= some;
            left -= some;
        }
    }

    /// Begins a miniblock. That all its bits are there is known then.
    private void next() {
        if (miniblock == miniblocks) {
            least = zigzag();
            MalformedException.unless(miniblocks <= end - at, "a page ends within the head of a block");
            widths = at;
            at += miniblocks;
            miniblock = 0;
        }
        width = page[widths + miniblock++];
        if (width < 0 || width > Long.SIZE) throw new MalformedException("a value of " + width + " bits");
        leftInMiniblock = Math.min(miniblockValues, left);
        MalformedException.unless(
                ((long) leftInMiniblock * width + 7) / 8 <= end - at, "a page is shorter than its values");
        bits = at * 8;
        // the last one may be cut short
        at = (int) Math.min(end, at + (long) miniblockValues * width / 8);
    }

    private void narrow(long[] into, int from, int count) {
        final byte[] bytes = page;
        final long base = least;
        final int step = width;
        final long mask = (1L << step) - 1;
        long last = value;
        int bit = bits;
        for (int i = from; i < from + count; i++) {
            last += base + (longAt(bytes, bit >>> 3) >>> (bit & 7) & mask);
            into[i] = last;
            bit += step;
        }
        value = last;
    }

    private void wide(long[] into, int from, int count) {
        final long mask = width == Long.SIZE ? -1 : (1L << width) - 1;
        for (int i = 0; i < count; i++) {
            int bit = bits + i * width;
            int shift = bit & 7;
            long low = longAt(page, bit >>> 3) >>> shift;
            // what does not fit is in the byte after the eight
            long high = shift == 0 ? 0 : (long) page[(bit >>> 3) + Long.BYTES] << Long.SIZE - shift;
            value += least + ((low | high) & mask);
            into[from + i] = value;
        }
    }
}
