package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.List;

/// Orders of one side by rank and then by time of joining: the market reaches the lowest rank first.
///
/// Ranks: a buy limit minus its price, a sell limit its price; a trigger reached from below its price, one
/// reached from above minus its price.
final class RestingQueue {
    private final List<WorkingOrder> orders = new ArrayList<>();

    int size() {
        return orders.size();
    }

    WorkingOrder get(int i) {
        return orders.get(i);
    }

    /// Joins behind all of the same rank.
    void add(WorkingOrder order, long rank) {
        order.rank = rank;
        orders.add(firstAbove(rank), order);
    }

    void remove(int i) {
        orders.remove(i);
    }

    /// @throws IllegalStateException if it is not in here
    void remove(WorkingOrder order) {
        for (int i = firstAbove(order.rank) - 1; i >= 0 && orders.get(i).rank == order.rank; i--) {
            if (orders.get(i) == order) {
                orders.remove(i);
                return;
            }
        }
        throw new IllegalStateException("not in its queue: " + order.order);
    }

    private int firstAbove(long rank) {
        int low = 0;
        int high = orders.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (orders.get(middle).rank <= rank) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
