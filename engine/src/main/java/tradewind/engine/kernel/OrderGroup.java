package tradewind.engine.kernel;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;

/// Orders that size each other: a list, or a single order that must only reduce. What each of them should be is worked
/// out from where all of them stand, and from nothing else; so it is the same after a restart.
final class OrderGroup {
    /// Wait: neither send, nor change, nor cancel.
    static final long WAIT = -1;

    /// Number of the list, or the id of the order that stands alone: groups are served in this order.
    final long number;

    private Slot[] slots = {};
    /// The order the list was made around: it stood alone before, and its own record says so still.
    private @Nullable Slot adopted;

    OrderGroup(long number) {
        this.number = number;
    }

    void add(Slot slot) {
        slots = Arrays.copyOf(slots, slots.length + 1);
        slots[slots.length - 1] = slot;
        Arrays.sort(slots, (a, b) -> a.order().id().compareTo(b.order().id()));
    }

    /// Takes in the order that others have joined.
    void adopt(Slot first) {
        adopted = first;
        add(first);
    }

    Slot[] slots() {
        return slots;
    }

    /// The order the others wait for; none in a list of peers.
    @Nullable
    Slot parent() {
        for (Slot slot : slots) if (role(slot) == Role.PARENT) return slot;
        return null;
    }

    /// One of the orders that close what the parent opened, or the order that stands alone.
    @Nullable
    Slot exit() {
        for (Slot slot : slots) if (role(slot) == Role.NONE || contingency(slot).exit()) return slot;
        return null;
    }

    boolean finished() {
        for (Slot slot : slots) if (slot.state.status().open()) return false;
        return true;
    }

    /// Whether the order is still kept back for its parent.
    boolean waits(Slot slot) {
        if (slot.state.status() != OrdStatus.HELD || !contingency(slot).waitsForParent()) return false;
        Slot parent = parent();
        return parent == null || !contingency(slot).released(parent.state);
    }

    private static Contingency contingency(Slot slot) {
        return slot.order().handling().contingency();
    }

    static Role role(Slot slot) {
        OrderGroup group = slot.group;
        return group != null && group.adopted == slot
                ? group.roleOfAdopted()
                : contingency(slot).role();
    }

    private Role roleOfAdopted() {
        for (Slot slot : slots) if (contingency(slot).role() == Role.PEER) return Role.PEER;
        return Role.PARENT;
    }

    /// What a peer and those that do the same were to do between them.
    private long shareOf(Slot peer) {
        if (peer != adopted) return contingency(peer).share();
        for (Slot other : slots)
            if (other != peer && sameWay(other, peer)) return contingency(other).share();
        return peer.order().quantity().units();
    }

    // What counts as open

    /// Adds to the open quantities what can fill of these orders, or takes it off. Of the orders of which one takes
    /// the other's place, the larger counts.
    void count(int sign, long[] buy, long[] sell, int[] count) {
        long targets = 0;
        long stops = 0;
        for (Slot slot : slots) {
            if (!slot.state.status().open()) continue;
            count[slot.order().instrument().index()] += sign;
            if (cannotFill(slot)) continue;
            switch (role(slot)) {
                case TARGET -> targets += slot.exposure();
                case STOP -> stops += slot.exposure();
                case PEER -> add(slot, sign * overOthers(slot), buy, sell);
                case NONE, PARENT, FOLLOWER -> add(slot, sign * slot.exposure(), buy, sell);
            }
        }
        Slot exit = exit();
        if (exit != null && role(exit) != Role.NONE) add(exit, sign * Math.max(targets, stops), buy, sell);
    }

    /// Held, and not for a trigger that may go off at any time.
    private boolean cannotFill(Slot slot) {
        return slot.state.status() == OrdStatus.HELD
                && (waits(slot) || !slot.order().terms().type().hasTrigger());
    }

    /// Whether a held order's trigger is to be watched by now.
    boolean armed(Slot slot) {
        return !waits(slot) && wanted(slot, claim()) > slot.state.cumQty();
    }

    /// What a peer adds to the largest of its kind before it.
    private long overOthers(Slot peer) {
        long largest = 0;
        for (Slot other : slots) {
            if (other == peer) break;
            if (sameWay(other, peer)) largest = Math.max(largest, other.exposure());
        }
        return Math.max(0, peer.exposure() - largest);
    }

    static boolean sameWay(Slot a, Slot b) {
        return a.order().side() == b.order().side()
                && a.order().instrument().equals(b.order().instrument());
    }

    private static void add(Slot slot, long quantity, long[] buy, long[] sell) {
        int i = slot.order().instrument().index();
        if (slot.order().side() == Side.BUY) buy[i] += quantity;
        else sell[i] += quantity;
    }

    // What each should be

    /// What the exits have to close: what the parent has filled and they have not closed yet; of an order that stands
    /// alone what is left of it.
    long claim() {
        Slot parent = parent();
        if (parent == null) {
            Slot alone = exit();
            return alone == null ? 0 : alone.state.leavesQty();
        }
        return Math.max(0, parent.state.cumQty() - closed());
    }

    private long closed() {
        long closed = 0;
        for (Slot slot : slots) if (contingency(slot).exit()) closed += slot.state.cumQty();
        return closed;
    }

    /// An exit has filled, the stop was elected, or the position was closed another way: the trade is on its way out,
    /// and what is left of
    /// the entry is not wanted any more.
    private boolean leaving(Slot parent, long granted) {
        return closed() > 0 || stopElected() || (parent.state.cumQty() > 0 && granted == 0 && exit() != null);
    }

    /// OrderQty an order should have, what is filled of it included; its CumQty if nothing is to be left; [#WAIT] if it
    /// is kept back.
    ///
    /// @param granted how much of the position is there for the exits of this group
    long wanted(Slot slot, long granted) {
        long cum = slot.state.cumQty();
        return switch (role(slot)) {
            case PARENT ->
                leaving(slot, granted) ? cum : slot.order().quantity().units();
            case FOLLOWER -> follower(slot);
            case PEER -> peer(slot);
            case NONE -> Math.min(slot.order().quantity().units(), cum + granted);
            case STOP -> granted == 0 && mayStillFill(slot) ? WAIT : cum + granted;
            case TARGET -> target(slot, granted);
        };
    }

    private long follower(Slot slot) {
        if (!waits(slot)) return slot.order().quantity().units();
        Slot parent = parent();
        return parent == null || parent.state.status().done() ? slot.state.cumQty() : WAIT;
    }

    /// A peer on the same side does the same job, and what one has done the others need not; any other is off with the
    /// first fill.
    private long peer(Slot slot) {
        long done = 0;
        for (Slot other : slots) {
            if (other == slot || other.state.cumQty() == 0) continue;
            if (!sameWay(other, slot)) return slot.state.cumQty();
            done += other.state.cumQty();
        }
        long left = shareOf(slot) - done;
        if (done == 0) return slot.order().quantity().units();
        return Math.max(slot.state.cumQty(), left);
    }

    /// Nothing to do for a held exit yet, but its parent is still working.
    private boolean mayStillFill(Slot slot) {
        Slot parent = parent();
        return slot.state.status() == OrdStatus.HELD
                && parent != null
                && parent.state.status().open();
    }

    /// Each target has its share of what the parent has filled, in whole lots, the last one what is left over. What
    /// the position no longer holds is taken off from the last one backwards. Once the stop is elected there is
    /// nothing left for targets.
    private long target(Slot target, long granted) {
        long cum = target.state.cumQty();
        if (stopElected()) return cum;
        long over = Math.max(0, plannedRest() - granted);
        for (int i = slots.length - 1; i >= 0; i--) {
            Slot slot = slots[i];
            if (role(slot) != Role.TARGET) continue;
            long rest = rest(slot);
            long taken = Math.min(rest, over);
            if (slot == target) {
                long left = rest - taken;
                return left == 0 && mayStillFill(slot) ? WAIT : cum + left;
            }
            over -= taken;
        }
        return cum;
    }

    private boolean stopElected() {
        for (Slot slot : slots)
            if (role(slot) == Role.STOP && slot.state.status().open() && slot.state.triggered()) return true;
        return false;
    }

    private long plannedRest() {
        long sum = 0;
        for (Slot slot : slots) if (role(slot) == Role.TARGET) sum += rest(slot);
        return sum;
    }

    /// What a target still has to do of its share; nothing once it is done.
    private long rest(Slot target) {
        return target.state.status().done() ? 0 : Math.max(0, planned(target) - target.state.cumQty());
    }

    private long planned(Slot target) {
        Slot parent = parent();
        if (parent == null) return 0;
        long whole = contingency(parent).share();
        long before = 0;
        for (Slot slot : slots) {
            if (slot == target) break;
            if (role(slot) == Role.TARGET) before += contingency(slot).share();
        }
        long entered = parent.state.cumQty();
        return partOf(entered, before + contingency(target).share(), whole, target.order())
                - partOf(entered, before, whole, target.order());
    }

    private static long partOf(long entered, long shares, long whole, Order order) {
        if (shares >= whole) return entered;
        Instrument instrument = order.instrument();
        long part = BigInteger.valueOf(entered)
                .multiply(BigInteger.valueOf(shares))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
        return part - part % instrument.lot();
    }
}
