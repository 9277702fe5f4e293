package tradewind.engine.kernel;

import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Order;

/// What was sent lately, for the rate and duplicate checks. The last 1,024 messages; a rate limit above that is
/// refused when it is set.
final class SentLog {
    static final int CAPACITY = 1024;
    private static final long SECOND = 1_000_000_000L;

    private final @Nullable Order[] orders = new @Nullable Order[CAPACITY];
    private final long[] times = new long[CAPACITY];
    private long sent;

    void add(Order order, long at) {
        int i = (int) (sent++ % CAPACITY);
        orders[i] = order;
        times[i] = at;
    }

    int inLastSecond(long now) {
        int count = 0;
        for (long i = sent - 1; i >= Math.max(0, sent - CAPACITY); i--) {
            if (times[(int) (i % CAPACITY)] <= now - SECOND) break;
            count++;
        }
        return count;
    }

    /// How many orders of the same source, instrument and side came after `since`.
    int alike(Order order, long since) {
        int count = 0;
        for (long i = sent - 1; i >= Math.max(0, sent - CAPACITY); i--) {
            int k = (int) (i % CAPACITY);
            if (times[k] <= since) break;
            Order other = orders[k];
            if (other != null
                    && other.instrument().index() == order.instrument().index()
                    && other.side() == order.side()
                    && other.source().equals(order.source())) count++;
        }
        return count;
    }

    /// When an order with the same instrument, side, quantity and terms was last sent, if after `since`;
    /// [Long#MIN_VALUE] if not.
    long lastLike(Order order, long since) {
        for (long i = sent - 1; i >= Math.max(0, sent - CAPACITY); i--) {
            if (times[(int) (i % CAPACITY)] <= since) break;
            Order other = orders[(int) (i % CAPACITY)];
            if (other != null
                    && !other.id().equals(order.id())
                    && other.instrument().index() == order.instrument().index()
                    && other.side() == order.side()
                    && other.quantity().equals(order.quantity())
                    && other.terms().equals(order.terms())) return times[(int) (i % CAPACITY)];
        }
        return Long.MIN_VALUE;
    }
}
