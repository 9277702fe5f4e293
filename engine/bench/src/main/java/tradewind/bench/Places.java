package tradewind.bench;

import java.util.Arrays;

/// The places of the pipeline's ring, side by side in one array: a command, and once it was carried out what came of
/// it. Half a cache line each, so that one core reads them from another in a row and not one object at a time.
///
/// Whose turn it is with which of them is the ring's affair.
final class Places {
    private static final int WORDS = 4;
    private static final int PER_TRADE = 3;
    private static final int KIND_BITS = 8;
    private static final long BUY = 1L << 7;
    private static final long REFUSED = 1;

    private final int mask;
    /// Id with kind and side, price, quantity; then twice the number of trades, and one if it was refused.
    private final long[] words;
    /// Maker, price and quantity of every trade. Most commands have none, so few of these are ever touched.
    private final long[][] trades;

    /// @param size a power of two
    Places(int size) {
        mask = size - 1;
        words = new long[WORDS * size];
        trades = new long[size][PER_TRADE * 4];
    }

    private int at(long sequence) {
        return WORDS * ((int) sequence & mask);
    }

    void command(long sequence, byte kind, long id, boolean buy, long price, long quantity) {
        int at = at(sequence);
        words[at] = id << KIND_BITS | (buy ? BUY : 0) | kind;
        words[at + 1] = price;
        words[at + 2] = quantity;
        words[at + 3] = 0;
    }

    byte kind(long sequence) {
        return (byte) (words[at(sequence)] & (BUY - 1));
    }

    boolean buy(long sequence) {
        return (words[at(sequence)] & BUY) != 0;
    }

    long id(long sequence) {
        return words[at(sequence)] >>> KIND_BITS;
    }

    long price(long sequence) {
        return words[at(sequence) + 1];
    }

    long quantity(long sequence) {
        return words[at(sequence) + 2];
    }

    void refuse(long sequence) {
        words[at(sequence) + 3] |= REFUSED;
    }

    boolean refused(long sequence) {
        return (words[at(sequence) + 3] & REFUSED) != 0;
    }

    void trade(long sequence, long maker, long price, long quantity) {
        int place = (int) sequence & mask;
        int i = PER_TRADE * tradeCount(sequence);
        if (i == trades[place].length) trades[place] = Arrays.copyOf(trades[place], 2 * i);
        trades[place][i] = maker;
        trades[place][i + 1] = price;
        trades[place][i + 2] = quantity;
        words[at(sequence) + 3] += 2;
    }

    int tradeCount(long sequence) {
        return (int) (words[at(sequence) + 3] >>> 1);
    }

    /// Carries on a hash over the trades of a command.
    long hashTrades(long sequence, long hash) {
        int count = tradeCount(sequence);
        if (count == 0) return hash;
        long[] of = trades[(int) sequence & mask];
        long id = id(sequence);
        long mixed = hash;
        for (int i = 0; i < PER_TRADE * count; i += PER_TRADE) {
            mixed = BookUnderTest.mix(BookUnderTest.mix(mixed, of[i]), id);
            mixed = BookUnderTest.mix(BookUnderTest.mix(mixed, of[i + 1]), of[i + 2]);
        }
        return mixed;
    }
}
