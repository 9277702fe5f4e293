package tradewind.engine.paper;

import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Handling;
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
        /// Its trigger has not been reached.
        STOP,
        /// Its trigger was just reached.
        ELECTED,
        /// Nothing trades now, or what it follows is not there.
        WAITING,
        /// Takes what each quote shows: a market order, a limit at or beyond the touch, or no quote has been
        /// seen.
        TAKING,
        /// In the queue at its limit.
        RESTING,
        DONE
    }

    static final long NO_MARK = Long.MIN_VALUE;

    Order order;
    Place place = Place.IN_FLIGHT;
    /// How many entries of the agenda are about its way into the market.
    int onAgenda;
    /// The agenda's entry about the end of its time, if it has one.
    Agenda.@Nullable Entry expiry;

    /// Next and last in [OpenOrders].
    @Nullable
    WorkingOrder after;

    @Nullable
    WorkingOrder before;

    long cumQty;
    long cumNotional;
    boolean triggered;
    /// Quantity of others that must trade at its price before this order fills; of a resting order.
    long ahead;
    /// What of an iceberg is left of the part it shows; of a resting order.
    long open;
    /// Sorts it in its queue, best first: see [RestingQueue].
    long rank;
    /// Of a trailing stop the best price of the market since it arrived, for its trigger moves only beyond
    /// it; of a pegged order where it stands now. [#NO_MARK] before there is one.
    long mark = NO_MARK;

    WorkingOrder(Order order) {
        this.order = order;
    }

    /// Serves another order from now on.
    void become(Order another) {
        order = another;
        place = Place.IN_FLIGHT;
        onAgenda = 0;
        expiry = null;
        cumQty = 0;
        cumNotional = 0;
        triggered = false;
        ahead = 0;
        open = 0;
        rank = 0;
        mark = NO_MARK;
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

    boolean isPegged() {
        return order.terms() instanceof Terms.Pegged;
    }

    boolean hidden() {
        return order.handling().hidden();
    }

    /// Shows the next part of what is left.
    void show() {
        Handling handling = order.handling();
        open = handling.iceberg() ? Math.min(handling.displayQty(), leaves()) : leaves();
    }

    /// Whether it would trade at `price`.
    boolean accepts(long price) {
        return market() || (sign() > 0 ? limit() >= price : limit() <= price);
    }

    long limit() {
        return switch (order.terms()) {
            case Terms.Limit limit -> limit.price().units();
            case Terms.StopLimit stop -> stop.price().units();
            case Terms.LimitIfTouched touched -> touched.price().units();
            case Terms.Pegged _ -> mark;
            case Terms.Market _, Terms.Stop _, Terms.TrailingStop _, Terms.MarketIfTouched _, Terms.MarketToLimit _ ->
                throw new IllegalStateException("no limit: " + order);
        };
    }

    long trigger() {
        return order.terms()
                .triggerPrice()
                .orElseThrow(() -> new IllegalStateException("no trigger: " + order))
                .units();
    }

    OrderState state(long now) {
        boolean arrived = place != Place.IN_FLIGHT;
        OrdStatus status = !arrived ? OrdStatus.PENDING_NEW : cumQty > 0 ? OrdStatus.PARTIALLY_FILLED : OrdStatus.NEW;
        String venueId = arrived ? ReportLine.venueOrderId(id()) : "";
        return new OrderState(order, status, cumQty, cumNotional, triggered, arrived, venueId, now);
    }
}
