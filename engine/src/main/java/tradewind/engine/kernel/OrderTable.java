package tradewind.engine.kernel;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderStanding;
import tradewind.engine.orders.OrderState;

/// Orders by id, and the trades of each: an open hash table, because millions of them are folded at a start.
final class OrderTable {
    /// One order and its trades.
    static final class Entry {
        final OrderStanding state;
        private @Nullable OrderFills fills;

        private Entry(OrderStanding state) {
            this.state = state;
        }

        OrderFills fills() {
            if (fills == null) fills = new OrderFills();
            return fills;
        }

        boolean traded() {
            return fills != null;
        }
    }

    private final List<Entry> all = new ArrayList<>();
    private @Nullable Entry[] slots = new @Nullable Entry[1 << 10];
    private boolean sorted = true;

    @Nullable
    Entry get(OrderId id) {
        return slots[slotOf(id.value())];
    }

    Entry add(OrderStanding first) {
        Entry entry = new Entry(first);
        long id = first.order().id().value();
        if (!all.isEmpty() && idOf(all.getLast()) > id) sorted = false;
        all.add(entry);
        if (all.size() * 2 > slots.length) grow();
        else slots[slotOf(id)] = entry;
        return entry;
    }

    /// All of them by rising id; a view.
    List<Entry> entries() {
        if (!sorted) all.sort(Comparator.comparingLong(OrderTable::idOf));
        sorted = true;
        return all;
    }

    /// Their states by rising id; a view that makes each when it is asked for.
    List<OrderState> states() {
        List<Entry> entries = entries();
        return new AbstractList<>() {
            @Override
            public OrderState get(int index) {
                return entries.get(index).state.state();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    private void grow() {
        slots = new @Nullable Entry[slots.length * 2];
        for (Entry entry : all) slots[slotOf(idOf(entry))] = entry;
    }

    /// Where the order is, or would be put.
    private int slotOf(long id) {
        int slot = (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
        while (true) {
            Entry entry = slots[slot];
            if (entry == null || idOf(entry) == id) return slot;
            slot = slot + 1 & slots.length - 1;
        }
    }

    private static long idOf(Entry entry) {
        return entry.state.order().id().value();
    }
}
