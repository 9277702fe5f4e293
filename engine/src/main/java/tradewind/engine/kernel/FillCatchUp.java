package tradewind.engine.kernel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.GateView;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderStanding;

/// Books fills that were missed, each once, with the venue's sum for the order as the arbiter: a fill that would go
/// beyond it is one we have already, under another id.
final class FillCatchUp {
    /// Begins the id of a fill that was booked from the venue's sum, not from a trade.
    private static final String SUM = "sum ";

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
        OrderStanding state = slot.state;
        long missing = at.cumQty() - state.cumQty();
        if (missing > 0) bookUnseen(slot, at, missing);
        else if (missing < 0) takeBack(slot, -missing);
    }

    private void bookUnseen(Slot slot, VenueOrder at, long missing) {
        OrderStanding state = slot.state;
        Instrument instrument = state.order().instrument();
        long worth = at.cumNotional() - state.cumNotional();
        long price = worth > 0 ? instrument.averagePrice(worth, missing).units() : view.last(instrument.index());
        OrderEvent.Filled fill = new OrderEvent.Filled(
                state.order().id(),
                view.now(),
                SUM + at.venueOrderId() + "/" + at.cumQty(),
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

    /// One trade reported under two ids, or a sum that gave way to its trades; else the newest trades, because the
    /// venue's word for the order counts.
    private void takeBack(Slot slot, long excess) {
        OrderEvent.Filled twin = twin(slot, excess);
        OrderEvent.Filled sum = sum(slot, excess);
        if (twin != null) {
            shrink(slot, twin, excess);
        } else if (sum != null) {
            shrink(slot, sum, excess);
        } else {
            trail.log(
                    Level.ALARM,
                    slot.state.order().id().toString(),
                    "We have booked " + slot.state.order().instrument().quantity(excess)
                            + " more than the venue says it filled. The newest trades are taken back.");
            takeBackNewest(slot, excess);
        }
    }

    private void takeBackNewest(Slot slot, long excess) {
        List<OrderEvent.Filled> fills = slot.fills().standing();
        long left = excess;
        for (int i = fills.size() - 1; i >= 0 && left > 0; i--) {
            long part = Math.min(left, fills.get(i).lastQty().units());
            shrink(slot, fills.get(i), part);
            left -= part;
        }
    }

    private void shrink(Slot slot, OrderEvent.Filled fill, long by) {
        long rest = fill.lastQty().units() - by;
        reports.onReport(
                rest == 0
                        ? new OrderEvent.TradeCanceled(fill.order(), view.now(), fill)
                        : new OrderEvent.TradeCorrected(
                                fill.order(),
                                view.now(),
                                fill,
                                slot.state.order().instrument().quantity(rest),
                                fill.lastPx(),
                                fill.fee()));
    }

    /// What was booked without seeing the trades, when they came after all.
    private static OrderEvent.@Nullable Filled sum(Slot slot, long excess) {
        for (OrderEvent.Filled fill : slot.fills().standing())
            if (fill.execId().startsWith(SUM) && fill.lastQty().units() >= excess) return fill;
        return null;
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
