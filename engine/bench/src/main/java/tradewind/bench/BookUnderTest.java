package tradewind.bench;

/// An order book that takes a [CommandStream].
interface BookUnderTest {
    /// Carries out the commands from `from` to before `to`.
    ///
    /// @return how many were refused
    int run(CommandStream commands, int from, int to);

    /// Of all trades so far: who with whom, at which price and how much, in order.
    long tradeHash();

    long trades();

    /// Of every price and quantity shown on both sides.
    long depthHash();

    int resting();

    /// Cancels all that rests and forgets the trades.
    void empty(CommandStream commands);

    /// One step of both hashes.
    static long mix(long hash, long value) {
        return (hash ^ value) * 0x100000001B3L;
    }
}
