package tradewind.views.ticket;

import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The working order that is being changed, as it stood at the last look.
///
/// @param order when it was loaded
/// @param terms as they stand now: a trailing stop has moved on since
/// @param filled quantity units filled so far
record Edit(Order order, Terms terms, long filled, OrdStatus status) {
    private static final Texts TEXTS = Texts.of("ticket");

    static Edit of(OrderRow row) {
        return new Edit(row.order(), row.order().terms(), row.state().cumQty(), row.status());
    }

    OrderId id() {
        return order.id();
    }

    Edit look(OrderRow now) {
        return new Edit(order, now.order().terms(), now.state().cumQty(), now.status());
    }

    boolean ended() {
        return status.done();
    }

    /// What the trader must know while it is loaded.
    String banner() {
        if (ended()) return TEXTS.get("edit.ended", id(), TEXTS.get("status." + status.name()));
        return filled == 0
                ? TEXTS.get("edit", id())
                : TEXTS.get("edit.filled", id(), Figures.quantity(order.instrument(), filled));
    }
}
