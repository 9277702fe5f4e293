package tradewind.views.ticket;

import java.util.Optional;
import tradewind.engine.OrderLink;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What the link on the ticket comes to.
///
/// @param link once there is an open order to link to
/// @param problem why it cannot be; empty if it can
/// @param words behind the order on the button and in the question
record Linked(Optional<OrderLink> link, String problem, String words) {
    private static final Texts TEXTS = Texts.of("ticket");

    static final Linked OFF = new Linked(Optional.empty(), "", "");

    /// @param quantity of the new order, quantity units; 0 while it is wrong
    static Linked read(LinkFields fields, Desk desk, Instrument instrument, Side side, long quantity) {
        if (!fields.on()) return OFF;
        Optional<OrderRow> found = fields.to().get().flatMap(desk::find);
        if (found.isEmpty()) return wrong(TEXTS.get("wrong.link.none", instrument.symbol()));
        OrderRow other = found.get();
        if (!other.status().open())
            return wrong(TEXTS.get(
                    "wrong.link.done",
                    other.order().id(),
                    TEXTS.get("status." + other.status().name())));
        boolean instead = fields.kind().get() == LinkFields.Kind.ONE_CANCELS_OTHER;
        if (instead
                && other.order().side() == side
                && quantity > 0
                && quantity != other.state().leavesQty())
            return wrong(TEXTS.get(
                    "wrong.link.quantity",
                    other.order().id(),
                    Figures.quantity(instrument, other.state().leavesQty())));
        if (instead && other.order().side() != side && other.state().cumQty() > 0)
            return wrong(TEXTS.get("wrong.link.part", other.order().id()));
        OrderLink.Kind kind = instead ? OrderLink.Kind.ONE_CANCELS_OTHER : OrderLink.Kind.TRIGGERED;
        String words = TEXTS.get(
                instead ? "link.words.oco" : "link.words.after", other.order().id());
        return new Linked(Optional.of(new OrderLink(kind, other.order().id())), "", words);
    }

    private static Linked wrong(String problem) {
        return new Linked(Optional.empty(), problem, "");
    }

    /// Whether an open order can have such a link: it stands alone, or in a list of the same kind.
    static boolean offered(LinkFields.Kind kind, OrderRow row) {
        if (!row.status().open()) return false;
        Contingency.Role role = row.order().handling().contingency().role();
        return switch (role) {
            case NONE -> !row.order().handling().reduceOnly();
            case PEER -> kind == LinkFields.Kind.ONE_CANCELS_OTHER;
            case PARENT -> kind == LinkFields.Kind.TRIGGERED;
            case FOLLOWER, TARGET, STOP -> false;
        };
    }
}
