package tradewind.engine.paper;

import java.util.function.LongUnaryOperator;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;

/// What the venue does when it is due: takes or refuses what reaches it, ends what is over, tells the desk.
final class VenueSteps implements Agenda.Doer {
    private static final String NOT_FOUND = "Order not found";
    private static final String NO_REASON = "Refused for no reason, as the settings ask";

    private final VenueRules rules;
    private final Refusals refusals;
    private final Draws draws;
    private final LongUnaryOperator dayEnd;
    private final Agenda agenda;
    private final OpenOrders open;
    private final ReportLine reports;
    private final Books books;
    private ExecutionReports desk = report -> {
        throw new IllegalStateException("not started: " + report);
    };

    /// @param dayEnd from a time to the end of the trading day it is in
    VenueSteps(
            Instruments instruments,
            PaperOptions options,
            LongUnaryOperator dayEnd,
            Agenda agenda,
            OpenOrders open,
            ReportLine reports,
            Books books) {
        rules = new VenueRules(instruments);
        refusals = options.refusals();
        draws = new Draws(options.seed() ^ 0x5851F42D4C957F2DL);
        this.dayEnd = dayEnd;
        this.agenda = agenda;
        this.open = open;
        this.reports = reports;
        this.books = books;
    }

    void reportTo(ExecutionReports hears) {
        desk = hears;
    }

    @Override
    public void arrive(WorkingOrder order) {
        if (order.done()) return;
        String refusal = rules.refusal(order.order, agenda.now(), books.hasAuctions());
        if (refusal.isEmpty()) refusal = books.of(order).refusal(order.order);
        if (refusal.isEmpty() && refuses(refusals.orders())) refusal = NO_REASON;
        if (!refusal.isEmpty()) {
            reports.rejected(order, refusal);
            order.place = WorkingOrder.Place.DONE;
            open.remove(order);
            return;
        }
        reports.accepted(order);
        begin(order);
    }

    /// From now on it is in the market, until its time is over.
    private void begin(WorkingOrder order) {
        long until = switch (order.order.timeInForce()) {
            case DAY -> dayEnd.applyAsLong(agenda.now());
            case GTD -> order.order.handling().expireAt();
            case GTC, IOC, FOK, AT_THE_OPEN, AT_THE_CLOSE -> Long.MAX_VALUE;
        };
        if (until < Long.MAX_VALUE) agenda.expire(until, order);
        books.of(order).join(order);
    }

    private boolean refuses(int share) {
        return share > 0 && draws.below(Refusals.ALL) < share;
    }

    @Override
    public void change(Order changed) {
        WorkingOrder order = open.get(changed.id());
        if (order == null) {
            reports.replaceRejected(changed.id(), NOT_FOUND);
            return;
        }
        String refusal = changed.terms().type() != order.order.terms().type()
                ? "Order type cannot be changed"
                : rules.refusal(changed, agenda.now(), books.hasAuctions());
        if (refusal.isEmpty()
                && changed.handling().postOnly()
                && books.of(order).takesAtOnce(changed)) refusal = "Post only: it would take";
        if (refusal.isEmpty() && refuses(refusals.replaces())) refusal = NO_REASON;
        if (refusal.isEmpty()) books.of(order).change(order, changed);
        else reports.replaceRejected(changed.id(), refusal);
    }

    @Override
    public void cancel(OrderId id) {
        WorkingOrder order = open.get(id);
        if (order == null) reports.cancelRejected(id, NOT_FOUND);
        else if (refuses(refusals.cancels())) reports.cancelRejected(id, NO_REASON);
        else books.of(order).cancel(order, "");
    }

    void cancelAll(String text) {
        for (WorkingOrder order : open.all()) books.of(order).cancel(order, text);
    }

    @Override
    public void enter(WorkingOrder order) {
        if (!order.done()) books.of(order).enter(order);
    }

    @Override
    public void expire(WorkingOrder order) {
        if (!order.done()) books.of(order).expire(order);
    }

    @Override
    public void deliver(OrderEvent report) {
        desk.onReport(report);
    }

    /// Takes back an order that was open when a session ended, as [PaperExchange#restore] says.
    void restore(OrderState state) {
        WorkingOrder order = open.add(state.order());
        order.cumQty = state.cumQty();
        order.cumNotional = state.cumNotional();
        order.triggered = state.triggered();
        if (!state.acknowledged() || state.status() == OrdStatus.UNKNOWN) reports.accepted(order);
        if (state.status() == OrdStatus.PENDING_CANCEL) {
            books.of(order).cancel(order, "");
        } else if (order.immediate() && !order.waitsForTrigger()) {
            books.of(order).cancel(order, "Not filled before the venue restarted");
        } else {
            if (state.status() == OrdStatus.PENDING_REPLACE)
                reports.replaceRejected(order.id(), "Not done before the venue restarted");
            begin(order);
        }
    }
}
