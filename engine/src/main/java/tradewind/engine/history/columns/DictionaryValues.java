package tradewind.engine.history.columns;

/// Places in a dictionary that the chunk begins with.
final class DictionaryValues extends Values {
    private final Runs runs = new Runs();
    /// A power of two long, so that any place can be brought within it.
    private long[] dictionary = new long[1024];

    private int size;

    /// Takes the dictionary's page, which is plain.
    void dictionary(byte[] page, int at, int end, int count) {
        MalformedException.unless((end - at) / Long.BYTES >= count, "the dictionary is shorter than its values");
        if (count > dictionary.length) dictionary = new long[Integer.highestOneBit(count - 1) << 1];
        for (int i = 0; i < count; i++) dictionary[i] = longAt(page, at + i * Long.BYTES);
        size = count;
    }

    /// There is no dictionary until one is given.
    void forget() {
        size = 0;
    }

    @Override
    void begin(byte[] page, int at, int end, int count) {
        if (count == 0) return;
        MalformedException.unless(at < end, "a page does not say how wide its values are");
        runs.begin(page, at + 1, end, page[at]);
    }

    @Override
    void read(long[] into, int from, int count) {
        runs.read(dictionary, size, into, from, count);
    }
}
