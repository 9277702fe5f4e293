package tradewind.views.ticket;

import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.Figures;

/// The working order that is being changed, as it stood at the last look.
///
/// @param index of its row on the desk
/// @param order when it was loaded
/// @param filled quantity units filled so far
record Edit(int index, Order order, long filled, OrdStatus status) {
    /// @throws IllegalArgumentException if the desk has no such order
    static Edit of(OrderRow row, Rows<OrderRow> rows) {
        for (int i = rows.size() - 1; i >= 0; i--)
            if (rows.get(i).order().id().equals(row.order().id()))
                return new Edit(i, row.order(), 0, OrdStatus.NEW).look(rows);
        throw new IllegalArgumentException(
                "no such order on the desk: " + row.order().id());
    }

    OrderId id() {
        return order.id();
    }

    Edit look(Rows<OrderRow> rows) {
        OrderRow now = rows.get(index);
        return new Edit(index, order, now.state().cumQty(), now.status());
    }

    boolean ended() {
        return status.done();
    }

    /// What the trader must know while it is loaded.
    String banner() {
        if (ended()) return id() + " is " + status.label() + ". Nothing is left to change.";
        String text = "Editing " + id() + ". The old order is still live and can fill.";
        return filled == 0 ? text : text + " Filled " + Figures.quantity(order.instrument(), filled) + ".";
    }
}
