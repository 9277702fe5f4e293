package tradewind.bench;

/// The floor of a decision: two averages and ten comparisons on plain numbers.
final class PlainDecision {
    private static final int SIZES = 64;

    private final long maxQuantity = 10_000;
    private final long maxNotional = 100_000_0000L;
    private final long collarBps = 500;
    private final long maxPosition = 1L << 40;
    private final long staleAfter = 3_600_000_000_000L;
    private final int maxMessages = 50;
    private final boolean halted;
    private double fast = 100_000;
    private double slow = 100_000;
    private long quoteTime;
    private long last;
    private long position;
    private int messages;
    private int next;
    private long passed;

    PlainDecision() {
        this(false);
    }

    PlainDecision(boolean halted) {
        this.halted = halted;
    }

    void onTrade(long time, long price) {
        quoteTime = time;
        last = price;
        fast += TwoAverages.FAST * (price - fast);
        slow += TwoAverages.SLOW * (price - slow);
        long quantity = 1 + next++ % SIZES;
        int sign = fast >= slow ? 1 : -1;
        messages = next % maxMessages;
        if (passes(time, price, quantity, sign)) {
            passed++;
            position += sign * quantity;
        }
    }

    private boolean passes(long time, long price, long quantity, int sign) {
        if (halted) return false;
        if (price <= 0 || price % 1 != 0) return false;
        if (quantity <= 0 || quantity > maxQuantity) return false;
        if (last <= 0) return false;
        if (time - quoteTime > staleAfter) return false;
        if (Math.abs(price - last) * 10_000 > last * collarBps) return false;
        if (price * quantity > maxNotional) return false;
        if (Math.abs(position + sign * quantity) > maxPosition) return false;
        return messages < maxMessages;
    }

    long passed() {
        return passed;
    }
}
