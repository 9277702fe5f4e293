package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The position in one instrument as the venue knows it, and the orders that may only bring it nearer to flat.
final class Reducing {
    private final List<WorkingOrder> orders = new ArrayList<>(0);
    private long position;

    void position(long units) {
        position = units;
    }

    /// A fill, below zero if sold.
    void add(long signedQuantity) {
        position += signedQuantity;
    }

    void add(WorkingOrder order) {
        if (!orders.contains(order)) orders.add(order);
    }

    void remove(WorkingOrder order) {
        orders.remove(order);
    }

    /// How much an order of this side can reduce the position by.
    long room(int sign) {
        return Math.max(0, -sign * position);
    }

    /// How much of an order may fill now.
    long wanted(WorkingOrder order) {
        return order.order.handling().reduceOnly() ? Math.min(room(order.sign()), order.leaves()) : order.leaves();
    }

    /// How much of each may fill at once: together, those that only reduce take no more than there is to reduce.
    long[] wanted(List<WorkingOrder> those) {
        long[] wanted = new long[those.size()];
        long longs = room(-1);
        long shorts = room(1);
        for (int i = 0; i < wanted.length; i++) {
            WorkingOrder order = those.get(i);
            wanted[i] = order.leaves();
            if (!order.order.handling().reduceOnly()) continue;
            wanted[i] = Math.min(wanted[i], order.sign() > 0 ? shorts : longs);
            if (order.sign() > 0) shorts -= wanted[i];
            else longs -= wanted[i];
        }
        return wanted;
    }

    /// The newest order for which nothing is left to reduce.
    @Nullable
    WorkingOrder nextIdle() {
        for (int i = orders.size() - 1; i >= 0; i--) if (room(orders.get(i).sign()) == 0) return orders.get(i);
        return null;
    }
}
