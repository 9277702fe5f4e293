package tradewind.engine.paper;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

/// What is going to happen, by time and then in the order it was put down. Asking it allocates nothing; putting
/// something down neither, once as much has been waiting at a time before.
final class Agenda {
    /// Who does what is due.
    interface Doer {
        /// A new order reaches the venue.
        void arrive(WorkingOrder order);

        /// A change reaches the venue.
        void change(Order changed);

        /// A cancel reaches the venue.
        void cancel(OrderId order);

        /// An elected stop enters the market.
        void enter(WorkingOrder order);

        /// The time of an order is over.
        void expire(WorkingOrder order);

        /// A report reaches the desk.
        void deliver(OrderEvent report);
    }

    private enum Kind {
        ARRIVE,
        CHANGE,
        CANCEL,
        ENTER,
        EXPIRE,
        DELIVER
    }

    /// Taken and put back by the agenda; outside it only marks what may be struck out.
    static final class Entry {
        private long due;
        private long sequence;
        /// In the heap; [#OUT] if it is not in there.
        private int at = OUT;
        private Kind kind = Kind.DELIVER;
        /// An order, a change, an id or a report: an object of its own for each would be made only to be thrown away.
        private @Nullable Object what;

        private boolean before(Entry other) {
            return due < other.due || due == other.due && sequence < other.sequence;
        }
    }

    private static final int OUT = -1;

    /// A binary heap: no entry before the one at half its place.
    private Entry[] heap = new Entry[16];

    private int size;
    private final ArrayDeque<Entry> spare = new ArrayDeque<>();
    private long sequence;
    private long now = Long.MIN_VALUE;

    long now() {
        return now;
    }

    void now(long time) {
        now = Math.max(now, time);
    }

    void arrive(long due, WorkingOrder order) {
        order.onAgenda++;
        add(due, Kind.ARRIVE, order);
    }

    void change(long due, Order changed) {
        add(due, Kind.CHANGE, changed);
    }

    void cancel(long due, OrderId order) {
        add(due, Kind.CANCEL, order);
    }

    void enter(long due, WorkingOrder order) {
        order.onAgenda++;
        add(due, Kind.ENTER, order);
    }

    /// At most once for each order; [#strikeOut] takes it back.
    void expire(long due, WorkingOrder order) {
        order.expiry = add(due, Kind.EXPIRE, order);
    }

    /// The order's time does not matter any more: a day's finished orders do not wait here for its end.
    void strikeOut(WorkingOrder order) {
        Entry entry = order.expiry;
        if (entry == null) return;
        order.expiry = null;
        remove(entry);
        entry.what = null;
        spare.push(entry);
    }

    void deliver(long due, OrderEvent report) {
        add(due, Kind.DELIVER, report);
    }

    private Entry add(long due, Kind kind, Object what) {
        Entry entry = spare.isEmpty() ? new Entry() : spare.pop();
        entry.due = due;
        entry.sequence = sequence++;
        entry.kind = kind;
        entry.what = what;
        if (size == heap.length) heap = Arrays.copyOf(heap, 2 * size);
        rise(size++, entry);
        return entry;
    }

    private void rise(int from, Entry entry) {
        int at = from;
        while (at > 0 && entry.before(heap[(at - 1) / 2])) {
            put(at, heap[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, entry);
    }

    private void sink(int from, Entry entry) {
        int at = from;
        while (2 * at + 1 < size) {
            int below = 2 * at + 1;
            if (below + 1 < size && heap[below + 1].before(heap[below])) below++;
            if (!heap[below].before(entry)) break;
            put(at, heap[below]);
            at = below;
        }
        put(at, entry);
    }

    private void put(int at, Entry entry) {
        heap[at] = entry;
        entry.at = at;
    }

    private void remove(Entry entry) {
        int at = entry.at;
        Entry last = heap[--size];
        if (last != entry) {
            if (last.before(entry)) rise(at, last);
            else sink(at, last);
        }
        entry.at = OUT;
    }

    /// When the next step is due, [Long#MAX_VALUE] if there is none.
    long nextDue() {
        return size == 0 ? Long.MAX_VALUE : heap[0].due;
    }

    /// Puts the clock on the time of the next step and has it done.
    ///
    /// @throws NoSuchElementException if there is none
    void doNext(Doer doer) {
        if (size == 0) throw new NoSuchElementException("nothing is due");
        Entry first = heap[0];
        remove(first);
        now(first.due);
        Kind kind = first.kind;
        Object what = Objects.requireNonNull(first.what);
        first.what = null;
        // free again before the step is done, which may put down others
        spare.push(first);
        switch (kind) {
            case ARRIVE -> {
                ((WorkingOrder) what).onAgenda--;
                doer.arrive((WorkingOrder) what);
            }
            case CHANGE -> doer.change((Order) what);
            case CANCEL -> doer.cancel((OrderId) what);
            case ENTER -> {
                ((WorkingOrder) what).onAgenda--;
                doer.enter((WorkingOrder) what);
            }
            case EXPIRE -> {
                ((WorkingOrder) what).expiry = null;
                doer.expire((WorkingOrder) what);
            }
            case DELIVER -> doer.deliver((OrderEvent) what);
        }
    }

    void clear() {
        heap = new Entry[16];
        size = 0;
    }
}
