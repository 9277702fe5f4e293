package tradewind.engine.orders;

import static tradewind.engine.orders.OrdStatus.CANCELED;
import static tradewind.engine.orders.OrdStatus.DENIED;
import static tradewind.engine.orders.OrdStatus.EXPIRED;
import static tradewind.engine.orders.OrdStatus.FILLED;
import static tradewind.engine.orders.OrdStatus.HELD;
import static tradewind.engine.orders.OrdStatus.NEW;
import static tradewind.engine.orders.OrdStatus.PARTIALLY_FILLED;
import static tradewind.engine.orders.OrdStatus.PENDING_CANCEL;
import static tradewind.engine.orders.OrdStatus.PENDING_NEW;
import static tradewind.engine.orders.OrdStatus.PENDING_REPLACE;
import static tradewind.engine.orders.OrdStatus.REJECTED;
import static tradewind.engine.orders.OrdStatus.UNKNOWN;

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
        return switch (event) {
            case OrderEvent.Submitted submitted -> begin(submitted.body(), PENDING_NEW, event);
            case OrderEvent.Denied denied -> begin(denied.body(), DENIED, event);
            case OrderEvent.Held held -> begin(held.body(), HELD, event);
            case OrderEvent.Adopted adopted ->
                new OrderState(
                        adopted.body(),
                        adopted.cumQty() > 0 ? PARTIALLY_FILLED : NEW,
                        adopted.cumQty(),
                        adopted.cumNotional(),
                        false,
                        true,
                        adopted.venueOrderId(),
                        event.at());
            default -> throw new IllegalArgumentException("an order does not begin with " + event);
        };
    }

    private static OrderState begin(Order order, OrdStatus status, OrderEvent event) {
        return new OrderState(order, status, 0, 0, false, false, "", event.at());
    }

    /// The state after one more event of the same order.
    ///
    /// @throws IllegalArgumentException if the event is of another order or a second first one
    /// @throws ArithmeticException if a fill makes a sum that does not fit
    public OrderState apply(OrderEvent event) {
        if (event.order().value() != order.id().value())
            throw new IllegalArgumentException("event of another order: " + event);
        return switch (event) {
            case OrderEvent.Submitted _, OrderEvent.Denied _, OrderEvent.Held _, OrderEvent.Adopted _ ->
                throw new IllegalArgumentException("an order begins once: " + event);
            case OrderEvent.Activated activated -> afterActivation(activated);
            case OrderEvent.Accepted accepted -> afterAcceptance(accepted);
            case OrderEvent.Rejected _ -> status.done() ? this : now(REJECTED, event);
            case OrderEvent.Triggered _ ->
                status.done()
                        ? this
                        : new OrderState(
                                order, status, cumQty, cumNotional, true, acknowledged, venueOrderId, event.at());
            case OrderEvent.Filled fill -> afterFill(fill);
            case OrderEvent.TradeCanceled bust -> afterTradeChange(bust.trade(), 0, 0, bust);
            case OrderEvent.TradeCorrected correct ->
                afterTradeChange(
                        correct.trade(),
                        correct.lastQty().units(),
                        notional(correct.lastPx(), correct.lastQty()),
                        correct);
            case OrderEvent.CancelRequested _ -> asked(PENDING_CANCEL, event);
            case OrderEvent.CancelRejected _ -> status == PENDING_CANCEL ? now(whereItWas(), event) : this;
            case OrderEvent.Canceled _ -> status.done() ? this : now(CANCELED, event);
            case OrderEvent.ReplaceRequested _ -> asked(PENDING_REPLACE, event);
            case OrderEvent.Replaced replaced -> afterReplace(replaced);
            case OrderEvent.ReplaceRejected _ -> status == PENDING_REPLACE ? now(whereItWas(), event) : this;
            case OrderEvent.Restated restated -> afterRestatement(restated);
            case OrderEvent.Expired _ -> status.done() ? this : now(EXPIRED, event);
            case OrderEvent.Unresolved _ -> status.done() ? this : now(UNKNOWN, event);
        };
    }

    /// What we ask for never hides that an order is unknown, nor a change that its cancel is under way.
    private OrderState asked(OrdStatus pending, OrderEvent event) {
        if (status.done()) return this;
        return now(status == UNKNOWN || status == PENDING_CANCEL ? status : pending, event);
    }

    /// An acknowledgement that a cancel or a change has overtaken is remembered for the day that one is refused.
    private OrderState afterAcceptance(OrderEvent.Accepted event) {
        boolean awaited = status == PENDING_NEW || status == UNKNOWN;
        if (status.done() || (acknowledged && !awaited && !venueOrderId.isEmpty())) return this;
        return new OrderState(
                order,
                awaited ? working() : status,
                cumQty,
                cumNotional,
                triggered,
                true,
                event.venueOrderId(),
                event.at());
    }

    private OrderState afterActivation(OrderEvent.Activated event) {
        if (status != HELD) return this;
        return new OrderState(
                order.with(event.quantity(), order.terms()),
                whereItWas(),
                cumQty,
                cumNotional,
                triggered,
                acknowledged,
                venueOrderId,
                event.at());
    }

    private OrdStatus working() {
        return cumQty > 0 ? PARTIALLY_FILLED : NEW;
    }

    private OrdStatus whereItWas() {
        return acknowledged ? working() : PENDING_NEW;
    }

    private OrderState now(OrdStatus next, OrderEvent event) {
        return new OrderState(order, next, cumQty, cumNotional, triggered, acknowledged, venueOrderId, event.at());
    }

    private OrderState afterFill(OrderEvent.Filled fill) {
        long filled = Math.addExact(cumQty, fill.lastQty().units());
        long worth = Math.addExact(cumNotional, notional(fill.lastPx(), fill.lastQty()));
        OrdStatus next;
        if (filled >= order.quantity().units()) next = FILLED;
        else if (status == PENDING_CANCEL || status == PENDING_REPLACE || status.done()) next = status;
        else next = PARTIALLY_FILLED;
        return new OrderState(order, next, filled, worth, triggered, true, venueOrderId, fill.at());
    }

    /// A trade was taken back or changed. An order that was filled is open again with what it lacks now, until the
    /// venue says otherwise; one that ended another way stays ended.
    private OrderState afterTradeChange(OrderEvent.Filled trade, long quantity, long worth, OrderEvent event) {
        long filled = Math.addExact(Math.subtractExact(cumQty, trade.lastQty().units()), quantity);
        long value = Math.addExact(Math.subtractExact(cumNotional, notional(trade.lastPx(), trade.lastQty())), worth);
        OrdStatus next;
        if (filled >= order.quantity().units()) next = FILLED;
        else if (status == FILLED || status == PARTIALLY_FILLED) next = filled > 0 ? PARTIALLY_FILLED : NEW;
        else next = status;
        return new OrderState(order, next, filled, value, triggered, acknowledged, venueOrderId, event.at());
    }

    private long notional(Price price, Quantity quantity) {
        return order.instrument().notional(price.units(), quantity.units());
    }

    private OrderState afterReplace(OrderEvent.Replaced replaced) {
        if (status.done()) return this;
        Order changed = order.with(replaced.quantity(), replaced.terms());
        OrdStatus next = cumQty >= replaced.quantity().units() ? FILLED : status == PENDING_CANCEL ? status : working();
        return new OrderState(changed, next, cumQty, cumNotional, triggered, true, venueOrderId, replaced.at());
    }

    private OrderState afterRestatement(OrderEvent.Restated restated) {
        if (status.done()) return this;
        OrdStatus next = cumQty > 0 && cumQty >= restated.quantity().units() ? FILLED : status;
        return new OrderState(
                order.with(restated.quantity(), restated.terms()),
                next,
                cumQty,
                cumNotional,
                triggered,
                acknowledged,
                venueOrderId,
                restated.at());
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
