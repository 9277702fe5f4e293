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

/// Where one order stands, carried forward in place by whoever folds its events; [OrderState] is the same, held still.
/// The rules are written here and nowhere else.
///
/// One thread at a time. An event that does not fit is refused before anything has changed. Allocates nothing.
public final class OrderStanding {
    private Order order;
    private OrdStatus status;
    private long cumQty;
    private long cumNotional;
    private boolean triggered;
    private boolean acknowledged;
    private String venueOrderId;
    private long at;

    private OrderStanding(Order order) {
        this.order = order;
        status = OrdStatus.DRAFT;
        venueOrderId = "";
    }

    /// Goes on from a state.
    public OrderStanding(OrderState state) {
        this(state.order());
        become(state);
    }

    /// Where an order stands after its first event.
    ///
    /// @throws IllegalArgumentException if the event is not a first one
    public OrderStanding(OrderEvent first) {
        this(body(first));
        become(first);
    }

    private static Order body(OrderEvent first) {
        return switch (first) {
            case OrderEvent.Submitted submitted -> submitted.body();
            case OrderEvent.Denied denied -> denied.body();
            case OrderEvent.Held held -> held.body();
            case OrderEvent.Adopted adopted -> adopted.body();
            default -> throw new IllegalArgumentException("an order does not begin with " + first);
        };
    }

    /// Stands for another order from now on, after its first event.
    ///
    /// @throws IllegalArgumentException if the event is not a first one
    public void become(OrderEvent first) {
        order = body(first);
        cumQty = 0;
        cumNotional = 0;
        triggered = false;
        acknowledged = false;
        venueOrderId = "";
        at = first.at();
        status = switch (first) {
            case OrderEvent.Denied _ -> DENIED;
            case OrderEvent.Held _ -> HELD;
            case OrderEvent.Adopted adopted -> {
                cumQty = adopted.cumQty();
                cumNotional = adopted.cumNotional();
                acknowledged = true;
                venueOrderId = adopted.venueOrderId();
                yield working();
            }
            default -> PENDING_NEW;
        };
    }

    /// Stands for another order from now on.
    public void become(OrderState another) {
        order = another.order();
        status = another.status();
        cumQty = another.cumQty();
        cumNotional = another.cumNotional();
        triggered = another.triggered();
        acknowledged = another.acknowledged();
        venueOrderId = another.venueOrderId();
        at = another.at();
    }

    /// One more event of the same order.
    ///
    /// @return whether it counted; one that comes too late to matter does not
    /// @throws IllegalArgumentException if the event is of another order or a second first one
    /// @throws ArithmeticException if a fill makes a sum that does not fit
    public boolean apply(OrderEvent event) {
        if (event.order().value() != order.id().value())
            throw new IllegalArgumentException("event of another order: " + event);
        return switch (event) {
            case OrderEvent.Submitted _, OrderEvent.Denied _, OrderEvent.Held _, OrderEvent.Adopted _ ->
                throw new IllegalArgumentException("an order begins once: " + event);
            case OrderEvent.Activated activated -> afterActivation(activated);
            case OrderEvent.Accepted accepted -> afterAcceptance(accepted);
            case OrderEvent.Rejected _ -> !status.done() && now(REJECTED, event);
            case OrderEvent.Triggered _ -> !status.done() && afterTrigger(event);
            case OrderEvent.Filled fill -> afterFill(fill);
            case OrderEvent.TradeCanceled bust -> afterTradeChange(bust.trade(), 0, 0, bust);
            case OrderEvent.TradeCorrected correct ->
                afterTradeChange(
                        correct.trade(),
                        correct.lastQty().units(),
                        notional(correct.lastPx(), correct.lastQty()),
                        correct);
            case OrderEvent.CancelRequested _ -> asked(PENDING_CANCEL, event);
            case OrderEvent.CancelRejected _ -> status == PENDING_CANCEL && now(whereItWas(), event);
            case OrderEvent.Canceled _ -> !status.done() && now(CANCELED, event);
            case OrderEvent.ReplaceRequested _ -> asked(PENDING_REPLACE, event);
            case OrderEvent.Replaced replaced -> afterReplace(replaced);
            case OrderEvent.ReplaceRejected _ -> status == PENDING_REPLACE && now(whereItWas(), event);
            case OrderEvent.Restated restated -> afterRestatement(restated);
            case OrderEvent.Expired _ -> !status.done() && now(EXPIRED, event);
            case OrderEvent.Unresolved _ -> !status.done() && now(UNKNOWN, event);
        };
    }

    private boolean now(OrdStatus next, OrderEvent event) {
        status = next;
        at = event.at();
        return true;
    }

    /// What we ask for never hides that an order is unknown, nor a change that its cancel is under way.
    private boolean asked(OrdStatus pending, OrderEvent event) {
        if (status.done()) return false;
        return now(status == UNKNOWN || status == PENDING_CANCEL ? status : pending, event);
    }

    private boolean afterTrigger(OrderEvent event) {
        triggered = true;
        at = event.at();
        return true;
    }

    /// An acknowledgement that a cancel or a change has overtaken is remembered for the day that one is refused.
    private boolean afterAcceptance(OrderEvent.Accepted event) {
        boolean awaited = status == PENDING_NEW || status == UNKNOWN;
        if (status.done() || (acknowledged && !awaited && !venueOrderId.isEmpty())) return false;
        if (awaited) status = working();
        acknowledged = true;
        venueOrderId = event.venueOrderId();
        at = event.at();
        return true;
    }

    private boolean afterActivation(OrderEvent.Activated event) {
        if (status != HELD) return false;
        order = order.with(event.quantity(), order.terms());
        return now(whereItWas(), event);
    }

    private OrdStatus working() {
        return cumQty > 0 ? PARTIALLY_FILLED : NEW;
    }

    private OrdStatus whereItWas() {
        return acknowledged ? working() : PENDING_NEW;
    }

    /// @throws ArithmeticException if the fill makes a sum that does not fit
    public void requireFits(OrderEvent.Filled fill) {
        Math.addExact(cumQty, fill.lastQty().units());
        Math.addExact(cumNotional, notional(fill.lastPx(), fill.lastQty()));
    }

    private boolean afterFill(OrderEvent.Filled fill) {
        long filled = Math.addExact(cumQty, fill.lastQty().units());
        long worth = Math.addExact(cumNotional, notional(fill.lastPx(), fill.lastQty()));
        if (filled >= order.quantity().units()) status = FILLED;
        else if (status != PENDING_CANCEL && status != PENDING_REPLACE && !status.done()) status = PARTIALLY_FILLED;
        cumQty = filled;
        cumNotional = worth;
        acknowledged = true;
        at = fill.at();
        return true;
    }

    /// A trade was taken back or changed. An order that was filled is open again with what it lacks now, until the
    /// venue says otherwise; one that ended another way stays ended.
    private boolean afterTradeChange(OrderEvent.Filled trade, long quantity, long worth, OrderEvent event) {
        long filled = Math.addExact(Math.subtractExact(cumQty, trade.lastQty().units()), quantity);
        long value = Math.addExact(Math.subtractExact(cumNotional, notional(trade.lastPx(), trade.lastQty())), worth);
        if (filled >= order.quantity().units()) status = FILLED;
        else if (status == FILLED || status == PARTIALLY_FILLED) status = filled > 0 ? PARTIALLY_FILLED : NEW;
        cumQty = filled;
        cumNotional = value;
        at = event.at();
        return true;
    }

    private long notional(Price price, Quantity quantity) {
        return order.instrument().notional(price.units(), quantity.units());
    }

    private boolean afterReplace(OrderEvent.Replaced replaced) {
        if (status.done()) return false;
        order = order.with(replaced.quantity(), replaced.terms());
        acknowledged = true;
        return now(
                cumQty >= replaced.quantity().units() ? FILLED : status == PENDING_CANCEL ? status : working(),
                replaced);
    }

    private boolean afterRestatement(OrderEvent.Restated restated) {
        if (status.done()) return false;
        order = order.with(restated.quantity(), restated.terms());
        return now(cumQty > 0 && cumQty >= restated.quantity().units() ? FILLED : status, restated);
    }

    // The same names as in a state

    /// How it stands now, for keeps.
    public OrderState state() {
        return new OrderState(order, status, cumQty, cumNotional, triggered, acknowledged, venueOrderId, at);
    }

    public Order order() {
        return order;
    }

    public OrdStatus status() {
        return status;
    }

    public long cumQty() {
        return cumQty;
    }

    public long cumNotional() {
        return cumNotional;
    }

    public boolean triggered() {
        return triggered;
    }

    public boolean acknowledged() {
        return acknowledged;
    }

    public String venueOrderId() {
        return venueOrderId;
    }

    public long at() {
        return at;
    }

    /// See [OrderState#leavesQty].
    public long leavesQty() {
        return status.done() ? 0 : Math.max(0, order.quantity().units() - cumQty);
    }

    public boolean overfilled() {
        return cumQty > order.quantity().units();
    }

    /// See [OrderState#atVenue].
    public Order atVenue() {
        return triggered ? order.with(order.quantity(), order.terms().afterTrigger()) : order;
    }
}
