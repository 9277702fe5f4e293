package tradewind.engine.kernel;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.OrderEvent;

/// What strategies are still to hear of their orders, in the order it happened.
///
/// Kept until the input in hand is done with, so that a strategy always knows the id of an order before it hears of
/// it. Most inputs have one or none, so these are two rows that begin anew when all was told.
final class OrderNotices {
    private @Nullable Slot[] slots = new @Nullable Slot[16];
    private @Nullable OrderEvent[] events = new @Nullable OrderEvent[16];
    private int told;
    private int count;

    /// Orders that no strategy owns are passed over.
    void add(Slot slot, OrderEvent event) {
        if (slot.owner == null) return;
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, 2 * count);
            events = Arrays.copyOf(events, 2 * count);
        }
        slots[count] = slot;
        events[count++] = event;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Hands out everything, also what is added meanwhile.
    void deliver(BiConsumer<Slot, OrderEvent> to) {
        if (count == 0) return;
        while (told < count) {
            Slot slot = slots[told];
            OrderEvent event = events[told];
            slots[told] = null;
            events[told++] = null;
            if (slot != null && event != null) to.accept(slot, event);
        }
        told = 0;
        count = 0;
    }
}
