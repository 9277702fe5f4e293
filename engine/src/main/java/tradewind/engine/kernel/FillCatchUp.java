package tradewind.engine.kernel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.GateView;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.kernel.OwnOrders.Slot;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderState;

/// Books fills that were missed, each once, with the venue's sum for the order as the arbiter: a fill that would go
/// beyond it is one we have already, under another id.
final class FillCatchUp {
    private final OwnOrders orders;
    private final GateView view;
    private final VenueReports reports;
    private final AuditTrail trail;

    FillCatchUp(OwnOrders orders, GateView view, VenueReports reports, AuditTrail trail) {
        this.orders = orders;
        this.view = view;
        this.reports = reports;
        this.trail = trail;
    }

    /// @param listed what the venue says of the orders they belong to, where it does
    /// @return how many were booked
    int book(List<OrderEvent.Filled> fills, Map<?, VenueOrder> listed) {
        int booked = 0;
        for (OrderEvent.Filled fill : fills) {
            Slot slot = orders.find(fill.order());
            if (slot == null || slot.fills().knows(fill.execId())) continue;
            VenueOrder at = listed.get(fill.order());
            if (at != null && slot.state.cumQty() + fill.lastQty().units() > at.cumQty()) {
                slot.fills().spend(fill.execId());
                trail.log(
                        Level.WARN,
                        fill.order().toString(),
                        "Fill " + fill.execId() + " is counted already under another id.");
                continue;
            }
            trail.log(Level.WARN, fill.order().toString(), "Fill " + fill.execId() + " had been missed; booked now.");
            reports.onReport(now(fill));
            booked++;
        }
        return booked;
    }

    private OrderEvent.Filled now(OrderEvent.Filled fill) {
        return new OrderEvent.Filled(
                fill.order(), view.now(), fill.execId(), fill.lastQty(), fill.lastPx(), fill.fee(), fill.liquidity());
    }

    /// Whether the venue has filled more of an order, or less, than we have booked.
    boolean lacks(Slot slot, VenueOrder at) {
        return slot.state.cumQty() != at.cumQty();
    }

    /// After the order's own fills were booked: what the venue's sum still has more is booked as one fill at its
    /// average price; what it has less was counted twice.
    void complete(Slot slot, VenueOrder at) {
        OrderState state = slot.state;
        long missing = at.cumQty() - state.cumQty();
        if (missing > 0) bookUnseen(slot, at, missing);
        else if (missing < 0) takeBack(slot, -missing);
    }

    private void bookUnseen(Slot slot, VenueOrder at, long missing) {
        OrderState state = slot.state;
        Instrument instrument = state.order().instrument();
        long worth = at.cumNotional() - state.cumNotional();
        long price = worth > 0 ? instrument.averagePrice(worth, missing).units() : view.last(instrument.index());
        OrderEvent.Filled fill = new OrderEvent.Filled(
                state.order().id(),
                view.now(),
                "sum " + at.venueOrderId() + "/" + at.cumQty(),
                instrument.quantity(missing),
                instrument.price(price),
                instrument.quote().zero(),
                Liquidity.TAKER);
        reports.onReport(fill);
        trail.log(
                Level.ALARM,
                fill.order().toString(),
                "The venue has filled " + fill.lastQty() + " more than it reported. Booked at its average price "
                        + fill.lastPx() + "; the fee is not known.");
    }

    private void takeBack(Slot slot, long excess) {
        OrderEvent.Filled twin = twin(slot, excess);
        if (twin == null) {
            trail.log(
                    Level.ALARM,
                    slot.state.order().id().toString(),
                    "We have booked " + slot.state.order().instrument().quantity(excess)
                            + " more than the venue says it filled. Compare with the venue.");
            return;
        }
        reports.onReport(new OrderEvent.TradeCanceled(twin.order(), view.now(), twin));
    }

    /// A fill of that size that has a twin of the same price: the same trade, reported under two ids.
    private static OrderEvent.@Nullable Filled twin(Slot slot, long excess) {
        List<OrderEvent.Filled> fills = slot.fills().standing();
        for (int i = fills.size() - 1; i > 0; i--) {
            OrderEvent.Filled later = fills.get(i);
            if (later.lastQty().units() != excess) continue;
            for (int k = 0; k < i; k++) {
                OrderEvent.Filled earlier = fills.get(k);
                if (earlier.lastQty().equals(later.lastQty())
                        && earlier.lastPx().equals(later.lastPx())) return later;
            }
        }
        return null;
    }
}
