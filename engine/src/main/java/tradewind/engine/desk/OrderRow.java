package tradewind.engine.desk;

import tradewind.engine.market.Quantity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Terms;

/// One order as a table shows it.
///
/// @param state where it stands
/// @param createdAt when it was entered, epoch nanoseconds of the session's clock
/// @param lastQty quantity units of the last fill, 0 if none
/// @param lastPx price units of the last fill, 0 if none
/// @param venueOrderId the venue's id, empty before it answered
/// @param place where it is
/// @param text why: the gate's code with its numbers, the venue's words; empty if there is nothing to say
/// @param endAsked this desk asked for its end, or ended it itself: a cancel nobody here asked for is news
public record OrderRow(
        OrderState state,
        long createdAt,
        long lastQty,
        long lastPx,
        String venueOrderId,
        OrderPlace place,
        String text,
        boolean endAsked) {
    /// A row whose place follows from its status alone: an order that stands alone.
    public OrderRow(OrderState state, long createdAt, long lastQty, long lastPx, String venueOrderId, String text) {
        this(state, createdAt, lastQty, lastPx, venueOrderId, place(state.status()), text, asked(state.status()));
    }

    private static OrderPlace place(OrdStatus status) {
        if (status == OrdStatus.HELD) return OrderPlace.ON_DESK;
        return status.open() ? OrderPlace.AT_VENUE : OrderPlace.NOWHERE;
    }

    private static boolean asked(OrdStatus status) {
        return status == OrdStatus.PENDING_CANCEL;
    }

    /// The same order, kept back for its parent.
    OrderRow waiting() {
        return new OrderRow(state, createdAt, lastQty, lastPx, venueOrderId, OrderPlace.WAITS, text, endAsked);
    }

    /// The same order later; its place follows from its status alone.
    OrderRow now(OrderState next, String why) {
        return new OrderRow(next, createdAt, lastQty, lastPx, venueOrderId, place(next.status()), why, endAsked);
    }

    /// The same order once the venue has it; its place follows from its status alone.
    OrderRow accepted(OrderState next, String venueId) {
        return new OrderRow(next, createdAt, lastQty, lastPx, venueId, place(next.status()), text, endAsked);
    }

    /// The same order after a fill; its place follows from its status alone.
    OrderRow filled(OrderState next, OrderEvent.Filled fill) {
        return new OrderRow(
                next,
                createdAt,
                fill.lastQty().units(),
                fill.lastPx().units(),
                venueOrderId,
                place(next.status()),
                text,
                endAsked);
    }

    OrderRow endAsked(boolean asked) {
        return new OrderRow(state, createdAt, lastQty, lastPx, venueOrderId, place, text, asked);
    }

    /// The venue ended it, and nobody here had asked for that.
    public boolean endedUnasked() {
        return !endAsked && (status() == OrdStatus.CANCELED || status() == OrdStatus.EXPIRED);
    }

    public Order order() {
        return state.order();
    }

    public OrdStatus status() {
        return state.status();
    }

    public Quantity leaves() {
        return order().instrument().quantity(state.leavesQty());
    }

    /// Whether it is there to fill: open, known to whoever holds it, and not kept back for its parent.
    private boolean stands() {
        return status().open()
                && status() != OrdStatus.UNKNOWN
                && status() != OrdStatus.PENDING_NEW
                && place != OrderPlace.WAITS;
    }

    /// Whether it closes a position of the other side when the market goes against that position: a stop of any kind.
    public boolean protects() {
        Terms terms = order().terms();
        return terms.type().hasTrigger() && terms.triggersWithTheMove() && stands();
    }

    /// Whether it closes a position of the other side at a price of its own when the market goes its way: a limit, or
    /// an order that waits to be touched.
    public boolean takesProfit() {
        return switch (order().terms().type()) {
            case LIMIT, LIMIT_IF_TOUCHED, MARKET_IF_TOUCHED -> stands();
            case MARKET, STOP, STOP_LIMIT, TRAILING_STOP, MARKET_TO_LIMIT, PEGGED -> false;
        };
    }
}
