package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders that are at hand, by id, in one table with open addressing: as large as the most that ever were at a time.
final class SlotTable {
    /// 2^64 over the golden ratio: spreads ids that count up (Knuth, The Art of Computer Programming 3, 6.4).
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long FREE = 0;

    private long[] ids = new long[64];
    private @Nullable Slot[] slots = new @Nullable Slot[64];
    private int shift = Long.SIZE - 6;
    private int size;

    private int home(long id) {
        return (int) (id * SPREAD >>> shift);
    }

    @Nullable
    Slot get(long id) {
        int mask = ids.length - 1;
        int at = home(id);
        while (ids[at] != id) {
            if (ids[at] == FREE) return null;
            at = at + 1 & mask;
        }
        return slots[at];
    }

    /// Its id must not be here yet.
    void add(Slot slot) {
        if (2 * ++size > ids.length) grow();
        insert(slot.order().id().value(), slot);
    }

    private void insert(long id, Slot slot) {
        int mask = ids.length - 1;
        int at = home(id);
        while (ids[at] != FREE) {
            if (ids[at] == id) throw new IllegalArgumentException("a second order " + slot.order());
            at = at + 1 & mask;
        }
        ids[at] = id;
        slots[at] = slot;
    }

    private void grow() {
        long[] oldIds = ids;
        @Nullable Slot[] old = slots;
        ids = new long[2 * old.length];
        slots = new @Nullable Slot[2 * old.length];
        shift--;
        for (int i = 0; i < old.length; i++) {
            Slot slot = old[i];
            if (slot != null) insert(oldIds[i], slot);
        }
    }

    int size() {
        return size;
    }

    /// By rising id.
    List<Slot> all() {
        List<Slot> all = new ArrayList<>(size);
        for (Slot slot : slots) if (slot != null) all.add(slot);
        all.sort(Comparator.comparingLong(slot -> slot.order().id().value()));
        return all;
    }

    /// Closes the gap, so that no search passes over the graves of orders long gone.
    ///
    /// @param id of an order that is here
    void remove(long id) {
        int mask = ids.length - 1;
        int gap = home(id);
        while (ids[gap] != id) gap = gap + 1 & mask;
        size--;
        for (int at = gap + 1 & mask; ids[at] != FREE; at = at + 1 & mask) {
            // it may move to the gap unless its home lies behind the gap
            if ((at - home(ids[at]) & mask) < (at - gap & mask)) continue;
            ids[gap] = ids[at];
            slots[gap] = slots[at];
            gap = at;
        }
        ids[gap] = FREE;
        slots[gap] = null;
    }
}
