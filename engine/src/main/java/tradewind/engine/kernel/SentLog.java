package tradewind.engine.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;

/// What was sent lately, for the checks of rate, duplicates and repeats. The last 1,024 messages; a limit above
/// that is refused when it is set. Messages of one instrument and side are chained, so that looking back passes
/// over all others.
final class SentLog {
    static final int CAPACITY = 1024;
    private static final long SECOND = 1_000_000_000L;
    private static final long NONE = -1;

    private final @Nullable Order[] orders = new @Nullable Order[CAPACITY];
    /// Beside the orders, so that counting touches none of them.
    private final @Nullable OrderSource[] sources = new @Nullable OrderSource[CAPACITY];
    private final long[] times = new long[CAPACITY];
    private final long[] previous = new long[CAPACITY];
    private final long[] latest;
    private long sent;

    SentLog(int instruments) {
        latest = new long[2 * instruments];
        Arrays.fill(latest, NONE);
    }

    void add(Order order, long at) {
        int chain = chain(order);
        int i = (int) (sent % CAPACITY);
        orders[i] = order;
        sources[i] = order.source();
        times[i] = at;
        previous[i] = latest[chain];
        latest[chain] = sent++;
    }

    private static int chain(Order order) {
        return 2 * order.instrument().index() + (order.side() == Side.BUY ? 0 : 1);
    }

    /// Whether the message is still here and came after `since`.
    private boolean counts(long message, long since) {
        return message >= Math.max(0, sent - CAPACITY) && times[(int) (message % CAPACITY)] > since;
    }

    int inLastSecond(long now) {
        int count = 0;
        for (long i = sent - 1; counts(i, now - SECOND); i--) count++;
        return count;
    }

    /// How many orders of the same source, instrument and side came after `since`.
    int alike(Order order, long since) {
        int count = 0;
        OrderSource source = order.source();
        for (long i = latest[chain(order)]; counts(i, since); i = previous[(int) (i % CAPACITY)]) {
            OrderSource other = sources[(int) (i % CAPACITY)];
            if (other == source || source.equals(other)) count++;
        }
        return count;
    }

    /// When an order with the same instrument, side, quantity and terms was last sent, if after `since`;
    /// [Long#MIN_VALUE] if not.
    long lastLike(Order order, long since) {
        for (long i = latest[chain(order)]; counts(i, since); i = previous[(int) (i % CAPACITY)]) {
            Order other = orders[(int) (i % CAPACITY)];
            if (other != null
                    && !other.id().equals(order.id())
                    && other.quantity().equals(order.quantity())
                    && other.terms().equals(order.terms())) return times[(int) (i % CAPACITY)];
        }
        return Long.MIN_VALUE;
    }
}
