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
    /// Something due.
    sealed interface Step {
        /// A new order reaches the venue.
        record Arrive(WorkingOrder order) implements Step {}

        /// A change reaches the venue.
        record Change(Order changed) implements Step {}

        /// A cancel reaches the venue.
        record Cancel(OrderId order) implements Step {}

        /// An elected stop enters the market.
        record Enter(WorkingOrder order) implements Step {}

        /// A day order's day is over.
        record Expire(WorkingOrder order) implements Step {}

        /// A report reaches the desk.
        record Deliver(OrderEvent report) implements Step {}
    }

    /// Taken and put back by the agenda, so never seen outside.
    private static final class Entry implements Comparable<Entry> {
        private long due;
        private long sequence;
        private @Nullable Step step;

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

    void add(long due, Step step) {
        Entry entry = spare.isEmpty() ? new Entry() : spare.pop();
        entry.due = due;
        entry.sequence = sequence++;
        entry.step = step;
        entries.add(entry);
    }

    /// When the next step is due, [Long#MAX_VALUE] if there is none.
    long nextDue() {
        Entry first = entries.peek();
        return first == null ? Long.MAX_VALUE : first.due;
    }

    /// Takes the next step and puts the clock on its time.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    Step take() {
        Entry first = entries.remove();
        now(first.due);
        Step step = Objects.requireNonNull(first.step);
        first.step = null;
        spare.push(first);
        return step;
    }

    void clear() {
        entries.clear();
    }
}
