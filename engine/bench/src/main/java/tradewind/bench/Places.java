package tradewind.bench;

import java.util.Arrays;

/// The places of the pipeline's ring, side by side in arrays of numbers, so that one core reads from another in a row
/// and not one object at a time: the commands, and apart from them, since another thread writes them, the results.
///
/// Whose turn it is with which of them is the affair of the [marks][Mark].
final class Places {
    private static final int WORDS = 3;
    private static final int PER_TRADE = 3;
    private static final int KIND_BITS = 8;
    private static final long BUY = 1L << 7;
    private static final long REFUSED = 1;

    private final int mask;
    /// Id with kind and side, price, quantity.
    private final long[] commands;
    /// Twice the number of trades, and one if it was refused.
    private final long[] results;
    /// Maker, price and quantity of every trade. Most commands have none, so few of these are ever touched.
    private final long[][] trades;

    /// @param size a power of two
    Places(int size) {
        mask = size - 1;
        commands = new long[WORDS * size];
        results = new long[size];
        trades = new long[size][PER_TRADE * 2];
    }

    int size() {
        return mask + 1;
    }

    private int place(long number) {
        return (int) number & mask;
    }

    void command(long number, byte kind, long id, boolean buy, long price, long quantity) {
        int at = WORDS * place(number);
        commands[at] = id << KIND_BITS | (buy ? BUY : 0) | kind;
        commands[at + 1] = price;
        commands[at + 2] = quantity;
    }

    byte kind(long number) {
        return (byte) (commands[WORDS * place(number)] & (BUY - 1));
    }

    boolean buy(long number) {
        return (commands[WORDS * place(number)] & BUY) != 0;
    }

    long id(long number) {
        return commands[WORDS * place(number)] >>> KIND_BITS;
    }

    long price(long number) {
        return commands[WORDS * place(number) + 1];
    }

    long quantity(long number) {
        return commands[WORDS * place(number) + 2];
    }

    void result(long number, boolean refused, int tradeCount) {
        results[place(number)] = 2L * tradeCount | (refused ? REFUSED : 0);
    }

    boolean refused(long number) {
        return (results[place(number)] & REFUSED) != 0;
    }

    int tradeCount(long number) {
        return (int) (results[place(number)] >>> 1);
    }

    /// @param nth of the command's, from 0
    void trade(long number, int nth, long maker, long price, long quantity) {
        int place = place(number);
        int i = PER_TRADE * nth;
        if (i == trades[place].length) trades[place] = Arrays.copyOf(trades[place], 2 * i);
        long[] of = trades[place];
        of[i] = maker;
        of[i + 1] = price;
        of[i + 2] = quantity;
    }

    /// Carries on a hash over the trades of a command.
    long hashTrades(long number, long hash) {
        int count = tradeCount(number);
        if (count == 0) return hash;
        long[] of = trades[place(number)];
        long id = id(number);
        long mixed = hash;
        for (int i = 0; i < PER_TRADE * count; i += PER_TRADE) {
            mixed = BookUnderTest.mix(BookUnderTest.mix(mixed, of[i]), id);
            mixed = BookUnderTest.mix(BookUnderTest.mix(mixed, of[i + 1]), of[i + 2]);
        }
        return mixed;
    }
}
