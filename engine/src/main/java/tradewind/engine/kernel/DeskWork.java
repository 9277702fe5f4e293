package tradewind.engine.kernel;

import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.Passed;
import tradewind.engine.gate.Verdict;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.Terms;

/// What the desk does to orders unasked: lets held ones go, moves their triggers, gives orders of a list their size.
/// Each step is judged by the gate as what it is, new risk or an exit.
final class DeskWork {
    private final Gate gate;
    private final OwnOrders orders;
    private final GateView view;
    private final OrderFlow flow;
    private final VenueForm form;
    private final AuditTrail trail;

    DeskWork(Gate gate, OwnOrders orders, GateView view, OrderFlow flow, VenueForm form, AuditTrail trail) {
        this.gate = gate;
        this.orders = orders;
        this.view = view;
        this.flow = flow;
        this.form = form;
        this.trail = trail;
    }

    /// Changes the size of a held order, or only says where it is now.
    void restate(Slot slot, long quantity, String text) {
        Order order = slot.order();
        flow.emit(
                order.id(),
                new OrderEvent.Restated(
                        order.id(), view.now(), order.instrument().quantity(quantity), order.terms(), text));
    }

    /// Moves the trigger of a held order.
    void step(Slot slot, Terms terms) {
        Order order = slot.order();
        flow.emit(
                order.id(),
                new OrderEvent.Restated(order.id(), view.now(), order.quantity(), terms, VenueForm.HELD_HERE));
    }

    /// Sends a held order, judged anew. One that the gate refuses for good is cancelled; one that only the moment
    /// forbids, or that is the exit of a list, stays held.
    ///
    /// @return why it is still held; null if it was sent or is over
    @Nullable
    Denial activate(Slot slot, long quantity) {
        Order order = slot.order();
        Order whole = order.with(order.instrument().quantity(quantity), order.terms());
        Order atVenue = form.of(whole, slot.state.triggered());
        boolean exit = order.handling().contingency().exit();
        Verdict verdict = exit
                ? orders.exitsAlone(() -> gate.judgeExit(atVenue, view))
                : orders.without(slot, () -> judgeAgain(order, atVenue));
        switch (verdict) {
            case Passed passed -> {
                flow.release(order.id(), whole.quantity(), passed);
                return null;
            }
            case Verdict.Refused refused -> {
                if (exit || ofTheMoment(refused.denial())) return refused.denial();
                String why = refused.denial().toString();
                flow.emit(order.id(), new OrderEvent.Canceled(order.id(), view.now(), "not sent: " + why));
                trail.log(Level.ALARM, order.id().toString(), order.id() + " was held and is not sent: " + why);
                return null;
            }
        }
    }

    /// There was no price to judge by, or too much was sent just now: the next moment may be another.
    private static boolean ofTheMoment(Denial denial) {
        String code = denial.code();
        return code.equals(CheckCode.REFERENCE_MISSING.name())
                || code.equals(CheckCode.REFERENCE_STALE.name())
                || code.equals(CheckCode.MESSAGE_RATE.name());
    }

    /// An order that only brings the position nearer to flat is not stopped by limits meant for new risk.
    private Verdict judgeAgain(Order order, Order atVenue) {
        Verdict exit = gate.judgeExit(atVenue, view);
        return exit instanceof Passed || order.handling().reduceOnly() ? exit : gate.judge(atVenue, view);
    }

    /// Asks the venue for another size of an order that works there.
    ///
    /// @param quantity OrderQty in total, in quantity units
    /// @param exit whether it may grow with the position it closes
    /// @return why it was not asked for; empty if it was
    String resize(Slot slot, long quantity, boolean exit) {
        Order order = slot.order();
        Order now = form.of(slot.state);
        Order next = now.with(order.instrument().quantity(quantity), now.terms());
        long cumQty = slot.state.cumQty();
        Verdict verdict = exit
                ? orders.exitsAlone(() -> gate.judgeExitReplace(now, cumQty, next, view))
                : gate.judgeReplace(now, cumQty, next, view);
        return switch (verdict) {
            case Passed passed -> {
                flow.askToReplace(passed);
                yield "";
            }
            case Verdict.Refused refused -> refused.denial().toString();
        };
    }
}
