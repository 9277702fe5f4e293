package tradewind.engine.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;

/// What was sent lately, for the checks of rate and duplicates. The last 1,024 messages; a limit above that is refused
/// when it is set. Messages of one instrument and side are chained, so that looking back passes over all others. Times
/// never go back.
final class SentLog {
    static final int CAPACITY = 1024;
    private static final long SECOND = 1_000_000_000L;
    private static final long NONE = -1;

    private final @Nullable Order[] orders = new @Nullable Order[CAPACITY];
    /// Beside the orders, so that most comparisons touch none of them.
    private final long[] quantities = new long[CAPACITY];
    private final long[] times = new long[CAPACITY];
    private final long[] previous = new long[CAPACITY];
    private final long[] latest;
    private long sent;
    /// The first message that is not older than a second, as far as it was looked for.
    private long recent;

    SentLog(int instruments) {
        latest = new long[2 * instruments];
        Arrays.fill(latest, NONE);
    }

    void add(Order order, long at) {
        int chain = chain(order);
        int i = place(sent);
        orders[i] = order;
        quantities[i] = order.quantity().units();
        times[i] = at;
        previous[i] = latest[chain];
        latest[chain] = sent++;
    }

    /// Where a message is, by number; the capacity is a power of two.
    static int place(long message) {
        return (int) message & CAPACITY - 1;
    }

    static int chain(Order order) {
        return 2 * order.instrument().index() + (order.side() == Side.BUY ? 0 : 1);
    }

    /// Whether the message is still here and came after `since`.
    private boolean counts(long message, long since) {
        return message >= Math.max(0, sent - CAPACITY) && times[place(message)] > since;
    }

    int inLastSecond(long now) {
        recent = Math.max(recent, sent - CAPACITY);
        while (recent < sent && times[place(recent)] <= now - SECOND) recent++;
        return (int) (sent - recent);
    }

    /// When an order with the same instrument, side, quantity and terms was last sent, if after `since`;
    /// [Long#MIN_VALUE] if not.
    long lastLike(Order order, long since) {
        long quantity = order.quantity().units();
        for (long i = latest[chain(order)]; counts(i, since); i = previous[place(i)]) {
            int at = place(i);
            if (quantities[at] != quantity) continue;
            Order other = orders[at];
            if (other != null
                    && !other.id().equals(order.id())
                    && other.quantity().equals(order.quantity())
                    && other.terms().equals(order.terms())) return times[at];
        }
        return Long.MIN_VALUE;
    }
}
