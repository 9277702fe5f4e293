package tradewind.engine.history.columns;

/// Values as they are, eight bytes each.
final class PlainValues extends Values {
    private byte[] page = {};
    private int at;

    @Override
    void begin(byte[] bytes, int begin, int end, int count) {
        MalformedException.unless((end - begin) / Long.BYTES >= count, "a page is shorter than its values");
        page = bytes;
        at = begin;
    }

    @Override
    void read(long[] into, int from, int count) {
        for (int i = 0; i < count; i++) into[from + i] = longAt(page, at + i * Long.BYTES);
        at += count * Long.BYTES;
    }
}
