package tradewind.engine.paper.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.orders.Side;

/// What must be true after any number of commands, and that a command allocates nothing.
class MillionCommandsTest implements MatchListener {
    private static final int COMMANDS = 1_000_000;
    private static final int IDS = 2_000;
    private static final Execution[] EXECUTIONS = Execution.values();
    private static final SelfTrade[] SELF_TRADES = SelfTrade.values();
    private static final Side[] SIDES = Side.values();

    private final LimitOrderBook book = new LimitOrderBook(this, IDS, 256);
    private long state;
    /// Quantity that came in and went out, each trade counted for both orders.
    private long in;
    private long out;

    @Override
    public void traded(long maker, long taker, long price, long quantity, long makerLeaves, long takerLeaves) {
        if (quantity <= 0 || makerLeaves < 0 || takerLeaves < 0) throw new AssertionError("fills beyond its quantity");
        out += 2 * quantity;
    }

    @Override
    public void canceled(long id, long quantity, long leaves, Why why) {
        out += quantity;
    }

    /// A generator that allocates nothing.
    private int below(int bound) {
        state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((state >>> 33) % bound);
    }

    private void run(int commands) {
        for (int i = 0; i < commands; i++) {
            one();
            if (book.bestBid() >= book.bestAsk()) throw new AssertionError("crossed at command " + i);
        }
    }

    private void one() {
        long id = 1 + below(IDS);
        long before = book.leaves(id);
        long price = 10_000 + below(600);
        long quantity = 1 + below(50);
        switch (below(8)) {
            case 0, 1, 2 -> {
                Outcome outcome = book.submit(
                        id,
                        SIDES[below(2)],
                        price,
                        quantity,
                        EXECUTIONS[below(4)],
                        below(4) == 0 ? below(10) : Long.MAX_VALUE,
                        below(3),
                        SELF_TRADES[below(4)]);
                if (outcome == Outcome.DONE) in += quantity;
            }
            case 3 -> {
                if (book.cancel(id) == Outcome.DONE) out += before;
            }
            case 4 -> {
                if (book.reduce(id, quantity) == Outcome.DONE) out += Math.min(quantity, before);
            }
            default -> {
                if (book.replace(id, price, quantity) == Outcome.DONE) in += quantity - before;
            }
        }
    }

    private long resting() {
        long all = 0;
        for (long id = 1; id <= IDS; id++) all += book.leaves(id);
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theBookIsNeverCrossedAndNoQuantityIsLostOrMade(long seed) {
        state = seed;
        run(COMMANDS);
        assertEquals(in - out, resting(), () -> "seed " + seed);
        assertTrue(out > COMMANDS, () -> "too little happened: " + out);
    }

    @Test
    void aCommandAllocatesNothing() {
        state = 4;
        run(COMMANDS);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        run(COMMANDS);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        // the growth of a pool now and then, and what asking for the bytes takes
        assertTrue(bytes < COMMANDS / 100, () -> bytes + " bytes in " + COMMANDS + " commands");
    }
}
