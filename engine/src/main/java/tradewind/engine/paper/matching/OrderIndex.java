package tradewind.engine.paper.matching;

import java.util.Arrays;

/// Orders by id, in one table with open addressing, and those out of use for the next ones. An id is above
/// zero.
final class OrderIndex {
    /// 2^64 over the golden ratio: spreads ids that count up (Knuth, The Art of Computer Programming 3, 6.4).
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /// The id is in the order: whoever finds it needs that next anyway.
    private RestingOrder[] orders;
    private int shift;
    private int size;
    private RestingOrder[] spare;
    private int spareCount;

    OrderIndex(int capacity) {
        int slots = Integer.highestOneBit(Math.max(8, capacity) * 2 - 1) * 2;
        orders = new RestingOrder[slots];
        Arrays.fill(orders, RestingOrder.NONE);
        shift = Long.numberOfLeadingZeros(slots) + 1;
        spare = new RestingOrder[Math.max(16, capacity)];
    }

    int size() {
        return size;
    }

    private int home(long id) {
        return (int) (id * SPREAD >>> shift);
    }

    /// [RestingOrder#NONE] if it is not here.
    RestingOrder get(long id) {
        int mask = orders.length - 1;
        int slot = home(id);
        while (true) {
            RestingOrder found = orders[slot];
            if (found.id == id || found == RestingOrder.NONE) return found;
            slot = (slot + 1) & mask;
        }
    }

    /// An order that is not in the book, for whoever fills it in and [puts][#put] it here.
    RestingOrder unused() {
        return spareCount > 0 ? spare[--spareCount] : new RestingOrder();
    }

    /// An order that is over, out of its level already; it serves another later.
    void free(RestingOrder order) {
        remove(order.id);
        if (spareCount == spare.length) spare = Arrays.copyOf(spare, 2 * spareCount);
        spare[spareCount++] = order;
    }

    /// Its id must not be here yet.
    void put(RestingOrder order) {
        if (2 * size >= orders.length) grow();
        size++;
        insert(order);
    }

    private void insert(RestingOrder order) {
        int mask = orders.length - 1;
        int slot = home(order.id);
        while (orders[slot] != RestingOrder.NONE) slot = (slot + 1) & mask;
        orders[slot] = order;
    }

    private void grow() {
        RestingOrder[] old = orders;
        orders = new RestingOrder[2 * old.length];
        Arrays.fill(orders, RestingOrder.NONE);
        shift--;
        for (RestingOrder order : old) if (order != RestingOrder.NONE) insert(order);
    }

    /// Closes the gap, so that no search passes over the graves of orders long gone.
    private void remove(long id) {
        int mask = orders.length - 1;
        int gap = home(id);
        while (orders[gap].id != id) gap = (gap + 1) & mask;
        size--;
        int slot = gap;
        while (true) {
            slot = (slot + 1) & mask;
            RestingOrder next = orders[slot];
            if (next == RestingOrder.NONE) break;
            // it may move to the gap unless its home lies behind the gap
            if (((slot - home(next.id)) & mask) >= ((slot - gap) & mask)) {
                orders[gap] = next;
                gap = slot;
            }
        }
        orders[gap] = RestingOrder.NONE;
    }
}
