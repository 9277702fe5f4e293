package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TriggerSource;

/// Watches the triggers the venue cannot watch. They die with the application; every such order says so.
///
/// Only the market's own news trigger: a print, or a quote that has two sides, is neither crossed nor locked and is not
/// stale. An order entered behind the market waits for the next of them. A tick in an instrument without held orders
/// costs one look, and no tick that triggers nothing takes memory.
final class HeldOrders {
    private static final TriggerSource[] SOURCES = TriggerSource.values();

    /// Where an order is watched.
    private record Place(TriggerLine line, int instrument, long trigger) {}

    private final GateView view;
    private final Gate gate;
    private final OrderFlow flow;
    private final DeskWork work;
    private final VenueForm form;
    private final VenueLink link;
    private final AuditTrail trail;
    /// By instrument, then by source, direction and side; none where nothing is held.
    private final @Nullable TriggerLine[] @Nullable [] lines;
    private final List<List<Slot>> trailing = new ArrayList<>();
    /// The print before the last, 0 if there was none.
    private final long[] previous;
    private final long[] last;
    private final Map<Slot, Place> places = new HashMap<>();
    /// Triggered and to be sent, oldest first; those of a list are sent by it.
    private final List<Slot> ready = new ArrayList<>();

    HeldOrders(
            KernelSetup setup,
            GateView view,
            OrderFlow flow,
            DeskWork work,
            VenueForm form,
            VenueLink link,
            AuditTrail trail) {
        this.view = view;
        this.gate = setup.gate();
        this.flow = flow;
        this.work = work;
        this.form = form;
        this.link = link;
        this.trail = trail;
        int count = setup.instruments().size();
        lines = new @Nullable TriggerLine[count][];
        previous = new long[count];
        last = new long[count];
        for (int i = 0; i < count; i++) trailing.add(new ArrayList<>());
    }

    /// Whether orders like this are watched here once they may work.
    boolean watches(Order order) {
        return form.triggersHere(order);
    }

    boolean watched(Slot slot) {
        return places.containsKey(slot);
    }

    /// An order came back from the journal.
    void recovered(Slot slot) {
        if (slot.state.status() != OrdStatus.HELD) return;
        if (!slot.state.triggered()) watchUnlessWaiting(slot);
        else if (slot.group == null) ready.add(slot);
    }

    void onEvent(Slot slot, OrderEvent event) {
        if (event instanceof OrderEvent.Held) watchUnlessWaiting(slot);
        else if (slot.state.status() != OrdStatus.HELD || slot.state.triggered()) forget(slot);
        else if (event instanceof OrderEvent.Restated && watched(slot)) watch(slot);
    }

    private void watchUnlessWaiting(Slot slot) {
        OrderGroup group = slot.group;
        if (watches(slot.order()) && (group == null || group.armed(slot))) watch(slot);
    }

    /// Watches a held order's trigger from now on, at the price it has now.
    void watch(Slot slot) {
        Order order = slot.order();
        long trigger = order.terms().triggerPrice().orElseThrow().units();
        Place place = places.get(slot);
        if (place != null && place.trigger() == trigger) return;
        if (place == null && order.terms() instanceof Terms.TrailingStop)
            trailing.get(order.instrument().index()).add(slot);
        if (place != null) place.line().remove(slot);
        TriggerLine line = line(order);
        line.add(slot, trigger);
        places.put(slot, new Place(line, order.instrument().index(), trigger));
    }

    private TriggerLine line(Order order) {
        int i = order.instrument().index();
        @Nullable TriggerLine[] row = lines[i];
        if (row == null) lines[i] = row = new @Nullable TriggerLine[SOURCES.length * 4];
        boolean up = rises(order);
        int at = at(order.handling().triggerSource(), up, order.side() == Side.BUY);
        TriggerLine line = row[at];
        if (line == null) row[at] = line = new TriggerLine(up);
        return line;
    }

    private static boolean rises(Order order) {
        return (order.side() == Side.BUY) == order.terms().triggersWithTheMove();
    }

    private static int at(TriggerSource source, boolean up, boolean buy) {
        return source.ordinal() * 4 + (up ? 2 : 0) + (buy ? 1 : 0);
    }

    private void forget(Slot slot) {
        if (places.isEmpty()) return;
        Place place = places.remove(slot);
        if (place == null) return;
        place.line().remove(slot);
        trailing.get(place.instrument()).remove(slot);
    }

    // The market

    void onTrade(int instrument, long time, long price) {
        previous[instrument] = last[instrument];
        last[instrument] = price;
        if (lines[instrument] == null || stale(instrument, time)) return;
        onPrice(instrument, TriggerSource.LAST);
        onPrice(instrument, TriggerSource.DOUBLE_LAST);
    }

    void onQuote(int instrument, long time, long bid, long ask) {
        if (lines[instrument] == null || stale(instrument, time)) return;
        if (bid <= 0 || ask <= bid) return;
        onPrice(instrument, TriggerSource.BID_ASK);
        onPrice(instrument, TriggerSource.MID);
    }

    private boolean stale(int instrument, long time) {
        return view.now() - time > gate.limits(instrument).staleAfter();
    }

    /// The price that counts for a source; 0 if there is none. Of two prints the one that is less far counts.
    private long price(int instrument, TriggerSource source, boolean up, boolean buy) {
        return switch (source) {
            case LAST -> last[instrument];
            case BID_ASK -> buy ? view.ask(instrument) : view.bid(instrument);
            case MID -> {
                long bid = view.bid(instrument);
                yield bid + (view.ask(instrument) - bid) / 2;
            }
            case DOUBLE_LAST ->
                previous[instrument] == 0
                        ? 0
                        : up
                                ? Math.min(previous[instrument], last[instrument])
                                : Math.max(previous[instrument], last[instrument]);
        };
    }

    private void onPrice(int instrument, TriggerSource source) {
        List<Slot> following = trailing.get(instrument);
        for (int i = 0; i < following.size(); i++) follow(following.get(i), instrument, source);
        @Nullable TriggerLine[] row = lines[instrument];
        if (row == null) return;
        for (int way = 0; way < 4; way++) {
            TriggerLine line = row[source.ordinal() * 4 + way];
            if (line == null || line.next() == null) continue;
            long price = price(instrument, source, (way & 2) != 0, (way & 1) != 0);
            if (price <= 0) continue;
            while (line.hit(price)) trigger(line);
        }
    }

    /// Moves a trailing stop with the market, never against it.
    private void follow(Slot slot, int instrument, TriggerSource source) {
        Order order = slot.order();
        if (order.handling().triggerSource() != source || !(order.terms() instanceof Terms.TrailingStop stop)) return;
        boolean buy = order.side() == Side.BUY;
        long price = price(instrument, source, !buy, buy);
        if (price <= 0) return;
        Instrument of = order.instrument();
        long next = stop.trail().triggerUnits(of, order.side(), price);
        long now = stop.trigger().units();
        if (buy ? next < now : next > now) work.step(slot, new Terms.TrailingStop(stop.trail(), of.price(next)));
    }

    private void trigger(TriggerLine line) {
        Slot slot = line.next();
        if (slot == null) return;
        flow.emit(slot.order().id(), new OrderEvent.Triggered(slot.order().id(), view.now()));
        if (slot.group == null) ready.add(slot);
    }

    /// Sends what has been triggered; what cannot leave now waits.
    ///
    /// @return whether anything was sent
    boolean settle() {
        if (ready.isEmpty() || !link.trades() || !trail.stalled().isEmpty()) return false;
        List<Slot> now = List.copyOf(ready);
        ready.clear();
        for (Slot slot : now)
            if (slot.state.status() == OrdStatus.HELD
                    && work.activate(slot, slot.order().quantity().units()) != null) ready.add(slot);
        return ready.size() < now.size();
    }
}
