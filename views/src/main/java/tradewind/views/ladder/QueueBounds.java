package tradewind.views.ladder;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tradewind.engine.desk.DepthRow;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.working.OrderLine;

/// How much at most is ahead of the trader's limit orders at their price. Feeds tell sizes, not places in a queue: what
/// is ahead was in the size of the level once the venue had the order, and can only have become less, so the least
/// size the book has shown since is a bound. Without a whole book there is none. One thread.
final class QueueBounds {
    private final Map<OrderId, Bound> bounds = new HashMap<>();
    private long[] at = new long[8];
    private long[] ahead = new long[8];
    private int size;

    /// @param quantity OrderQty; with another, or at another price, an order stands at the end again
    /// @param units the least seen
    private record Bound(long price, long quantity, long units) {
        boolean of(OrderLine line) {
            return price == line.price()
                    && quantity == line.row().order().quantity().units();
        }
    }

    /// Looks at what stands at their prices.
    ///
    /// @param book as it is now, not as it was before these lines
    void look(Collection<OrderLine> lines, DepthRow book) {
        for (OrderLine line : lines) look(line, book);
    }

    /// The lines as they are now, and the rows they are shown in.
    void place(Collection<OrderLine> lines, PriceRows rows) {
        bounds.keySet()
                .removeIf(id -> lines.stream().noneMatch(line -> line.id().equals(id)));
        size = 0;
        for (OrderLine line : lines) if (queues(line)) put(Tag.row(rows, line.side(), line.price()), line);
    }

    private void look(OrderLine line, DepthRow book) {
        Optional<Bound> before = Optional.ofNullable(bounds.get(line.id())).filter(bound -> bound.of(line));
        if (before.isEmpty()) bounds.remove(line.id());
        boolean stands = line.status() == OrdStatus.NEW || line.status() == OrdStatus.PARTIALLY_FILLED;
        // a book from before the order says nothing of what came between the two
        if (!queues(line) || !stands || book.time() <= line.row().state().at() && before.isEmpty()) return;
        OptionalLong now = shown(line.side(), line.price(), book);
        if (now.isEmpty()) return;
        long least = Math.min(now.getAsLong(), before.map(Bound::units).orElse(Long.MAX_VALUE));
        long quantity = line.row().order().quantity().units();
        bounds.put(line.id(), new Bound(line.price(), quantity, least));
    }

    /// One that is shown whole stands in the queue of its price.
    private static boolean queues(OrderLine line) {
        Order order = line.row().order();
        return order.terms().type() == OrdType.LIMIT
                && line.status() != OrdStatus.HELD
                && !order.handling().iceberg()
                && !order.handling().hidden();
    }

    /// What the book shows at a price: 0 if others are shown on either side of it; empty if it does not reach as far.
    private static OptionalLong shown(Side side, long price, DepthRow book) {
        if (book.validity() != DepthRow.Validity.VALID) return OptionalLong.empty();
        for (int i = 0; i < book.levels(side); i++) {
            if (book.price(side, i) == price) return OptionalLong.of(book.quantity(side, i));
            if (side.sign() * (price - book.price(side, i)) > 0) return OptionalLong.of(0);
        }
        return book.deeper(side) ? OptionalLong.empty() : OptionalLong.of(0);
    }

    /// Of several in a row the largest holds for all of them, and none if one is not known.
    private void put(long row, OrderLine line) {
        long units = Optional.ofNullable(bounds.get(line.id()))
                .filter(bound -> bound.of(line))
                .map(Bound::units)
                .orElse(-1L);
        for (int i = 0; i < size; i++)
            if (at[i] == row) {
                ahead[i] = units < 0 || ahead[i] < 0 ? -1 : Math.max(ahead[i], units);
                return;
            }
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            ahead = Arrays.copyOf(ahead, 2 * size);
        }
        at[size] = row;
        ahead[size++] = units;
    }

    /// Quantity units that may be ahead in a row; below zero if nobody knows or nothing of the trader's is there.
    long at(long row) {
        for (int i = 0; i < size; i++) if (at[i] == row) return ahead[i];
        return -1;
    }
}
