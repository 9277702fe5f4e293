package tradewind.engine.kernel;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;

/// Orders by id, and the trades of each, as they are folded at a start: those that are done are
/// [packed][FinishedOrders] at once, so that a million orders are a few pages of bytes, with which a kernel can go
/// on as they are.
final class OrderTable {
    private final SlotTable open = new SlotTable();
    private final FinishedOrders finished;
    private @Nullable Slot spare;

    OrderTable(Instruments instruments) {
        finished = new FinishedOrders(instruments);
    }

    /// The order as it stands. One that is done is unpacked: what is changed about it counts once it is
    /// [settled][#settle].
    @Nullable
    Slot find(OrderId id) {
        Slot slot = open.get(id.value());
        return slot != null || !finished.has(id) ? slot : finished.get(id, takeSpare());
    }

    /// @throws IllegalArgumentException if that is not how an order begins
    void begin(OrderEvent first) {
        settle(Slot.of(first, null, takeSpare()));
    }

    /// An order that stands there, without trades; it counts once it is [settled][#settle].
    Slot restored(OrderState order) {
        if (open.get(order.order().id().value()) != null
                || finished.has(order.order().id()))
            throw new IllegalArgumentException(
                    "holds a second order " + order.order().id());
        return Slot.of(order, null, takeSpare());
    }

    private @Nullable Slot takeSpare() {
        Slot slot = spare;
        spare = null;
        return slot;
    }

    /// Keeps an order that was begun, restored or found and changed, as it stands now; nobody may hold it any
    /// longer.
    void settle(Slot slot) {
        if (slot.state.status().open()) {
            if (slot.listed) return;
            // a trade taken back can open an order again
            finished.remove(slot.order().id());
            open.add(slot);
            slot.listed = true;
            return;
        }
        finished.put(slot);
        if (slot.listed) open.remove(slot.order().id().value());
        slot.listed = false;
        spare = slot;
    }

    FinishedOrders finished() {
        return finished;
    }

    /// Those that are not done, by rising id.
    List<Slot> open() {
        return open.all();
    }

    /// All of them by rising id, each valid only during the call.
    void forEach(Consumer<Slot> visit) {
        Slot hand = takeSpare();
        for (long id : ids()) {
            Slot slot = open.get(id);
            if (slot == null) {
                slot = finished.get(new OrderId(id), hand);
                hand = slot;
            }
            visit.accept(slot);
        }
        spare = hand;
    }

    /// Their states by rising id; a view that makes each when it is asked for.
    List<OrderState> states() {
        long[] ids = ids();
        return new AbstractList<>() {
            @Override
            public OrderState get(int index) {
                OrderId id = new OrderId(ids[index]);
                Slot slot = open.get(id.value());
                return (slot == null ? finished.get(id, null) : slot).state.state();
            }

            @Override
            public int size() {
                return ids.length;
            }
        };
    }

    int size() {
        return finished.size() + open.size();
    }

    private long[] ids() {
        long[] ids = new long[size()];
        int[] count = {0};
        finished.forEachId(id -> ids[count[0]++] = id);
        for (Slot slot : open.all()) ids[count[0]++] = slot.order().id().value();
        Arrays.sort(ids);
        return ids;
    }
}
