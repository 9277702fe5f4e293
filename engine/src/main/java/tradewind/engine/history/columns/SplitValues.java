package tradewind.engine.history.columns;

/// The first bytes of all values, then their second bytes, and so on.
final class SplitValues extends Values {
    private byte[] page = {};
    private int at;
    private int stride;

    @Override
    void begin(byte[] bytes, int begin, int end, int count) {
        MalformedException.unless((end - begin) / Long.BYTES == count, "a page is not as long as its values");
        page = bytes;
        at = begin;
        stride = count;
    }

    @Override
    void read(long[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            long value = 0;
            for (int b = Long.BYTES - 1; b >= 0; b--) value = value << 8 | page[at + i + b * stride] & 0xFF;
            into[from + i] = value;
        }
        at += count;
    }
}
