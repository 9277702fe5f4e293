package tradewind.engine.kernel;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderStanding;
import tradewind.engine.orders.Side;

/// All orders of the session by id, with the open quantities the gate asks for.
///
/// An order is an object while it is open, or while something is on its way in the input in hand. Once it is done it is
/// [packed][FinishedOrders], and its slot serves another; who asks for it has it unpacked again. Orders that size each
/// other stay.
final class OwnOrders {
    private final long epoch;
    private final SlotTable kept = new SlotTable();
    private final FinishedOrders finished;
    /// By number.
    private final Map<Long, OrderGroup> groups = new HashMap<>();
    private boolean exitsAlone;
    /// Highest counter of this epoch.
    private long last;
    private final long[] openBuy;
    private final long[] openSell;
    private final int[] openCount;
    private final RestingPrices buys;
    private final RestingPrices sells;
    private @Nullable Slot oldest;
    private @Nullable Slot newest;
    private final ArrayList<Slot> ending = new ArrayList<>();
    private final ArrayDeque<Slot> spare = new ArrayDeque<>();

    OwnOrders(long epoch, Instruments instruments) {
        this(epoch, instruments, new FinishedOrders(instruments));
    }

    /// @param finished orders of an earlier time, which nobody else changes any more
    OwnOrders(long epoch, Instruments instruments, FinishedOrders finished) {
        this.epoch = epoch;
        this.finished = finished;
        last = finished.last(epoch);
        int count = instruments.size();
        openBuy = new long[count];
        openSell = new long[count];
        openCount = new int[count];
        buys = new RestingPrices(Side.BUY, count);
        sells = new RestingPrices(Side.SELL, count);
    }

    OrderId nextId() {
        return OrderId.of(epoch, last + 1L);
    }

    Slot add(OrderEvent first, @Nullable StrategyRunner owner) {
        return add(Slot.of(first, owner, spare.poll()));
    }

    /// Orders came back from the journal. Those that are done stay where they are, unless they may size others.
    void recover(OrderTable table) {
        SortedSet<OrderId> wanted = new TreeSet<>();
        for (Slot open : table.open()) wanted.add(open.order().id());
        for (long id : finished.sized()) wanted.add(new OrderId(id));
        // an order that others are sized with is older than they are
        for (OrderId id : wanted) {
            Slot known = requireNonNull(table.find(id));
            Slot slot = Slot.of(known.state.state(), null, spare.poll());
            slot.fills().become(known.fills());
            add(slot);
            putAway();
        }
    }

    private Slot add(Slot slot) {
        OrderId id = slot.order().id();
        OrderGroup group = groupOf(slot.order());
        if (group != null) {
            group.count(-1, openBuy, openSell, openCount);
            adoptFirst(group, slot.order());
            group.add(slot);
            slot.group = group;
        }
        kept.add(slot);
        if (id.epoch() == epoch) last = Math.max(last, id.counter());
        count(slot, 1);
        rest(slot);
        place(slot);
        return slot;
    }

    /// Among the open ones if it is open; if it is done, to be put away.
    private void place(Slot slot) {
        if (slot.state.status().open()) {
            if (!slot.listed) list(slot);
        } else if (!slot.ending) {
            slot.ending = true;
            ending.add(slot);
        }
    }

    private void list(Slot slot) {
        Slot before = newest;
        while (before != null && idOf(before) > idOf(slot)) before = before.before;
        Slot after = before == null ? oldest : before.after;
        slot.before = before;
        slot.after = after;
        if (before == null) oldest = slot;
        else before.after = slot;
        if (after == null) newest = slot;
        else after.before = slot;
        slot.listed = true;
    }

    private void unlist(Slot slot) {
        if (!slot.listed) return;
        if (slot.before == null) oldest = slot.after;
        else slot.before.after = slot.after;
        if (slot.after == null) newest = slot.before;
        else slot.after.before = slot.before;
        slot.before = null;
        slot.after = null;
        slot.listed = false;
    }

    private static long idOf(Slot slot) {
        return slot.order().id().value();
    }

    /// Puts away what is done, once nobody has it in hand any more: at the end of an input.
    void putAway() {
        for (int i = 0; i < ending.size(); i++) {
            Slot slot = ending.get(i);
            slot.ending = false;
            // a trade taken back can open an order again
            if (slot.state.status().open()) continue;
            unlist(slot);
            if (slot.group != null) continue;
            finished.put(slot);
            kept.remove(idOf(slot));
            if (!slot.watched) spare.push(slot);
        }
        ending.clear();
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

    /// Whether an order's size hangs on that of others, or on the position.
    static boolean isSized(Order order) {
        Handling handling = order.handling();
        return handling.contingency().list() != 0 || handling.reduceOnly();
    }

    private @Nullable OrderGroup groupOf(Order order) {
        if (!isSized(order)) return null;
        long list = order.handling().contingency().list();
        return groups.computeIfAbsent(list == 0 ? order.id().value() : list, OrderGroup::new);
    }

    @Nullable
    Slot find(OrderId id) {
        Slot slot = kept.get(id.value());
        return slot != null || !finished.has(id) ? slot : takeOut(id);
    }

    /// Has an order that is done at hand once more.
    private Slot takeOut(OrderId id) {
        Slot slot = finished.get(id, spare.poll());
        kept.add(slot);
        place(slot);
        return slot;
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

    /// One more event of an order.
    ///
    /// @throws IllegalArgumentException if it does not fit; nothing has changed then
    void apply(Slot slot, OrderEvent event) {
        count(slot, -1);
        try {
            slot.apply(event);
        } finally {
            count(slot, 1);
        }
        rest(slot);
        place(slot);
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
        OrderStanding state = slot.state;
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
        if (newest == null) return;
        long end = idOf(newest);
        for (Slot slot = oldest; slot != null && idOf(slot) <= end; slot = slot.after)
            if (slot.state.status().open()) visit.accept(slot);
    }
}
