package tradewind.engine.paper;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.PriorityQueue;
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

    /// Taken and put back by the agenda, so never seen outside.
    private static final class Entry implements Comparable<Entry> {
        private long due;
        private long sequence;
        private Kind kind = Kind.DELIVER;
        /// An order, a change, an id or a report: an object of its own for each would be made only to be thrown away.
        private @Nullable Object what;

        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(due, other.due);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
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
        add(due, Kind.ARRIVE, order);
    }

    void change(long due, Order changed) {
        add(due, Kind.CHANGE, changed);
    }

    void cancel(long due, OrderId order) {
        add(due, Kind.CANCEL, order);
    }

    void enter(long due, WorkingOrder order) {
        add(due, Kind.ENTER, order);
    }

    void expire(long due, WorkingOrder order) {
        add(due, Kind.EXPIRE, order);
    }

    void deliver(long due, OrderEvent report) {
        add(due, Kind.DELIVER, report);
    }

    private void add(long due, Kind kind, Object what) {
        Entry entry = spare.isEmpty() ? new Entry() : spare.pop();
        entry.due = due;
        entry.sequence = sequence++;
        entry.kind = kind;
        entry.what = what;
        entries.add(entry);
    }

    /// When the next step is due, [Long#MAX_VALUE] if there is none.
    long nextDue() {
        Entry first = entries.peek();
        return first == null ? Long.MAX_VALUE : first.due;
    }

    /// Puts the clock on the time of the next step and has it done.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    void doNext(Doer doer) {
        Entry first = entries.remove();
        now(first.due);
        Kind kind = first.kind;
        Object what = Objects.requireNonNull(first.what);
        first.what = null;
        // free again before the step is done, which may put down others
        spare.push(first);
        switch (kind) {
            case ARRIVE -> doer.arrive((WorkingOrder) what);
            case CHANGE -> doer.change((Order) what);
            case CANCEL -> doer.cancel((OrderId) what);
            case ENTER -> doer.enter((WorkingOrder) what);
            case EXPIRE -> doer.expire((WorkingOrder) what);
            case DELIVER -> doer.deliver((OrderEvent) what);
        }
    }

    void clear() {
        entries.clear();
    }
}
