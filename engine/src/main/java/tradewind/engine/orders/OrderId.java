package tradewind.engine.orders;

/// ClOrdID (tag 11): the session's epoch and a counter within it, so that an id is never used twice, not even after a
/// backup was restored.
///
/// @param value epoch in the upper 24 bits, counter in the lower 40; both above zero
public record OrderId(long value) implements Comparable<OrderId> {
    private static final int COUNTER_BITS = 40;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;

    public OrderId {
        if (value >>> COUNTER_BITS == 0 || value < 0 || (value & COUNTER_MASK) == 0)
            throw new IllegalArgumentException("not an order id: " + value);
    }

    /// @throws IllegalArgumentException if one of them is not above zero or too large
    public static OrderId of(long epoch, long counter) {
        if (epoch <= 0 || epoch >= 1L << 23 || counter <= 0 || counter > COUNTER_MASK)
            throw new IllegalArgumentException("epoch " + epoch + ", counter " + counter);
        return new OrderId(epoch << COUNTER_BITS | counter);
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if the text is not an order id
    public static OrderId parse(String text) {
        int dash = text.indexOf('-');
        if (!text.startsWith("T") || dash < 2) throw new IllegalArgumentException("not an order id: " + text);
        try {
            return of(Long.parseLong(text.substring(1, dash)), Long.parseLong(text.substring(dash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not an order id: " + text, e);
        }
    }

    public long epoch() {
        return value >>> COUNTER_BITS;
    }

    public long counter() {
        return value & COUNTER_MASK;
    }

    @Override
    public int compareTo(OrderId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "T" + epoch() + "-" + counter();
    }
}
