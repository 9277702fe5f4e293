package tradewind.views.working;

import java.util.Comparator;
import java.util.List;
import tradewind.engine.desk.OrderRow;

/// What one gesture moves: the orders held alone, all to one price, or their whole lists with them, all by the same
/// distance. Nothing is sent yet.
///
/// @param hand the order whose price is being chosen, as it was when the change began
/// @param held the orders taken with one grip, the one in hand first
/// @param whole their lists move with them
record OrderMove(OrderDrag hand, List<OrderLine> held, boolean whole) {
    static OrderMove of(List<OrderLine> held) {
        return new OrderMove(OrderDrag.of(held.getFirst()), List.copyOf(held), false);
    }

    OrderMove to(double price) {
        return new OrderMove(hand.to(price), held, whole);
    }

    OrderMove byTicks(int ticks) {
        return new OrderMove(hand.byTicks(ticks), held, whole);
    }

    OrderMove whole(boolean is) {
        return new OrderMove(hand, held, is);
    }

    /// Numbers of the lists held, that of the order in hand first.
    List<Long> lists() {
        return held.stream()
                .map(line -> OrderLists.number(line.row()))
                .distinct()
                .toList();
    }

    /// Whether it cannot go on without this order.
    boolean needs(OrderRow row) {
        return whole
                ? lists().contains(OrderLists.number(row))
                : hand.line().id().equals(row.order().id());
    }

    /// Where one of its orders would go.
    ///
    /// @param line as it stands now
    OrderDrag draft(OrderLine line) {
        boolean inHand = line.id().equals(hand.line().id());
        return inHand || !whole ? new OrderDrag(line, hand.price()) : hand.carry(line);
    }

    /// In which order to send: the foremost first, so that none passes another on the way. An entry that fills has its
    /// stop behind it and its target before it all the time.
    Comparator<OrderDrag> foremostFirst() {
        Comparator<OrderDrag> rising =
                Comparator.comparingLong(draft -> draft.line().price());
        return hand.distance() > 0 ? rising.reversed() : rising;
    }
}
