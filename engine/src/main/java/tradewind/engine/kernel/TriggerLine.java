package tradewind.engine.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Held orders that wait for one price to go one way, the next to be hit last, so that a tick that hits none looks at
/// one number.
final class TriggerLine {
    private final boolean up;
    private long[] triggers = new long[4];
    private @Nullable Slot[] slots = new @Nullable Slot[4];
    private int size;

    /// @param up whether the price must rise to hit
    TriggerLine(boolean up) {
        this.up = up;
    }

    boolean hit(long price) {
        return size > 0 && (up ? price >= triggers[size - 1] : price <= triggers[size - 1]);
    }

    /// The order that is hit next; of two at one trigger the older. Null if none waits.
    @Nullable
    Slot next() {
        return size == 0 ? null : slots[size - 1];
    }

    void add(Slot slot, long trigger) {
        if (size == triggers.length) {
            triggers = Arrays.copyOf(triggers, 2 * size);
            slots = Arrays.copyOf(slots, 2 * size);
        }
        int at = size++;
        while (at > 0 && sooner(triggers[at - 1], slots[at - 1], trigger, slot)) {
            triggers[at] = triggers[at - 1];
            slots[at] = slots[at - 1];
            at--;
        }
        triggers[at] = trigger;
        slots[at] = slot;
    }

    private boolean sooner(long trigger, @Nullable Slot slot, long than, Slot other) {
        if (trigger != than) return up ? trigger < than : trigger > than;
        return slot != null && slot.order().id().compareTo(other.order().id()) < 0;
    }

    void remove(Slot slot) {
        for (int i = 0; i < size; i++) {
            if (slots[i] != slot) continue;
            System.arraycopy(triggers, i + 1, triggers, i, size - i - 1);
            System.arraycopy(slots, i + 1, slots, i, size - i - 1);
            slots[--size] = null;
            return;
        }
    }
}
