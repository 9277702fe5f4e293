package tradewind.engine.kernel;

import tradewind.engine.gate.GateView;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.positions.Ledger;

/// What comes back from the venue: answers, and fills, each booked once. A fill counts whatever was believed before.
final class VenueReports {
    private final OwnOrders orders;
    private final Ledger ledger;
    private final GateView view;
    private final OrderFlow flow;
    private final Exits exits;
    private final StrategyHost strategies;
    private final AuditTrail trail;
    private final VenueLink link;

    VenueReports(
            OwnOrders orders,
            Ledger ledger,
            GateView view,
            OrderFlow flow,
            Exits exits,
            StrategyHost strategies,
            AuditTrail trail,
            VenueLink link) {
        this.orders = orders;
        this.ledger = ledger;
        this.view = view;
        this.flow = flow;
        this.exits = exits;
        this.strategies = strategies;
        this.trail = trail;
        this.link = link;
    }

    void onReport(OrderEvent report) {
        Slot slot = orders.find(report.order());
        if (slot == null) {
            trail.log(
                    Level.ALARM, report.order().toString(), "The venue reports on an order we do not know: " + report);
            link.surprise();
            return;
        }
        switch (report) {
            case OrderEvent.Filled fill -> onTrade(slot, fill);
            case OrderEvent.TradeCanceled bust -> onTradeCanceled(slot, bust);
            case OrderEvent.TradeCorrected correct -> onTradeCorrected(slot, correct);
            case OrderEvent.Canceled _ -> {
                exits.onCanceled(slot.state.order().instrument().index());
                flow.emit(report.order(), report);
            }
            default -> flow.emit(report.order(), report);
        }
        if (report instanceof OrderEvent.Replaced && slot.state.overfilled())
            alarm(report, "Changed to less than is filled already. The position is real.");
    }

    private void onTrade(Slot slot, OrderEvent.Filled fill) {
        if (fill.lastQty().isZero()) {
            alarm(fill, "A fill of nothing was reported and not booked: " + fill);
        } else if (slot.fills().knows(fill.execId())) {
            warn(fill, "Fill " + fill.execId() + " was reported twice; counted once.");
        } else if (twice(slot, fill)) {
            slot.fills().spend(fill.execId());
            alarm(
                    fill,
                    "Fill " + fill.execId() + " would go beyond the order and looks like one that is counted already"
                            + " under another id. It is not counted; the venue is asked.");
            link.surprise();
        } else {
            onFill(slot, fill);
        }
    }

    /// The same trade over another channel, under another id: it fits one that stands, and the order has no room.
    private static boolean twice(Slot slot, OrderEvent.Filled fill) {
        if (fill.lastQty().units() <= slot.state.leavesQty()
                || slot.exposure() >= fill.lastQty().units()) return false;
        for (OrderEvent.Filled known : slot.fills().standing())
            if (known.lastQty().equals(fill.lastQty()) && known.lastPx().equals(fill.lastPx())) return true;
        return false;
    }

    private void onTradeCanceled(Slot slot, OrderEvent.TradeCanceled bust) {
        OrderEvent.Filled known = slot.fills().standing(bust.trade().execId());
        if (known == null) {
            warn(bust, "The venue took back trade " + bust.trade().execId() + ", which is not booked here.");
            link.surprise();
            return;
        }
        slot.fills().takeBack(known.execId());
        reverse(slot, known);
        flow.emit(bust.order(), new OrderEvent.TradeCanceled(bust.order(), bust.at(), known));
        alarm(bust, "Trade " + known.execId() + " was taken back; its reversal is booked.");
    }

    private void onTradeCorrected(Slot slot, OrderEvent.TradeCorrected correct) {
        OrderEvent.Filled known = slot.fills().standing(correct.trade().execId());
        if (known == null) {
            warn(correct, "The venue changed trade " + correct.trade().execId() + ", which is not booked here.");
            link.surprise();
            return;
        }
        var event = new OrderEvent.TradeCorrected(
                correct.order(), correct.at(), known, correct.lastQty(), correct.lastPx(), correct.fee());
        slot.fills().correct(event.corrected());
        reverse(slot, known);
        book(slot, event.corrected(), 1);
        flow.emit(correct.order(), event);
        alarm(correct, "Trade " + known.execId() + " was changed; the difference is booked.");
    }

    private void reverse(Slot slot, OrderEvent.Filled fill) {
        book(slot, fill, -1);
    }

    /// @param times 1 for a trade, -1 for its reversal
    private void book(Slot slot, OrderEvent.Filled fill, int times) {
        Order order = slot.state.order();
        ledger.fill(
                order.instrument().index(),
                times * order.side().sign(),
                fill.lastQty().units(),
                fill.lastPx().units(),
                times * fill.fee().units());
    }

    private void onFill(Slot slot, OrderEvent.Filled fill) {
        OrdStatus before = slot.state.status();
        if (!booked(slot, fill)) return;
        slot.fills().add(fill);
        flow.emit(slot, fill);
        boolean overfilled = slot.state.overfilled();
        if (before.done() && !overfilled)
            alarm(fill, "Filled after it was " + before.label() + ". The position is real.");
        if (overfilled) {
            alarm(fill, "Filled beyond its quantity. The position is real.");
            if (slot.owner != null)
                strategies.stopAlarmed(slot.owner, "was filled beyond the quantity of " + fill.order());
        }
        if (onlyCloses(slot) && reversed(slot))
            alarm(fill, "Filled though the position it was to close was closed already: the position is reversed.");
        if (before.done()) exits.onLateFill(slot.order().instrument());
    }

    private static boolean onlyCloses(Slot slot) {
        Handling handling = slot.order().handling();
        return handling.reduceOnly() || handling.contingency().exit();
    }

    /// The position is on the exit's own side now.
    private boolean reversed(Slot slot) {
        int i = slot.order().instrument().index();
        return slot.order().side().sign() * ledger.netQuantity(i) > 0;
    }

    /// @return false if the order's sums or the ledger's do not fit: the fill is not booked then and the order
    ///     unresolved
    private boolean booked(Slot slot, OrderEvent.Filled fill) {
        try {
            slot.state.requireFits(fill);
            book(slot, fill, 1);
            return true;
        } catch (ArithmeticException tooLarge) {
            alarm(fill, "A fill too large to be booked; the position shown is wrong: " + fill);
            flow.emit(fill.order(), new OrderEvent.Unresolved(fill.order(), view.now(), "not booked: " + fill));
            return false;
        }
    }

    private void alarm(OrderEvent report, String text) {
        trail.log(Level.ALARM, report.order().toString(), text);
    }

    private void warn(OrderEvent report, String text) {
        trail.log(Level.WARN, report.order().toString(), text);
    }
}
