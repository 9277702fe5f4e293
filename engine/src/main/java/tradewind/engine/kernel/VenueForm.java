package tradewind.engine.kernel;

import java.util.Set;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderStanding;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.TriggerSource;

/// What of an order goes to the venue and what is worked on this desk: triggers it cannot watch, dates it does not
/// know, the links of a list, reduce-only.
public final class VenueForm {
    static final String HELD_HERE = "held on this desk: dies if this app dies";

    private final VenueOffer offer;
    /// A bit for each type and each time in force on offer: asked for every order.
    private final long types;

    private final long times;

    public VenueForm(VenueOffer offer) {
        this.offer = offer;
        types = bits(offer.types());
        times = bits(offer.times());
    }

    private static long bits(Set<? extends Enum<?>> all) {
        long bits = 0;
        for (Enum<?> each : all) bits |= 1L << each.ordinal();
        return bits;
    }

    private static boolean among(long bits, Enum<?> one) {
        return (bits & 1L << one.ordinal()) != 0;
    }

    /// Why an order can neither be sent nor be worked here, as the figures of a denial; empty if it can.
    public String missing(Order order) {
        Terms sent = triggersHere(order) ? order.terms().afterTrigger() : order.terms();
        if (!among(types, sent.type())) return "type=" + sent.type();
        TimeInForce lives = expiresHere(order) ? lastingAs() : order.timeInForce();
        if (!among(times, lives)) return "time-in-force=" + order.timeInForce();
        if (order.handling().postOnly() && !offer.postOnly()) return "handling=post-only";
        if (!offer.shows(order.handling()))
            return "handling=" + (order.handling().hidden() ? "hidden" : "display quantity");
        return "";
    }

    /// Whether the order's trigger is watched on this desk.
    boolean triggersHere(Order order) {
        return order.terms().type().hasTrigger() && !offer.triggers(order);
    }

    /// Whether the order's date is kept on this desk.
    boolean expiresHere(Order order) {
        return order.timeInForce() == TimeInForce.GTD && !offer.times().contains(TimeInForce.GTD);
    }

    private TimeInForce lastingAs() {
        return offer.times().contains(TimeInForce.GTC) ? TimeInForce.GTC : TimeInForce.DAY;
    }

    /// The order as the venue is to have it. The same object if there is nothing to change.
    Order of(OrderState state) {
        return of(state.order(), state.triggered());
    }

    /// The same.
    Order of(OrderStanding state) {
        return of(state.order(), state.triggered());
    }

    Order of(Order order, boolean triggered) {
        Terms terms = triggered && triggersHere(order) ? order.terms().afterTrigger() : order.terms();
        if (order.handling() == Handling.PLAIN && order.timeInForce() != TimeInForce.GTD && terms == order.terms())
            return order;
        boolean dated = order.timeInForce() == TimeInForce.GTD && !expiresHere(order);
        Handling was = order.handling();
        Handling kept = new Handling(
                was.displayQty(),
                was.postOnly(),
                was.reduceOnly() && offer.reduceOnly(),
                terms.type().hasTrigger() ? was.triggerSource() : TriggerSource.LAST,
                dated ? was.expireAt() : 0,
                Contingency.NONE);
        return new Order(
                order.id(),
                order.instrument(),
                order.side(),
                order.quantity(),
                terms,
                expiresHere(order) ? lastingAs() : order.timeInForce(),
                order.source(),
                kept.equals(Handling.PLAIN) ? Handling.PLAIN : kept);
    }
}
