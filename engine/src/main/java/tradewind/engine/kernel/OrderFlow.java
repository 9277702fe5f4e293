package tradewind.engine.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.Passed;
import tradewind.engine.gate.Verdict;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.positions.Ledger;

/// What goes to the venue: new orders and changes through the gate, cancels without asking anybody.
final class OrderFlow {
    /// The way out's reserve holds many times as many events.
    private static final int MOST_DENIED_STALLED = 256;

    private final Gate gate;
    private final Gateway gateway;
    private final OwnOrders orders;
    private final Ledger ledger;
    private final GateView view;
    private final AuditTrail trail;
    private final OrderSteps steps;
    private final AccountSums sums;
    private final SentLog sent;
    private final AskedLog asked;
    private final VenueLink link;
    private final VenueForm form;
    /// Denials written since the way out last had room for orders.
    private int deniedStalled;

    OrderFlow(
            KernelSetup setup,
            OwnOrders orders,
            Ledger ledger,
            AccountSums sums,
            GateView view,
            AuditTrail trail,
            OrderSteps steps,
            VenueLink link,
            VenueForm form) {
        this.gate = setup.gate();
        this.gateway = setup.gateway();
        this.orders = orders;
        this.ledger = ledger;
        this.sums = sums;
        this.view = view;
        this.trail = trail;
        this.steps = steps;
        this.link = link;
        this.form = form;
        int count = setup.instruments().size();
        sent = new SentLog(count);
        asked = new AskedLog(count);
    }

    /// An order under the next id, with nothing special about its handling.
    Order order(
            Instrument instrument,
            Side side,
            Quantity quantity,
            Terms terms,
            TimeInForce timeInForce,
            OrderSource source) {
        return new Order(orders.nextId(), instrument, side, quantity, terms, timeInForce, source, Handling.PLAIN);
    }

    /// Sends a new order if the gate lets it pass.
    ///
    /// @param owner the strategy that hears of it; none if it was sent by hand
    /// @return null if it was sent; denied; or not done, and not written down, if too many were denied
    ///     already because nothing can be written: what room is left is for cancels
    @Nullable
    Outcome submit(@Nullable StrategyRunner owner, Order order) {
        return submit(owner, order, Set.of());
    }

    /// @param confirmed codes a person has confirmed to go beyond
    Outcome submit(Command.Submit s, Set<CheckCode> confirmed) {
        Order order = new Order(
                orders.nextId(),
                s.instrument(),
                s.side(),
                s.quantity(),
                s.terms(),
                s.timeInForce(),
                s.source(),
                s.handling().linked(Contingency.NONE));
        Outcome refused = submit(null, order, confirmed);
        return refused == null ? new Outcome.Sent(order.id()) : refused;
    }

    private @Nullable Outcome submit(@Nullable StrategyRunner owner, Order order, Set<CheckCode> confirmed) {
        String stalled = trail.stalled();
        if (stalled.isEmpty()) deniedStalled = 0;
        else if (++deniedStalled > MOST_DENIED_STALLED) return new Outcome.NotDone(stalled);
        Denial closed = closed(stalled);
        if (closed != null) return deny(owner, order, closed);
        String missing = form.missing(order);
        if (!missing.isEmpty()) return deny(owner, order, new Denial(CheckCode.NOT_OFFERED.name(), missing));
        Verdict verdict = gate.judge(order, view);
        if (!confirmed.isEmpty() && verdict instanceof Verdict.Refused first) {
            verdict = gate.judgeConfirmed(order, confirmed, view);
            if (verdict instanceof Passed)
                trail.log(Level.ALARM, order.id().toString(), "Sent by a second confirmation beyond " + first.denial());
        }
        asked.add(order, view.now());
        return switch (verdict) {
            case Passed passed -> {
                if (form.triggersHere(order)) steps.first(owner, held(order, VenueForm.HELD_HERE));
                else sendPassed(owner, order, passed);
                yield null;
            }
            case Verdict.Refused refused -> deny(owner, order, refused.denial());
        };
    }

    /// Why nothing new may go out at all; null if it may.
    @Nullable
    Denial closed() {
        return closed(trail.stalled());
    }

    private @Nullable Denial closed(String stalled) {
        if (!stalled.isEmpty()) return new Denial(stalled, "");
        return link.trades() ? null : new Denial(link.refusal(), "venue=" + gateway.name());
    }

    Outcome deny(@Nullable StrategyRunner owner, Order order, Denial denial) {
        steps.first(owner, new OrderEvent.Denied(order, view.now(), denial));
        return new Outcome.Denied(order.id(), denial);
    }

    void send(@Nullable StrategyRunner owner, Passed passed) {
        sendPassed(owner, passed.order(), passed);
    }

    /// Sends an order that was judged already.
    void send(@Nullable StrategyRunner owner, Order order) {
        switch (gate.judge(order, view)) {
            case Passed passed -> sendPassed(owner, order, passed);
            case Verdict.Refused refused -> deny(owner, order, refused.denial());
        }
    }

    private void sendPassed(@Nullable StrategyRunner owner, Order order, Passed passed) {
        Order atVenue = form.of(order, false);
        if (atVenue == order) {
            submitted(owner, order, passed);
            return;
        }
        switch (gate.judge(atVenue, view)) {
            case Passed again -> submitted(owner, order, again);
            case Verdict.Refused refused -> deny(owner, order, refused.denial());
        }
    }

    /// @param order as it was asked for
    /// @param passed as the venue gets it
    private void submitted(@Nullable StrategyRunner owner, Order order, Passed passed) {
        sent.add(order, view.now());
        sums.onMessage();
        steps.first(owner, new OrderEvent.Submitted(order, view.now()));
        toVenue(passed);
    }

    private void toVenue(Passed passed) {
        try {
            gateway.send(passed);
        } catch (Throwable unclear) {
            OrderId id = passed.order().id();
            steps.emit(id, new OrderEvent.Unresolved(id, view.now(), "send failed: " + unclear));
        }
    }

    // Orders held on this desk

    private OrderEvent held(Order order, String text) {
        return new OrderEvent.Held(order, view.now(), text);
    }

    /// Keeps an order back on this desk.
    void hold(Order order, String text) {
        steps.first(null, held(order, text));
    }

    /// Lets a held order go to the venue.
    ///
    /// @param quantity the OrderQty it goes with
    /// @param passed as the venue gets it
    void release(OrderId id, Quantity quantity, Passed passed) {
        sent.add(passed.order(), view.now());
        steps.emit(id, new OrderEvent.Activated(id, view.now(), quantity));
        toVenue(passed);
    }

    /// Asks the venue for the quantity and terms of an order that passed the gate.
    void askToReplace(Passed passed) {
        Order changed = passed.order();
        OrderId id = changed.id();
        sent.add(changed, view.now());
        sums.onMessage();
        steps.emit(id, new OrderEvent.ReplaceRequested(id, view.now(), changed.quantity(), changed.terms()));
        try {
            gateway.replace(passed);
        } catch (Throwable unclear) {
            steps.emit(id, new OrderEvent.Unresolved(id, view.now(), "replace failed: " + unclear));
        }
    }

    /// Asks for a cancel and says why not if there is nothing to cancel.
    Outcome cancel(OrderId id) {
        Slot slot = orders.find(id);
        if (slot == null) return new Outcome.NotDone("There is no order " + id + ".");
        OrdStatus status = slot.state.status();
        if (!status.open()) return new Outcome.NotDone("Order " + id + " is " + status.label() + ".");
        if (status == OrdStatus.PENDING_CANCEL) return new Outcome.NotDone("A cancel of " + id + " is on its way.");
        cancel(slot);
        return new Outcome.Sent(id);
    }

    /// Asks for a cancel unless one is on its way.
    void cancel(Slot slot) {
        cancel(slot, "");
    }

    /// @param why told of an order that is held, which ends at once
    void cancel(Slot slot, String why) {
        if (slot.state.status() == OrdStatus.PENDING_CANCEL) return;
        OrderId id = slot.state.order().id();
        if (slot.state.status() == OrdStatus.HELD) {
            steps.emit(id, new OrderEvent.Canceled(id, view.now(), why));
            return;
        }
        steps.emit(id, new OrderEvent.CancelRequested(id, view.now()));
        try {
            gateway.cancel(id);
        } catch (Throwable unclear) {
            steps.emit(id, new OrderEvent.Unresolved(id, view.now(), "cancel failed: " + unclear));
        }
    }

    /// Sends a cancel again that was asked for before: the venue still has the order.
    void cancelOnceMore(Slot slot) {
        if (slot.state.status() != OrdStatus.PENDING_CANCEL) {
            cancel(slot);
            return;
        }
        try {
            gateway.cancel(slot.state.order().id());
        } catch (RuntimeException e) {
            trail.log(Level.WARN, slot.state.order().id().toString(), "Could not cancel again: " + e.getMessage());
        }
    }

    /// Takes over an order that was found at the venue.
    void adopt(OrderEvent.Adopted event) {
        steps.first(null, event);
    }

    void cancelAll() {
        orders.forEachOpen(this::cancel);
    }

    /// Cancels what could add to a position, in one instrument or in all; what only brings it nearer to flat stays.
    ///
    /// @param instrument index; below zero for all
    void cancelRaising(int instrument) {
        orders.forEachOpen(slot -> {
            int i = slot.state.order().instrument().index();
            if ((instrument < 0 || i == instrument) && !onlyReduces(slot.state.order())) cancel(slot);
        });
    }

    private boolean onlyReduces(Order order) {
        int i = order.instrument().index();
        long net = ledger.netQuantity(i);
        return order.side() == Side.BUY ? net < 0 && orders.openBuy(i) <= -net : net > 0 && orders.openSell(i) <= net;
    }

    void cancelIn(Instrument instrument) {
        orders.forEachOpen(slot -> {
            if (slot.state.order().instrument().index() == instrument.index()) cancel(slot);
        });
    }

    /// A strategy may cancel its own orders only.
    void cancelFor(StrategyRunner owner, OrderId id) {
        Slot slot = orders.find(id);
        if (slot != null && slot.owner == owner && slot.state.status().open()) cancel(slot);
    }

    void cancelAllOf(StrategyRunner owner) {
        orders.forEachOpen(slot -> {
            if (slot.owner == owner) cancel(slot);
        });
    }

    /// See [OrderSteps#emit(OrderId, OrderEvent)].
    void emit(OrderId id, OrderEvent event) {
        steps.emit(id, event);
    }

    /// See [OrderSteps#emit(Slot, OrderEvent.Filled)].
    void emit(Slot slot, OrderEvent.Filled fill) {
        steps.emit(slot, fill);
    }

    /// New orders and changes sent in the last second of session time.
    int messagesInLastSecond() {
        return sent.inLastSecond(view.now());
    }

    /// Time an order like this was last sent, [Long#MIN_VALUE] if not after `since`.
    long lastSentLike(Order order, long since) {
        return sent.lastLike(order, since);
    }

    /// Orders of the same source, instrument and side asked for after `since`.
    int askedAlike(Order order, long since) {
        return asked.alike(order, since);
    }
}
