package tradewind.engine.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;

/// What was sent and is not over, by id and in the order it was sent: a table with open addressing, and a chain through
/// the orders. Taking in and out allocates nothing once as many were open at a time before.
final class OpenOrders {
    /// 2^64 over the golden ratio: spreads ids that count up (Knuth, The Art of Computer Programming 3, 6.4).
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long FREE = 0;

    private long[] ids = new long[16];
    private @Nullable WorkingOrder[] orders = new @Nullable WorkingOrder[16];
    private int shift = Long.SIZE - 4;
    private int size;
    private @Nullable WorkingOrder oldest;
    private @Nullable WorkingOrder newest;
    /// Out of use.
    private final ArrayDeque<WorkingOrder> spare = new ArrayDeque<>();

    private int home(long id) {
        return (int) (id * SPREAD >>> shift);
    }

    int size() {
        return size;
    }

    @Nullable
    WorkingOrder get(OrderId id) {
        int mask = ids.length - 1;
        for (int at = home(id.value()); ids[at] != FREE; at = at + 1 & mask)
            if (ids[at] == id.value()) return orders[at];
        return null;
    }

    /// Takes in an order.
    ///
    /// @throws IllegalArgumentException if one with its id is in here
    WorkingOrder add(Order sent) {
        if (get(sent.id()) != null) throw new IllegalArgumentException("sent twice: " + sent);
        WorkingOrder order = spare.poll();
        if (order == null) order = new WorkingOrder(sent);
        else order.become(sent);
        if (2 * ++size > ids.length) grow();
        insert(sent.id().value(), order);
        order.before = newest;
        order.after = null;
        if (newest == null) oldest = order;
        else newest.after = order;
        newest = order;
        return order;
    }

    private void insert(long id, WorkingOrder order) {
        int mask = ids.length - 1;
        int at = home(id);
        while (ids[at] != FREE) at = at + 1 & mask;
        ids[at] = id;
        orders[at] = order;
    }

    private void grow() {
        long[] oldIds = ids;
        @Nullable WorkingOrder[] old = orders;
        ids = new long[2 * old.length];
        orders = new @Nullable WorkingOrder[2 * old.length];
        shift--;
        for (int i = 0; i < old.length; i++) {
            WorkingOrder order = old[i];
            if (order != null) insert(oldIds[i], order);
        }
    }

    /// The order is over. It serves another later, unless something is still due to happen to it; until then it stays
    /// as it is, for those who have it in hand.
    void remove(WorkingOrder order) {
        int mask = ids.length - 1;
        int gap = home(order.id().value());
        while (ids[gap] != order.id().value()) {
            if (ids[gap] == FREE) return;
            gap = gap + 1 & mask;
        }
        size--;
        // closes the gap, so that no search passes over the graves of orders long gone
        for (int at = gap + 1 & mask; ids[at] != FREE; at = at + 1 & mask) {
            // it may move to the gap unless its home lies behind the gap
            if ((at - home(ids[at]) & mask) < (at - gap & mask)) continue;
            ids[gap] = ids[at];
            orders[gap] = orders[at];
            gap = at;
        }
        ids[gap] = FREE;
        orders[gap] = null;
        if (order.before == null) oldest = order.after;
        else order.before.after = order.after;
        if (order.after == null) newest = order.before;
        else order.after.before = order.before;
        if (order.onAgenda == 0) spare.push(order);
    }

    /// All of them, in the order they were sent.
    List<WorkingOrder> all() {
        List<WorkingOrder> all = new ArrayList<>(size);
        for (WorkingOrder order = oldest; order != null; order = order.after) all.add(order);
        return all;
    }

    void clear() {
        ids = new long[16];
        orders = new @Nullable WorkingOrder[16];
        shift = Long.SIZE - 4;
        size = 0;
        oldest = null;
        newest = null;
    }
}
