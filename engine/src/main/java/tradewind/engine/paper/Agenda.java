package tradewind.engine.paper;

import java.util.PriorityQueue;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

/// What is going to happen, by time and then in the order it was put down. Asking it allocates nothing.
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

    private record Entry(long due, long sequence, Step step) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(due, other.due);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long sequence;
    private long now = Long.MIN_VALUE;

    long now() {
        return now;
    }

    void now(long time) {
        now = Math.max(now, time);
    }

    void add(long due, Step step) {
        entries.add(new Entry(due, sequence++, step));
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
        return first.step;
    }

    void clear() {
        entries.clear();
    }
}
