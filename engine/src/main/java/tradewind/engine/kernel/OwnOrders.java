package tradewind.engine.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// All orders of the session by id, with the open quantities the gate asks for.
///
/// This epoch's orders lie in an array by counter, because ids are dense; those of earlier epochs, few, in a map.
final class OwnOrders {
    /// One order, who is told about it, and the fills it has seen.
    static final class Slot {
        OrderState state;
        final @Nullable StrategyRunner owner;
        /// OrderQty asked for by a replace the venue has not answered, 0 if none.
        private long asked;
        /// Limit price asked for by the same, 0 if none.
        private long askedLimit;
        /// Kept by [RestingPrices].
        long restsAt;
        int place;
        private boolean cancelWanted;
        private @Nullable OrderFills fills;
        /// The orders it is sized with; none for most.
        @Nullable
        OrderGroup group;
        /// How often the venue or the gate has refused to bring it to its size, one after the other.
        int refusals;

        Order order() {
            return state.order();
        }

        /// What can still fill, a change under way included: the venue may have made it already.
        long exposure() {
            if (state.status().done()) return 0;
            return Math.max(state.leavesQty(), asked - state.cumQty());
        }

        private void take(OrderState next, OrderEvent event) {
            state = next;
            if (event instanceof OrderEvent.ReplaceRequested request) {
                asked = request.quantity().units();
                askedLimit = limitOf(request.terms(), next.triggered());
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
                case Terms.Market _,
                        Terms.MarketToLimit _,
                        Terms.Stop _,
                        Terms.TrailingStop _,
                        Terms.MarketIfTouched _ -> 0;
            };
        }

        /// The price at which it rests at the venue or may: the more eager one while a change is under way.
        private long resting() {
            if (!state.status().open() || state.status() == OrdStatus.HELD) return 0;
            long limit = limitOf(state.order().terms(), state.triggered());
            if (limit == 0 || askedLimit == 0) return limit + askedLimit;
            return state.order().side() == Side.BUY ? Math.max(limit, askedLimit) : Math.min(limit, askedLimit);
        }

        Slot(OrderState state, @Nullable StrategyRunner owner) {
            this.state = state;
            this.owner = owner;
            // read back from the journal: nobody knows whether that cancel ever left
            cancelWanted = state.status() == OrdStatus.PENDING_CANCEL;
        }

        /// The trades of this order.
        OrderFills fills() {
            OrderFills known = fills;
            if (known == null) fills = known = new OrderFills();
            return known;
        }

        void fills(OrderFills recovered) {
            fills = recovered;
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

    private final long epoch;
    private final Map<OrderId, Slot> earlier = new HashMap<>();
    /// By number.
    private final Map<Long, OrderGroup> groups = new HashMap<>();
    private boolean exitsAlone;
    private @Nullable Slot[] current = new @Nullable Slot[1024];
    private int last;
    private final long[] openBuy;
    private final long[] openSell;
    private final int[] openCount;
    private final RestingPrices buys;
    private final RestingPrices sells;
    /// Lowest counter that may still be open, so that walks over open orders stay short.
    private int firstOpen = 1;

    OwnOrders(long epoch, int instruments) {
        this.epoch = epoch;
        openBuy = new long[instruments];
        openSell = new long[instruments];
        openCount = new int[instruments];
        buys = new RestingPrices(Side.BUY, instruments);
        sells = new RestingPrices(Side.SELL, instruments);
    }

    OrderId nextId() {
        return OrderId.of(epoch, last + 1L);
    }

    Slot add(OrderState first, @Nullable StrategyRunner owner) {
        Slot slot = new Slot(first, owner);
        OrderId id = first.order().id();
        OrderGroup group = groupOf(first.order());
        if (group != null) {
            group.count(-1, openBuy, openSell, openCount);
            adoptFirst(group, first.order());
            group.add(slot);
            slot.group = group;
        }
        if (id.epoch() == epoch) {
            int counter = Math.toIntExact(id.counter());
            if (counter >= current.length) current = Arrays.copyOf(current, Math.max(counter + 1, current.length * 2));
            current[counter] = slot;
            last = Math.max(last, counter);
        } else {
            earlier.put(id, slot);
        }
        count(slot, 1);
        rest(slot);
        return slot;
    }

    /// An order may join one that stood alone: the list has its number, and from now on they are sized together.
    private void adoptFirst(OrderGroup group, Order next) {
        if (next.id().value() == group.number) return;
        Slot first = find(new OrderId(group.number));
        if (first == null || first.group != null) return;
        count(first, -1);
        group.adopt(first);
        first.group = group;
    }

    private @Nullable OrderGroup groupOf(Order order) {
        Handling handling = order.handling();
        long list = handling.contingency().list();
        if (list == 0 && !handling.reduceOnly()) return null;
        return groups.computeIfAbsent(list == 0 ? order.id().value() : list, OrderGroup::new);
    }

    @Nullable
    Slot find(OrderId id) {
        if (id.epoch() != epoch) return earlier.get(id);
        long counter = id.counter();
        return counter < current.length ? current[(int) counter] : null;
    }

    /// The open order the venue calls by that name; a walk over all that are open.
    @Nullable
    Slot byVenueId(String venueOrderId) {
        Found found = new Found();
        forEachOpen(slot -> {
            if (slot.state.venueOrderId().equals(venueOrderId)) found.slot = slot;
        });
        return found.slot;
    }

    private static final class Found {
        @Nullable
        Slot slot;
    }

    void apply(Slot slot, OrderEvent event) {
        take(slot, event, slot.state.apply(event));
    }

    /// @param after the state after the event, worked out already
    void take(Slot slot, OrderEvent event, OrderState after) {
        count(slot, -1);
        slot.take(after, event);
        count(slot, 1);
        rest(slot);
        // a trade taken back can open an order again
        OrderId id = after.order().id();
        if (after.status().open() && id.epoch() == epoch && id.counter() < firstOpen) firstOpen = (int) id.counter();
    }

    /// Leaves an order, and those it is counted with, out of the open quantities while it is judged anew.
    <T> T without(Slot slot, Supplier<T> judging) {
        count(slot, -1);
        try {
            return judging.get();
        } finally {
            count(slot, 1);
        }
    }

    /// Leaves everything open out while an exit is judged whose size was worked out against the position already.
    <T> T exitsAlone(Supplier<T> judging) {
        exitsAlone = true;
        try {
            return judging.get();
        } finally {
            exitsAlone = false;
        }
    }

    private void rest(Slot slot) {
        (slot.state.order().side() == Side.BUY ? buys : sells).rest(slot, slot.resting());
    }

    /// Highest price at which a buy order of ours rests, 0 if none does.
    long bestBuy(int instrument) {
        return buys.best(instrument);
    }

    /// Lowest price at which a sell order of ours rests, 0 if none does.
    long bestSell(int instrument) {
        return sells.best(instrument);
    }

    private void count(Slot slot, int sign) {
        if (slot.group != null) {
            slot.group.count(sign, openBuy, openSell, openCount);
            return;
        }
        OrderState state = slot.state;
        if (!state.status().open()) return;
        int i = state.order().instrument().index();
        long leaves = sign * slot.exposure();
        if (state.order().side() == Side.BUY) openBuy[i] += leaves;
        else openSell[i] += leaves;
        openCount[i] += sign;
    }

    long openBuy(int instrument) {
        return exitsAlone ? 0 : openBuy[instrument];
    }

    long openSell(int instrument) {
        return exitsAlone ? 0 : openSell[instrument];
    }

    int openCount(int instrument) {
        return openCount[instrument];
    }

    /// Every open order, oldest first. The visitor may change orders, also add some; those are not visited.
    void forEachOpen(Consumer<Slot> visit) {
        earlier.values().stream()
                .filter(slot -> slot.state.status().open())
                .sorted((a, b) -> a.state.order().id().compareTo(b.state.order().id()))
                .toList()
                .forEach(visit);
        int end = last;
        boolean leading = true;
        for (int i = firstOpen; i <= end; i++) {
            Slot slot = current[i];
            boolean open = slot != null && slot.state.status().open();
            if (leading && !open) firstOpen = i + 1;
            else leading = false;
            if (open) visit.accept(slot);
        }
    }
}
