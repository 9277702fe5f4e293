package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.GateView;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.OrderAnswer;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderStanding;

/// Compares our orders with the venue's, one by one, and takes the venue's word for each.
///
/// Missed fills are booked once. An order of ours that the venue does not list is asked for by its id, and stays
/// unknown until there is an answer to that. An order we do not know is taken over as external, shown and counted,
/// and not cancelled unasked.
final class BookComparison {
    /// @param open orders open at the venue now
    /// @param fills booked that had been missed
    /// @param adopted orders taken over
    /// @param again something was too fresh to be compared
    record Result(int open, int fills, int adopted, boolean again) {}

    private static final long ASK_AGAIN = 5_000_000_000L;
    private static final int ALARM_AFTER = 3;

    private static final class Doubt {
        long request;
        long askAt;
        int asked;
    }

    private final Gateway gateway;
    private final OwnOrders orders;
    private final GateView view;
    private final OrderFlow flow;
    private final AuditTrail trail;
    private final FillCatchUp fills;
    private final Map<OrderId, Doubt> doubts = new LinkedHashMap<>();
    private long lastRequest;
    private boolean positionsAgree;
    private volatile int unresolved;

    BookComparison(
            KernelSetup setup, OwnOrders orders, GateView view, OrderFlow flow, AuditTrail trail, FillCatchUp fills) {
        this.gateway = setup.gateway();
        this.orders = orders;
        this.view = view;
        this.flow = flow;
        this.trail = trail;
        this.fills = fills;
    }

    /// Questions about the account and about single orders count together.
    long nextRequest() {
        return ++lastRequest;
    }

    void positionsAgree(boolean agree) {
        positionsAgree = agree;
    }

    /// Orders whose fate only the venue knows.
    int unresolved() {
        return unresolved;
    }

    /// What was under way when the line broke is unknown now; what rested, rests.
    void onDisconnect(String text) {
        doubts.clear();
        orders.forEachOpen(slot -> {
            switch (slot.state.status()) {
                case PENDING_NEW, PENDING_CANCEL, PENDING_REPLACE -> unresolve(slot, "connection lost: " + text);
                default -> {}
            }
        });
        count();
    }

    /// @param askedAt session time at which the question was put
    Result compare(VenueAccount account, long askedAt) {
        long settled = askedAt - Reconciliation.SETTLE;
        List<@Nullable Slot> ours = new ArrayList<>();
        Map<OrderId, VenueOrder> listed = new HashMap<>();
        for (VenueOrder at : account.orders()) {
            Slot slot = match(at);
            ours.add(slot);
            if (slot != null) listed.put(slot.state.order().id(), at);
        }
        int booked = fills.book(account.fills(), listed);
        Set<Slot> seen = new HashSet<>();
        int adopted = 0;
        int open = 0;
        boolean again = false;
        for (int i = 0; i < ours.size(); i++) {
            VenueOrder at = account.orders().get(i);
            Slot slot = ours.get(i);
            if (isOpen(at)) open++;
            if (slot == null) {
                // a list may name an order twice
                if (!isOpen(at) || orders.byVenueId(at.venueOrderId()) != null) continue;
                adopt(at);
                adopted++;
                continue;
            }
            seen.add(slot);
            if (slot.changedAt() > settled && slot.state.status() != OrdStatus.UNKNOWN) again = true;
            else if (fills.lacks(slot, at)) doubt(slot);
            else settle(slot, at);
        }
        again |= doubtTheAbsent(seen, settled);
        count();
        return new Result(open, booked, adopted, again || !doubts.isEmpty());
    }

    private boolean doubtTheAbsent(Set<Slot> seen, long settled) {
        List<Slot> absent = new ArrayList<>();
        boolean[] fresh = {false};
        orders.forEachOpen(slot -> {
            if (seen.contains(slot) || slot.state.status() == OrdStatus.HELD) return;
            if (slot.changedAt() > settled) fresh[0] = true;
            else absent.add(slot);
        });
        for (Slot slot : absent) {
            if (livesOn(slot, seen)) continue;
            unresolve(slot, "not among the venue's open orders; the venue was asked what became of it");
            doubt(slot);
        }
        return fresh[0];
    }

    /// An order that ended here while it was open there was taken over under another id. If a trade taken back opens it
    /// here again, two of ours stand for one at the venue: the later one is it.
    private boolean livesOn(Slot slot, Set<Slot> seen) {
        String name = slot.state.venueOrderId();
        if (name.isEmpty()) return false;
        Slot later = orders.byVenueId(name);
        if (later == null || later == slot || !seen.contains(later)) return false;
        OrderId id = slot.state.order().id();
        OrderId heir = later.state.order().id();
        doubts.remove(id);
        end(slot, new OrderEvent.Canceled(id, view.now(), "Lives on at the venue as " + heir));
        trail.log(Level.WARN, id.toString(), "Order " + name + " of the venue is counted once: as " + heir + ".");
        return true;
    }

    static boolean isOpen(VenueOrder at) {
        return at.status() == OrdStatus.NEW || at.status() == OrdStatus.PARTIALLY_FILLED;
    }

    /// Ours by its id, or one taken over before by the venue's. An order with our id but another instrument or side
    /// is not ours, and one that is done here cannot be open there: both are taken for foreign.
    private @Nullable Slot match(VenueOrder at) {
        Slot known = orders.byVenueId(at.venueOrderId());
        if (known != null) {
            if (known.state.order().source().kind() == OrderSource.Kind.EXTERNAL)
                gateway.adopt(known.state.order().id(), at.venueOrderId());
            return known;
        }
        if (at.clOrdId().isEmpty()) return null;
        Slot slot = orders.find(at.clOrdId().get());
        if (slot == null) return null;
        Order order = slot.state.order();
        if (!order.instrument().equals(at.instrument()) || order.side() != at.side()) return null;
        String told = slot.state.venueOrderId();
        return told.isEmpty() || told.equals(at.venueOrderId()) ? slot : null;
    }

    private void adopt(VenueOrder at) {
        OrderId id = orders.nextId();
        Order order = new Order(
                id, at.instrument(), at.side(), at.quantity(), at.terms(), at.timeInForce(), OrderSource.EXTERNAL);
        flow.adopt(new OrderEvent.Adopted(order, view.now(), at.venueOrderId(), at.cumQty(), at.cumNotional()));
        gateway.adopt(id, at.venueOrderId());
        trail.log(
                at.clOrdId().isPresent() ? Level.ALARM : Level.WARN,
                id.toString(),
                "Order " + at.venueOrderId() + " is open at " + gateway.name()
                        + (at.clOrdId().isPresent()
                                ? " under our id " + at.clOrdId().get() + ", which does not fit our book."
                                : " and was entered elsewhere.")
                        + " It is shown and counted; cancel it if you do not want it.");
    }

    /// Takes the venue's word for an order whose fills agree.
    private void settle(Slot slot, VenueOrder at) {
        OrderId id = slot.state.order().id();
        doubts.remove(id);
        boolean unknown = slot.state.status() == OrdStatus.UNKNOWN;
        switch (at.status()) {
            case NEW, PARTIALLY_FILLED -> {
                if (slot.state.status().done()) reopen(slot, at);
                else stillOpen(slot, at, unknown);
            }
            case FILLED, CANCELED -> end(slot, new OrderEvent.Canceled(id, view.now(), "Ended at the venue"));
            case REJECTED -> end(slot, new OrderEvent.Rejected(id, view.now(), "Refused by the venue"));
            case EXPIRED -> end(slot, new OrderEvent.Expired(id, view.now()));
            default -> throw new IllegalStateException("not a status of a venue: " + at);
        }
    }

    private void end(Slot slot, OrderEvent event) {
        if (!slot.state.status().done()) flow.emit(event.order(), event);
    }

    /// Ended here, open there: it can still fill, so it lives on under another id.
    private void reopen(Slot slot, VenueOrder at) {
        if (orders.byVenueId(at.venueOrderId()) != null) return;
        trail.log(
                Level.ALARM,
                slot.state.order().id().toString(),
                "The venue has " + slot.state.order().id() + " open, which was "
                        + slot.state.status().label() + " here.");
        adopt(at);
    }

    private void stillOpen(Slot slot, VenueOrder at, boolean unknown) {
        OrderId id = slot.state.order().id();
        OrdStatus status = slot.state.status();
        if (unknown
                || status == OrdStatus.PENDING_NEW
                || slot.state.venueOrderId().isEmpty())
            flow.emit(id, new OrderEvent.Accepted(id, view.now(), at.venueOrderId()));
        boolean changed = !at.quantity().equals(slot.state.order().quantity())
                || !at.terms().equals(slot.state.atVenue().terms());
        if (status == OrdStatus.PENDING_REPLACE) {
            if (changed) flow.emit(id, new OrderEvent.Replaced(id, view.now(), at.quantity(), at.terms()));
            else flow.emit(id, new OrderEvent.ReplaceRejected(id, view.now(), "not carried out by the venue"));
        } else if (changed) {
            flow.emit(id, new OrderEvent.Restated(id, view.now(), at.quantity(), at.terms(), "as the venue has it"));
        }
        if (slot.cancelWanted()) flow.cancelOnceMore(slot);
    }

    private void unresolve(Slot slot, String text) {
        if (slot.state.status() == OrdStatus.UNKNOWN) return;
        OrderId id = slot.state.order().id();
        flow.emit(id, new OrderEvent.Unresolved(id, view.now(), text));
    }

    // Single orders

    private void doubt(Slot slot) {
        OrderId id = slot.state.order().id();
        if (doubts.containsKey(id)) return;
        Doubt doubt = new Doubt();
        doubts.put(id, doubt);
        ask(id, doubt);
    }

    private void ask(OrderId id, Doubt doubt) {
        doubt.request = nextRequest();
        doubt.asked++;
        doubt.askAt = view.now() + Math.min(12, doubt.asked) * ASK_AGAIN;
        if (doubt.asked == ALARM_AFTER)
            trail.log(
                    Level.ALARM,
                    id.toString(),
                    "The venue has not said what became of " + id + ". It counts as open until it does.");
        try {
            gateway.requestOrder(doubt.request, id);
        } catch (RuntimeException e) {
            trail.log(Level.WARN, id.toString(), "Could not ask for " + id + ": " + e.getMessage());
        }
    }

    /// Asks again what was not answered in time.
    void proceed() {
        if (doubts.isEmpty()) return;
        for (Map.Entry<OrderId, Doubt> entry : List.copyOf(doubts.entrySet()))
            if (view.now() >= entry.getValue().askAt) ask(entry.getKey(), entry.getValue());
    }

    void onQueryFailed(long number, String text) {
        for (Map.Entry<OrderId, Doubt> entry : doubts.entrySet())
            if (entry.getValue().request == number)
                trail.log(
                        Level.WARN,
                        entry.getKey().toString(),
                        "The venue did not say what became of " + entry.getKey() + ": " + text);
    }

    /// @return whether the whole should be compared again soon
    boolean onAnswer(OrderAnswer answer) {
        Doubt doubt = doubts.get(answer.order());
        Slot slot = orders.find(answer.order());
        if (doubt == null || slot == null || doubt.request != answer.request()) return false;
        fills.book(
                answer.fills(),
                answer.found().isPresent()
                        ? Map.of(answer.order(), answer.found().get())
                        : Map.of());
        if (answer.found().isPresent()) {
            fills.complete(slot, answer.found().get());
            settle(slot, answer.found().get());
            doubts.remove(answer.order());
        } else {
            unknownToTheVenue(slot);
        }
        count();
        return true;
    }

    /// It never arrived, if it was never acknowledged. One that was can have been forgotten by the venue: it is over
    /// if the positions agree, and stays unknown if they do not.
    private void unknownToTheVenue(Slot slot) {
        OrderStanding state = slot.state;
        OrderId id = state.order().id();
        if (!state.acknowledged()) {
            doubts.remove(id);
            end(slot, new OrderEvent.Rejected(id, view.now(), "The venue does not know it: it never arrived"));
        } else if (positionsAgree) {
            doubts.remove(id);
            end(slot, new OrderEvent.Canceled(id, view.now(), "The venue no longer knows it; the positions agree"));
            trail.log(Level.ALARM, id.toString(), "The venue no longer knows " + id + "; the positions agree.");
        }
    }

    private void count() {
        int[] unknown = {0};
        orders.forEachOpen(slot -> {
            if (slot.state.status() == OrdStatus.UNKNOWN) unknown[0]++;
        });
        unresolved = unknown[0];
    }
}
