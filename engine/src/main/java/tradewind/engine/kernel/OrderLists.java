package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import tradewind.engine.gate.GateView;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.Side;

/// Keeps the orders of lists, and orders that must only reduce, at the size that their parent, their peers and the
/// position leave them.
///
/// There is no plan in memory: after whatever happened in an instrument, what each order should be is worked out anew
/// and the difference is asked for. An answer that is still on its way is waited for; it calls again. So a session that
/// comes back from its journal goes on where it was.
///
/// Where several lists close the same position, the older ones are served first, so that all of them together never
/// close more than there is.
final class OrderLists {
    /// A size the venue or the gate refuses is asked for so often.
    static final int ATTEMPTS = 3;

    private final GateView view;
    private final OrderFlow flow;
    private final DeskWork work;
    private final HeldOrders held;
    private final AuditTrail trail;
    private final VenueLink link;
    /// Groups with something open in the instrument, by number.
    private final List<List<OrderGroup>> live = new ArrayList<>();
    private final long[] netSeen;
    private final boolean[] changed;
    private boolean anyChanged;
    /// Instruments in which an order could not go out just now.
    private final BitSet later = new BitSet();
    private boolean wasUp = true;

    OrderLists(
            int instruments,
            GateView view,
            OrderFlow flow,
            DeskWork work,
            HeldOrders held,
            AuditTrail trail,
            VenueLink link) {
        this.view = view;
        this.flow = flow;
        this.work = work;
        this.held = held;
        this.trail = trail;
        this.link = link;
        netSeen = new long[instruments];
        changed = new boolean[instruments];
        for (int i = 0; i < instruments; i++) live.add(new ArrayList<>());
    }

    /// An order came back from the journal.
    void recovered(Slot slot) {
        follow(slot);
        int i = slot.order().instrument().index();
        netSeen[i] = view.netQuantity(i);
    }

    /// Something happened to an order.
    void onEvent(Slot slot, OrderEvent event) {
        int i = slot.order().instrument().index();
        if (slot.group == null) {
            if (live.get(i).isEmpty() || netSeen[i] == view.netQuantity(i)) return;
            mark(i);
            return;
        }
        if (event instanceof OrderEvent.Accepted || event instanceof OrderEvent.Replaced) slot.refusals = 0;
        else if (event instanceof OrderEvent.ReplaceRejected || event instanceof OrderEvent.CancelRejected)
            refused(slot, "by the venue: " + event);
        follow(slot);
        tellDanger(slot, event);
    }

    private void follow(Slot slot) {
        OrderGroup group = slot.group;
        if (group == null) return;
        for (Slot member : group.slots()) {
            int i = member.order().instrument().index();
            mark(i);
            List<OrderGroup> here = live.get(i);
            if (here.contains(group) || group.finished()) continue;
            int at = here.size();
            while (at > 0 && here.get(at - 1).number > group.number) at--;
            here.add(at, group);
        }
    }

    /// Another input begins: what could not go out is tried again.
    void nextInput() {
        if (later.isEmpty()) return;
        later.stream().forEach(this::mark);
        later.clear();
    }

    private void mark(int instrument) {
        changed[instrument] = true;
        anyChanged = true;
    }

    /// The position of an instrument was set anew, without a fill.
    void onPosition(int instrument) {
        if (!live.get(instrument).isEmpty()) mark(instrument);
    }

    private void tellDanger(Slot slot, OrderEvent event) {
        OrderGroup group = slot.group;
        if (group == null || group.claim() == 0) return;
        Role role = OrderGroup.role(slot);
        boolean ended = event instanceof OrderEvent.Rejected || event instanceof OrderEvent.Expired;
        if (role == Role.STOP && ended)
            alarm(
                    slot,
                    "The stop " + slot.order().id() + " is gone ("
                            + slot.state.status().label() + "). Its position has no stop.");
        if (role != Role.PARENT || !(event instanceof OrderEvent.Filled)) return;
        boolean hasExit = false;
        for (Slot other : group.slots()) {
            if (other == slot || OrderGroup.role(other) == Role.FOLLOWER) continue;
            hasExit = true;
            if (other.state.status().open()) return;
        }
        if (hasExit)
            alarm(
                    slot,
                    slot.order().id() + " filled after its exits were done. That part has no stop: close it or"
                            + " protect it by hand.");
    }

    private void refused(Slot slot, String why) {
        if (++slot.refusals == ATTEMPTS)
            alarm(
                    slot,
                    "The size of " + slot.order().id() + " could not be brought in line with its position after "
                            + ATTEMPTS + " attempts (" + why + "). Look at it by hand.");
    }

    private void alarm(Slot slot, String text) {
        trail.log(Level.ALARM, slot.order().id().toString(), text);
    }

    /// Asks for what has to change.
    ///
    /// @return whether anything was done
    boolean settle() {
        boolean up = link.up();
        if (up && !wasUp)
            for (int i = 0; i < changed.length; i++) if (!live.get(i).isEmpty()) mark(i);
        wasUp = up;
        if (!anyChanged) return false;
        anyChanged = false;
        for (int i = 0; i < changed.length; i++) {
            if (!changed[i]) continue;
            changed[i] = false;
            settle(i);
        }
        return true;
    }

    private void settle(int instrument) {
        long net = view.netQuantity(instrument);
        netSeen[instrument] = net;
        long toSell = Math.max(0, net);
        long toBuy = Math.max(0, -net);
        for (OrderGroup group : List.copyOf(live.get(instrument))) {
            long granted = 0;
            Slot exit = group.exit();
            if (exit != null && exit.order().instrument().index() == instrument) {
                boolean sells = exit.order().side() == Side.SELL;
                granted = Math.min(group.claim(), sells ? toSell : toBuy);
                if (sells) toSell -= granted;
                else toBuy -= granted;
            }
            for (Slot slot : group.slots())
                if (slot.order().instrument().index() == instrument
                        && slot.state.status().open()) settle(group, slot, granted);
            if (group.finished()) live.get(instrument).remove(group);
        }
    }

    private void settle(OrderGroup group, Slot slot, long granted) {
        long wanted = group.wanted(slot, granted);
        if (wanted == OrderGroup.WAIT || slot.refusals >= ATTEMPTS) return;
        if (wanted <= slot.state.cumQty()) {
            if (!slot.cancelWanted()) flow.cancel(slot, why(group, slot));
            return;
        }
        switch (slot.state.status()) {
            case HELD -> whileHeld(group, slot, wanted);
            case NEW, PARTIALLY_FILLED -> {
                if (wanted == slot.order().quantity().units()) return;
                String refusal = work.resize(slot, wanted, OrderGroup.role(slot) != Role.PEER);
                if (!refusal.isEmpty()) refused(slot, refusal);
            }
            // what is on its way comes first; its answer calls again
            default -> {}
        }
    }

    private void whileHeld(OrderGroup group, Slot slot, long wanted) {
        if (group.waits(slot)) return;
        boolean resized = wanted != slot.order().quantity().units();
        if (held.watches(slot.order()) && !slot.state.triggered()) {
            boolean watched = held.watched(slot);
            if (!watched || resized) work.restate(slot, wanted, VenueForm.HELD_HERE);
            held.watch(slot);
            return;
        }
        boolean exit = OrderGroup.role(slot) == Role.TARGET || OrderGroup.role(slot) == Role.STOP;
        if (exit ? !link.up() : !link.trades()) return;
        Denial still = work.activate(slot, wanted);
        if (still == null) return;
        if (exit) refused(slot, still.toString());
        else later.set(slot.order().instrument().index());
    }

    private static String why(OrderGroup group, Slot slot) {
        Slot parent = group.parent();
        return switch (OrderGroup.role(slot)) {
            case NONE -> "the position it was to reduce is closed";
            case PARENT -> "its position is being closed";
            case PEER -> "another order of its list was filled";
            case FOLLOWER, TARGET, STOP ->
                parent == null || parent.state.cumQty() == 0
                        ? "its parent " + (parent == null ? "was never sent" : "is " + label(parent))
                        : "the position it protects is closed";
        };
    }

    private static String label(Slot parent) {
        OrdStatus status = parent.state.status();
        return status.label().toLowerCase(Locale.ROOT);
    }
}
