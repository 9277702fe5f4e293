package tradewind.engine.kernel;

import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderStanding;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// One order, who is told about it, and the fills it has seen.
final class Slot {
    final OrderStanding state;

    @Nullable
    StrategyRunner owner;

    /// OrderQty asked for by a replace the venue has not answered, 0 if none.
    private long asked;
    /// Limit price asked for by the same, 0 if none.
    private long askedLimit;
    /// Kept by [RestingPrices].
    long restsAt;
    int place;
    private boolean cancelWanted;
    private final OrderFills fills = new OrderFills();
    /// What is in there is of the order before; thrown away when trades of this one are looked for.
    private boolean fillsOfAnother;
    /// The orders it is sized with; none for most.
    @Nullable
    OrderGroup group;
    /// How often the venue or the gate has refused to bring it to its size, one after the other.
    int refusals;

    /// Next by id among all that are kept as objects and are, or just were, open.
    @Nullable
    Slot after;

    @Nullable
    Slot before;

    boolean listed;
    /// Done, and to be put away once the input in hand is over.
    boolean ending;
    /// Was held on this desk once: who watched it may still have this slot.
    boolean watched;

    Order order() {
        return state.order();
    }

    /// What can still fill, a change under way included: the venue may have made it already.
    long exposure() {
        if (state.status().done()) return 0;
        return Math.max(state.leavesQty(), asked - state.cumQty());
    }

    void apply(OrderEvent event) {
        state.apply(event);
        if (event instanceof OrderEvent.ReplaceRequested request) {
            asked = request.quantity().units();
            askedLimit = limitOf(request.terms(), state.triggered());
        } else if (event instanceof OrderEvent.Replaced || event instanceof OrderEvent.ReplaceRejected) {
            asked = 0;
            askedLimit = 0;
        } else if (event instanceof OrderEvent.CancelRequested) {
            cancelWanted = true;
        } else if (event instanceof OrderEvent.CancelRejected) {
            cancelWanted = false;
        }
    }

    /// Limit price, 0 if it has none or waits for its trigger.
    private static long limitOf(Terms terms, boolean triggered) {
        return switch (terms) {
            case Terms.Limit limit -> limit.price().units();
            case Terms.Pegged pegged -> pegged.limit().units();
            case Terms.StopLimit stop -> triggered ? stop.price().units() : 0;
            case Terms.LimitIfTouched touched -> triggered ? touched.price().units() : 0;
            case Terms.Market _, Terms.MarketToLimit _, Terms.Stop _, Terms.TrailingStop _, Terms.MarketIfTouched _ ->
                0;
        };
    }

    /// The price at which it rests at the venue or may: the more eager one while a change is under way.
    long resting() {
        if (!state.status().open() || state.status() == OrdStatus.HELD) return 0;
        long limit = limitOf(state.order().terms(), state.triggered());
        if (limit == 0 || askedLimit == 0) return limit + askedLimit;
        return state.order().side() == Side.BUY ? Math.max(limit, askedLimit) : Math.min(limit, askedLimit);
    }

    private Slot(OrderStanding state) {
        this.state = state;
    }

    /// An order that stands there, without trades.
    ///
    /// @param spare a slot that nobody needs, if there is one
    static Slot of(OrderState state, @Nullable StrategyRunner owner, @Nullable Slot spare) {
        Slot slot = spare;
        if (slot == null) slot = new Slot(new OrderStanding(state));
        else slot.state.become(state);
        slot.become(owner);
        return slot;
    }

    static Slot of(OrderEvent first, @Nullable StrategyRunner owner, @Nullable Slot spare) {
        Slot slot = spare;
        if (slot == null) slot = new Slot(new OrderStanding(first));
        else slot.state.become(first);
        slot.become(owner);
        return slot;
    }

    private void become(@Nullable StrategyRunner newOwner) {
        owner = newOwner;
        asked = 0;
        askedLimit = 0;
        restsAt = 0;
        fillsOfAnother = true;
        group = null;
        refusals = 0;
        // read back from the journal: nobody knows whether that cancel ever left
        cancelWanted = state.status() == OrdStatus.PENDING_CANCEL;
        watched = state.status() == OrdStatus.HELD;
    }

    /// The trades of this order.
    OrderFills fills() {
        if (fillsOfAnother) {
            fills.clear();
            fillsOfAnother = false;
        }
        return fills;
    }

    long asked() {
        return asked;
    }

    long askedLimit() {
        return askedLimit;
    }

    void asked(long quantity, long limit) {
        asked = quantity;
        askedLimit = limit;
    }

    void cancelWanted(boolean wanted) {
        cancelWanted = wanted;
    }

    /// A cancel was asked for and has not been refused.
    boolean cancelWanted() {
        return cancelWanted;
    }

    /// Time of the last event that counted.
    long changedAt() {
        return state.at();
    }
}
