package tradewind.engine.paper;

import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

/// The way back: puts execution reports on the agenda for the time they reach the desk.
///
/// Ids are made of the order's own, so they are unique and the same again after a restart: venue order id
/// `V-T1-7`, execution id `T1-7/50000000` (what is filled with it, in quantity units).
final class ReportLine {
    private final Agenda agenda;
    private final PaperOptions options;
    private final Delay delay;

    ReportLine(Agenda agenda, PaperOptions options) {
        this.agenda = agenda;
        this.options = options;
        this.delay = new Delay(options.back(), ~options.seed());
    }

    void accepted(WorkingOrder order) {
        long at = due();
        put(at, new OrderEvent.Accepted(order.id(), at, venueOrderId(order.id())));
    }

    void rejected(WorkingOrder order, String text) {
        long at = due();
        put(at, new OrderEvent.Rejected(order.id(), at, text));
    }

    void triggered(WorkingOrder order) {
        long at = due();
        put(at, new OrderEvent.Triggered(order.id(), at));
    }

    /// Counts a fill into the order and reports it.
    void filled(WorkingOrder order, long quantity, long price, Liquidity liquidity) {
        Instrument instrument = order.instrument();
        long notional = instrument.notional(price, quantity);
        long fee = options.fee(notional, liquidity);
        order.cumQty += quantity;
        order.cumNotional = Math.addExact(order.cumNotional, notional);
        Quantity whole = order.order.quantity();
        long at = due();
        put(
                at,
                new OrderEvent.Filled(
                        order.id(),
                        at,
                        execId(order.id(), order.cumQty),
                        quantity == whole.units() ? whole : instrument.quantity(quantity),
                        instrument.price(price),
                        instrument.quote().money(fee),
                        liquidity));
    }

    void canceled(WorkingOrder order, String text) {
        long at = due();
        put(at, new OrderEvent.Canceled(order.id(), at, text));
    }

    void cancelRejected(OrderId order, String text) {
        long at = due();
        put(at, new OrderEvent.CancelRejected(order, at, text));
    }

    /// Reports the quantity and terms now in force.
    void replaced(WorkingOrder order) {
        long at = due();
        put(at, new OrderEvent.Replaced(order.id(), at, order.order.quantity(), order.order.terms()));
    }

    /// Reports quantity and terms that changed though nobody asked.
    void restated(WorkingOrder order, String text) {
        long at = due();
        put(at, new OrderEvent.Restated(order.id(), at, order.order.quantity(), order.order.terms(), text));
    }

    void replaceRejected(OrderId order, String text) {
        long at = due();
        put(at, new OrderEvent.ReplaceRejected(order, at, text));
    }

    void expired(WorkingOrder order) {
        long at = due();
        put(at, new OrderEvent.Expired(order.id(), at));
    }

    // An order id's own text would be made only to be copied, so these spell it out

    static String venueOrderId(OrderId id) {
        return "V-T" + id.epoch() + "-" + id.counter();
    }

    private static String execId(OrderId id, long cumQty) {
        return "T" + id.epoch() + "-" + id.counter() + "/" + cumQty;
    }

    private long due() {
        return delay.due(agenda.now());
    }

    private void put(long at, OrderEvent report) {
        agenda.deliver(at, report);
    }
}
