package tradewind.engine.paper.matching;

import java.util.Arrays;

/// Orders by id, in one table with open addressing. An id is above zero.
final class OrderIndex {
    /// 2^64 over the golden ratio: spreads ids that count up (Knuth, The Art of Computer Programming 3, 6.4).
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] ids;
    private RestingOrder[] orders;
    private int shift;
    private int size;

    OrderIndex(int capacity) {
        int slots = Integer.highestOneBit(Math.max(8, capacity) * 2 - 1) * 2;
        ids = new long[slots];
        orders = new RestingOrder[slots];
        Arrays.fill(orders, RestingOrder.NONE);
        shift = Long.numberOfLeadingZeros(slots) + 1;
    }

    int size() {
        return size;
    }

    private int home(long id) {
        return (int) (id * SPREAD >>> shift);
    }

    /// [RestingOrder#NONE] if it is not here.
    RestingOrder get(long id) {
        int mask = ids.length - 1;
        int slot = home(id);
        while (true) {
            long found = ids[slot];
            if (found == id) return orders[slot];
            if (found == 0) return RestingOrder.NONE;
            slot = (slot + 1) & mask;
        }
    }

    /// Its id must not be here yet.
    void put(RestingOrder order) {
        if (2 * size >= ids.length) grow();
        size++;
        insert(order);
    }

    private void insert(RestingOrder order) {
        int mask = ids.length - 1;
        int slot = home(order.id);
        while (ids[slot] != 0) slot = (slot + 1) & mask;
        ids[slot] = order.id;
        orders[slot] = order;
    }

    private void grow() {
        RestingOrder[] old = orders;
        ids = new long[2 * old.length];
        orders = new RestingOrder[2 * old.length];
        Arrays.fill(orders, RestingOrder.NONE);
        shift--;
        for (RestingOrder order : old) if (order != RestingOrder.NONE) insert(order);
    }

    /// Closes the gap, so that no search passes over the graves of orders long gone.
    void remove(long id) {
        int mask = ids.length - 1;
        int gap = home(id);
        while (ids[gap] != id) gap = (gap + 1) & mask;
        size--;
        int slot = gap;
        while (true) {
            slot = (slot + 1) & mask;
            long next = ids[slot];
            if (next == 0) break;
            // it may move to the gap unless its home lies behind the gap
            if (((slot - home(next)) & mask) >= ((slot - gap) & mask)) {
                ids[gap] = next;
                orders[gap] = orders[slot];
                gap = slot;
            }
        }
        ids[gap] = 0;
        orders[gap] = RestingOrder.NONE;
    }
}
