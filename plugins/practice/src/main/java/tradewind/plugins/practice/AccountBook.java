package tradewind.plugins.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gateways.OrderAnswer;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.gateways.VenueAccount.VenuePosition;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.PaperExchange;

/// What the venue has of one account, and its word for it: orders, the fills of each, the position. A fold over what
/// the exchange reported, whether the desk heard of it or not. The venue's thread only.
final class AccountBook {
    /// How many orders it keeps; the oldest that are over are forgotten first.
    static final int KEPT = 1_000;

    /// An order with its fills.
    static final class Entry {
        private OrderState state;
        /// What the desk calls it: another id if it did not know the order when it found it here.
        private OrderId name;
        private final List<OrderEvent.Filled> fills = new ArrayList<>();

        Entry(OrderState state, OrderId name) {
            this.state = state;
            this.name = name;
        }

        OrderState state() {
            return state;
        }

        OrderId name() {
            return name;
        }

        /// Oldest first, each by the name the order had then.
        List<OrderEvent.Filled> fills() {
            return fills;
        }
    }

    private final Instrument instrument;
    private final Map<OrderId, Entry> orders = new LinkedHashMap<>();
    private final Map<OrderId, OrderId> named = new HashMap<>();
    private long position;
    private boolean changed;

    AccountBook(Instrument instrument) {
        this.instrument = instrument;
    }

    Instrument instrument() {
        return instrument;
    }

    /// Net, quantity units.
    long position() {
        return position;
    }

    Iterable<Entry> entries() {
        return orders.values();
    }

    /// Since it was last written down.
    boolean changed() {
        return changed;
    }

    void written() {
        changed = false;
    }

    /// As it was written down.
    void putBack(long net, List<Entry> kept) {
        position = net;
        for (Entry entry : kept) put(entry);
    }

    private void put(Entry entry) {
        OrderId id = entry.state.order().id();
        orders.put(id, entry);
        if (!entry.name.equals(id)) named.put(entry.name, id);
    }

    boolean has(OrderId id) {
        return orders.containsKey(id);
    }

    /// An order is on its way. It is not told of before the exchange has it.
    void coming(Order order, long now) {
        put(new Entry(OrderState.first(new OrderEvent.Submitted(order, now)), order.id()));
    }

    /// Day orders whose day ended while the venue was closed are over.
    void endDays(long now) {
        for (Entry entry : orders.values()) {
            OrderState state = entry.state;
            if (state.status().done() || state.order().timeInForce() != TimeInForce.DAY) continue;
            long end = PaperExchange.utcDayEnd(state.at());
            if (end > now) continue;
            entry.state = state.apply(new OrderEvent.Expired(state.order().id(), end));
            changed = true;
        }
    }

    /// What is in the market.
    List<OrderState> working() {
        return orders.values().stream()
                .map(Entry::state)
                .filter(state -> !state.status().done())
                .toList();
    }

    /// Writes down what the exchange reported.
    ///
    /// @return the report by the name the desk has for the order
    OrderEvent write(OrderEvent report) {
        Entry entry = orders.get(report.order());
        if (entry == null) return report;
        entry.state = entry.state.apply(report);
        changed = true;
        OrderEvent told = entry.name.equals(report.order()) ? report : renamed(report, entry.name);
        if (told instanceof OrderEvent.Filled fill) {
            entry.fills.add(fill);
            position += entry.state.order().side().sign() * fill.lastQty().units();
        }
        if (entry.state.status().done()) forgetOldest();
        return told;
    }

    private static OrderEvent renamed(OrderEvent report, OrderId name) {
        return switch (report) {
            case OrderEvent.Filled e ->
                new OrderEvent.Filled(name, e.at(), e.execId(), e.lastQty(), e.lastPx(), e.fee(), e.liquidity());
            case OrderEvent.Canceled e -> new OrderEvent.Canceled(name, e.at(), e.text());
            case OrderEvent.CancelRejected e -> new OrderEvent.CancelRejected(name, e.at(), e.text());
            case OrderEvent.Expired e -> new OrderEvent.Expired(name, e.at());
            case OrderEvent.Replaced e -> new OrderEvent.Replaced(name, e.at(), e.quantity(), e.terms());
            case OrderEvent.ReplaceRejected e -> new OrderEvent.ReplaceRejected(name, e.at(), e.text());
            case OrderEvent.Submitted _,
                    OrderEvent.Denied _,
                    OrderEvent.Held _,
                    OrderEvent.Adopted _,
                    OrderEvent.Activated _,
                    OrderEvent.Accepted _,
                    OrderEvent.Rejected _,
                    OrderEvent.Triggered _,
                    OrderEvent.TradeCanceled _,
                    OrderEvent.TradeCorrected _,
                    OrderEvent.CancelRequested _,
                    OrderEvent.ReplaceRequested _,
                    OrderEvent.Restated _,
                    OrderEvent.Unresolved _ ->
                throw new IllegalStateException("not of an order that is here already: " + report);
        };
    }

    private void forgetOldest() {
        Iterator<Entry> oldest = orders.values().iterator();
        while (orders.size() > KEPT && oldest.hasNext()) {
            Entry entry = oldest.next();
            if (!entry.state.status().done()) continue;
            oldest.remove();
            named.remove(entry.name);
        }
    }

    /// From now on the desk calls the order that.
    void adopt(OrderId name, String venueOrderId) {
        for (Entry entry : orders.values()) {
            if (!entry.state.venueOrderId().equals(venueOrderId) || entry.name.equals(name)) continue;
            named.remove(entry.name);
            entry.name = name;
            named.put(name, entry.state.order().id());
            changed = true;
        }
    }

    /// The id an order has here.
    OrderId own(OrderId name) {
        return named.getOrDefault(name, name);
    }

    /// All that the exchange has or had.
    VenueAccount account(long request) {
        List<VenueOrder> listed = new ArrayList<>();
        List<OrderEvent.Filled> fills = new ArrayList<>();
        for (Entry entry : orders.values()) {
            if (entry.state.venueOrderId().isEmpty()) continue;
            listed.add(VenueOrder.of(entry.state, entry.state.status()));
            fills.addAll(entry.fills);
        }
        fills.sort(Comparator.comparingLong(OrderEvent.Filled::at));
        return new VenueAccount(
                request,
                listed,
                fills,
                Optional.of(position == 0 ? List.of() : List.of(new VenuePosition(instrument, position))));
    }

    /// One order, by the name the desk has for it.
    OrderAnswer answer(long request, OrderId name) {
        @Nullable Entry entry = orders.get(own(name));
        if (entry == null || entry.state.status() == OrdStatus.PENDING_NEW)
            return new OrderAnswer(request, name, Optional.empty(), List.of());
        return new OrderAnswer(
                request, name, Optional.of(VenueOrder.of(entry.state, entry.state.status())), entry.fills);
    }
}
