package tradewind.engine.kernel;

import java.util.ArrayDeque;
import java.util.function.BiConsumer;
import tradewind.engine.orders.OrderEvent;

/// What strategies are still to hear of their orders, in the order it happened.
///
/// Kept until the input in hand is done with, so that a strategy always knows the id of an order before it hears of
/// it.
final class OrderNotices {
    private final ArrayDeque<Slot> slots = new ArrayDeque<>();
    private final ArrayDeque<OrderEvent> events = new ArrayDeque<>();

    /// Orders that no strategy owns are passed over.
    void add(Slot slot, OrderEvent event) {
        if (slot.owner == null) return;
        slots.add(slot);
        events.add(event);
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /// Hands out everything, also what is added meanwhile.
    void deliver(BiConsumer<Slot, OrderEvent> to) {
        while (!slots.isEmpty()) to.accept(slots.remove(), events.remove());
    }
}
