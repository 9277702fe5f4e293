package tradewind.engine.orders;

import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;

/// Where one order stands after the events so far.
///
/// A fill always counts, whatever was believed before: after a cancel, after an expiry, before the
/// acknowledgement, beyond the order's quantity. An answer that comes too late to matter leaves the state as it
/// is. The venue's no ends an order in every open state, one whose cancel is under way included. A refused cancel or
/// change puts an order back where it was; one that the venue never acknowledged still awaits its answer then.
///
/// Every status with every event is in `docs/order-states.md`, made from [#apply].
///
/// @param order with the quantity and terms now in force
/// @param cumQty filled so far, in quantity units; above OrderQty only if the venue overfilled
/// @param cumNotional sum of last price × last quantity, in quote-currency units
/// @param triggered a stop has been elected
/// @param acknowledged the venue has accepted, filled or changed it, and so has it
/// @param venueOrderId OrderID (tag 37), empty before the venue gave one
/// @param at time of the last event that counted, epoch nanoseconds
public record OrderState(
        Order order,
        OrdStatus status,
        long cumQty,
        long cumNotional,
        boolean triggered,
        boolean acknowledged,
        String venueOrderId,
        long at) {

    /// The first state of an order.
    ///
    /// @throws IllegalArgumentException if the event is not a first one
    public static OrderState first(OrderEvent event) {
        return new OrderStanding(event).state();
    }

    /// The state after one more event of the same order; this one if the event comes too late to matter.
    ///
    /// @throws IllegalArgumentException if the event is of another order or a second first one
    /// @throws ArithmeticException if a fill makes a sum that does not fit
    public OrderState apply(OrderEvent event) {
        OrderStanding next = new OrderStanding(this);
        return next.apply(event) ? next.state() : this;
    }

    /// LeavesQty (tag 151) in quantity units: what can still fill. Never negative; zero once done.
    public long leavesQty() {
        return status.done() ? 0 : Math.max(0, order.quantity().units() - cumQty);
    }

    public Quantity filled() {
        return order.instrument().quantity(cumQty);
    }

    public boolean overfilled() {
        return cumQty > order.quantity().units();
    }

    /// What the venue is to have: the order itself, or what its trigger has made of it.
    public Order atVenue() {
        return triggered ? order.with(order.quantity(), order.terms().afterTrigger()) : order;
    }

    /// A stop that is held and the market has not reached yet.
    public boolean untriggered() {
        return !triggered && order.terms().triggerPrice().isPresent();
    }

    /// AvgPx (tag 6), rounded half to even to the instrument's decimals.
    ///
    /// @throws IllegalStateException if nothing is filled
    public Price avgPx() {
        if (cumQty == 0) throw new IllegalStateException("nothing filled: " + order.id());
        return order.instrument().averagePrice(cumNotional, cumQty);
    }
}
