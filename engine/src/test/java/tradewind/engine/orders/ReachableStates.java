package tradewind.engine.orders;

import static tradewind.engine.orders.TestOrders.ID;
import static tradewind.engine.orders.TestOrders.X;
import static tradewind.engine.orders.TestOrders.buy;
import static tradewind.engine.orders.TestOrders.fill;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every state that an order of a few units can come to, found by trying every kind of event on every state, and the
/// status each event leads to from each status.
final class ReachableStates {
    /// A kind of event as the page tells them apart: a fill and a change count differently by what they leave.
    enum Kind {
        ACCEPTED("accepted", "Accepted"),
        REJECTED("rejected", "Rejected"),
        TRIGGERED("stop triggered", "Triggered"),
        FILLED_IN_PART("fill, something left", "Filled"),
        FILLED("fill, nothing left", "Filled"),
        OVERFILLED("fill, more than was left", "Filled"),
        CANCEL_REQUESTED("*cancel sent*", "CancelRequested"),
        CANCEL_REJECTED("cancel refused", "CancelRejected"),
        CANCELED("canceled", "Canceled"),
        REPLACE_REQUESTED("*change sent*", "ReplaceRequested"),
        REPLACED("changed, something left", "Replaced"),
        REPLACED_AWAY("changed, nothing left", "Replaced"),
        REPLACE_REJECTED("change refused", "ReplaceRejected"),
        RESTATED("restated", "Restated"),
        TRADE_CANCELED("trade taken back", "TradeCanceled"),
        TRADE_CORRECTED("trade made smaller", "TradeCorrected"),
        ACTIVATED("*sent on to the venue*", "Activated"),
        EXPIRED("expired", "Expired"),
        UNRESOLVED("*no answer*", "Unresolved");

        /// As the page calls it; what happens on this desk is in italics.
        final String label;
        /// The name of the event.
        final String event;

        Kind(String label, String event) {
            this.label = label;
            this.event = event;
        }

        /// An event of this kind on an order in this state, if it can be.
        Optional<OrderEvent> on(OrderState state) {
            long cum = state.cumQty();
            long left = Math.max(0, state.order().quantity().units() - cum);
            Terms terms = state.order().terms();
            return Optional.ofNullable(
                    switch (this) {
                        case ACCEPTED -> new OrderEvent.Accepted(ID, 0, "v");
                        case REJECTED -> new OrderEvent.Rejected(ID, 0, "no");
                        case TRIGGERED -> new OrderEvent.Triggered(ID, 0);
                        case FILLED_IN_PART -> left > 1 ? fill(0, 1, "100") : null;
                        case FILLED -> left > 0 ? fill(0, left, "100") : null;
                        case OVERFILLED -> fill(0, left + 1, "100");
                        case CANCEL_REQUESTED -> new OrderEvent.CancelRequested(ID, 0);
                        case CANCEL_REJECTED -> new OrderEvent.CancelRejected(ID, 0, "late");
                        case CANCELED -> new OrderEvent.Canceled(ID, 0, "");
                        case REPLACE_REQUESTED -> new OrderEvent.ReplaceRequested(ID, 0, X.quantity(cum + 2), terms);
                        case REPLACED -> new OrderEvent.Replaced(ID, 0, X.quantity(cum + 2), terms);
                        case REPLACED_AWAY -> cum > 0 ? new OrderEvent.Replaced(ID, 0, X.quantity(cum), terms) : null;
                        case REPLACE_REJECTED -> new OrderEvent.ReplaceRejected(ID, 0, "no");
                        case RESTATED -> new OrderEvent.Restated(ID, 0, X.quantity(cum + 2), terms, "");
                        case TRADE_CANCELED -> cum > 0 ? new OrderEvent.TradeCanceled(ID, 0, fill(0, 1, "100")) : null;
                        case TRADE_CORRECTED -> cum > 1 ? smaller(fill(0, 2, "100")) : null;
                        case ACTIVATED ->
                            new OrderEvent.Activated(ID, 0, state.order().quantity());
                        case EXPIRED -> new OrderEvent.Expired(ID, 0);
                        case UNRESOLVED -> new OrderEvent.Unresolved(ID, 0, "timeout");
                    });
        }
    }

    private static OrderEvent smaller(OrderEvent.Filled trade) {
        return new OrderEvent.TradeCorrected(ID, 0, trade, X.quantity(1), trade.lastPx(), trade.fee());
    }

    static final OrderState HELD = OrderState.first(new OrderEvent.Held(buy(3), 0, "waits for its parent"));
    static final OrderState SUBMITTED = OrderState.first(new OrderEvent.Submitted(buy(3), 0));
    static final OrderState DENIED = OrderState.first(new OrderEvent.Denied(buy(3), 0, new Denial("MAX_QUANTITY", "")));
    /// Units filled, beyond which nothing new can happen.
    private static final long ENOUGH = 8;
    private static final int MOST = 10_000;

    private final Map<OrdStatus, Map<Kind, Set<OrdStatus>>> next = new EnumMap<>(OrdStatus.class);
    private final Set<OrderState> states = new LinkedHashSet<>();

    ReachableStates() {
        ArrayDeque<OrderState> queue = new ArrayDeque<>();
        states.add(SUBMITTED);
        states.add(DENIED);
        states.add(HELD);
        queue.addAll(states);
        while (!queue.isEmpty()) {
            OrderState state = queue.remove();
            for (Kind kind : Kind.values()) {
                Optional<OrderEvent> event = kind.on(state);
                if (event.isEmpty()) continue;
                OrderState after = state.apply(event.get());
                next.computeIfAbsent(state.status(), _ -> new EnumMap<>(Kind.class))
                        .computeIfAbsent(kind, _ -> EnumSet.noneOf(OrdStatus.class))
                        .add(after.status());
                if (after.cumQty() <= ENOUGH && states.add(after)) queue.add(after);
                if (states.size() > MOST) throw new IllegalStateException("no end of states, such as " + after);
            }
        }
    }

    Set<OrderState> states() {
        return states;
    }

    /// Statuses an order can have, in the order of the enum.
    Set<OrdStatus> statuses() {
        return next.keySet();
    }

    /// Where `kind` leads from `status`, in the order of the enum; empty if it cannot happen there.
    Set<OrdStatus> after(OrdStatus status, Kind kind) {
        return next.getOrDefault(status, Map.of()).getOrDefault(kind, Set.of());
    }
}
