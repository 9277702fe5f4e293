package tradewind.views.working;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.OrderId;

/// Which open orders of one instrument belong together: an entry with its exits, orders of which one cancels the
/// others, orders of which one triggers the others. What a list has in other instruments is not here.
final class OrderLists {
    private final Map<Long, Map<OrderId, OrderRow>> lists = new HashMap<>();

    /// The number of an order's list. One that others have joined stood alone before, and says so still: the list has
    /// its id.
    static long number(OrderRow row) {
        long list = row.order().handling().contingency().list();
        return list == 0 ? row.order().id().value() : list;
    }

    /// Takes in where an order stands now.
    void take(OrderRow row) {
        long number = number(row);
        if (row.status().open()) {
            lists.computeIfAbsent(number, _ -> new TreeMap<>()).put(row.order().id(), row);
            return;
        }
        Map<OrderId, OrderRow> rows = lists.get(number);
        if (rows == null) return;
        rows.remove(row.order().id());
        if (rows.isEmpty()) lists.remove(number);
    }

    /// The open orders of a list, with a price or without, oldest first; an order that stands alone is its own list.
    List<OrderRow> open(long number) {
        return List.copyOf(lists.getOrDefault(number, Map.of()).values());
    }
}
