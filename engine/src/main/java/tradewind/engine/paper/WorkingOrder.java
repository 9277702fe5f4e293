package tradewind.engine.paper;

import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// An order as the venue has it. Quantities and prices are units at the instrument's scale.
final class WorkingOrder {
    /// Where it is.
    enum Place {
        /// Sent, not there yet.
        IN_FLIGHT,
        /// A stop whose trigger the market has not reached.
        STOP,
        /// A stop that was just elected.
        ELECTED,
        /// Takes what each quote shows: a market order, a limit at or beyond the touch, or no quote has been
        /// seen.
        TAKING,
        /// In the queue at its limit.
        RESTING,
        DONE
    }

    Order order;
    Place place = Place.IN_FLIGHT;
    long cumQty;
    long cumNotional;
    boolean triggered;
    /// Quantity of others that must trade at its price before this order fills; of a resting order.
    long ahead;
    /// Sorts it in its queue, best first: see [RestingQueue].
    long rank;

    WorkingOrder(Order order) {
        this.order = order;
    }

    OrderId id() {
        return order.id();
    }

    Instrument instrument() {
        return order.instrument();
    }

    int sign() {
        return order.side().sign();
    }

    boolean done() {
        return place == Place.DONE;
    }

    long leaves() {
        return order.quantity().units() - cumQty;
    }

    boolean immediate() {
        return order.timeInForce() == TimeInForce.IOC || order.timeInForce() == TimeInForce.FOK;
    }

    /// Waits for a trigger.
    boolean waitsForTrigger() {
        return !triggered && order.terms().type().hasTrigger();
    }

    /// Has no limit, once any trigger is behind it.
    boolean market() {
        return !order.terms().type().hasLimit();
    }

    /// Whether it would trade at `price`.
    boolean accepts(long price) {
        return market() || (sign() > 0 ? limit() >= price : limit() <= price);
    }

    long limit() {
        return switch (order.terms()) {
            case Terms.Limit limit -> limit.price().units();
            case Terms.StopLimit stop -> stop.price().units();
            default -> throw new IllegalStateException("no limit: " + order);
        };
    }

    long trigger() {
        return switch (order.terms()) {
            case Terms.Stop stop -> stop.trigger().units();
            case Terms.StopLimit stop -> stop.trigger().units();
            default -> throw new IllegalStateException("no trigger: " + order);
        };
    }

    OrderState state(long now) {
        boolean arrived = place != Place.IN_FLIGHT;
        OrdStatus status = !arrived ? OrdStatus.PENDING_NEW : cumQty > 0 ? OrdStatus.PARTIALLY_FILLED : OrdStatus.NEW;
        return new OrderState(order, status, cumQty, cumNotional, triggered, arrived, arrived ? "V-" + id() : "", now);
    }
}
