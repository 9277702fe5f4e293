package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.WorkingOrder.Place;

/// Own orders in one instrument and the market they meet. The rules are those of [PaperExchange].
///
/// A side that shows no quantity is not there, whatever its price. Allocates nothing while no order is
/// touched.
final class Book {
    private final Agenda agenda;
    private final ReportLine reports;
    private final Map<OrderId, WorkingOrder> open;
    private final int queuePercent;
    private final RestingQueue buys = new RestingQueue();
    private final RestingQueue sells = new RestingQueue();
    private final RestingQueue buyStops = new RestingQueue();
    private final RestingQueue sellStops = new RestingQueue();
    private final List<WorkingOrder> taking = new ArrayList<>();
    private boolean quoted;
    private boolean traded;
    private long last;
    private long bid;
    private long bidQty;
    private long ask;
    private long askQty;
    /// What own orders have not taken yet of the quantity shown.
    private long bidLeft;
    private long askLeft;

    Book(Agenda agenda, ReportLine reports, Map<OrderId, WorkingOrder> open, int queuePercent) {
        this.agenda = agenda;
        this.reports = reports;
        this.open = open;
        this.queuePercent = queuePercent;
    }

    void onTrade(long price, long quantity) {
        last = price;
        traded = true;
        fillResting(buys, -price, quantity);
        fillResting(sells, price, quantity);
        elect(buyStops, price);
        elect(sellStops, -price);
    }

    void onQuote(long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        quoted = true;
        bid = bidPrice;
        bidQty = bidQuantity;
        bidLeft = bidQuantity;
        ask = askPrice;
        askQty = askQuantity;
        askLeft = askQuantity;
        if (askQty > 0) fillCrossed(buys, -ask);
        if (bidQty > 0) fillCrossed(sells, bid);
        for (int i = 0; i < taking.size(); ) {
            WorkingOrder order = taking.get(i);
            take(order);
            if (order.done()) continue;
            if (order.market() || marketable(order)) {
                i++;
            } else {
                taking.remove(i);
                rest(order);
            }
        }
    }

    /// Whether there is anything to take on the other side.
    boolean hasTouchFor(WorkingOrder order) {
        return (order.sign() > 0 ? askQty : bidQty) > 0;
    }

    /// An order joins: a stop waits, or is elected if the last trade is already there; all else enters the
    /// market.
    void join(WorkingOrder order) {
        if (!order.waitsForTrigger()) {
            enter(order);
            return;
        }
        long rank = order.sign() * order.trigger();
        order.place = Place.STOP;
        if (traded && rank <= order.sign() * last) elect(order);
        else stops(order).add(order, rank);
    }

    /// Takes what it can and then rests, keeps taking or is cancelled, as its terms and time in force say.
    void enter(WorkingOrder order) {
        if (order.order.timeInForce() == TimeInForce.FOK && shownFor(order) < order.leaves()) {
            cancel(order, "Fill or kill: not all of it at once");
            return;
        }
        take(order);
        if (order.done()) return;
        if (order.immediate()) {
            cancel(order, "Immediate or cancel: nothing more at once");
        } else if (order.market() || !quoted || marketable(order)) {
            order.place = Place.TAKING;
            taking.add(order);
        } else {
            rest(order);
        }
    }

    /// Gives an order the quantity and terms of `changed`. Less at the same limit keeps the place in the
    /// queue, all else joins anew.
    void change(WorkingOrder order, Order changed) {
        Order old = order.order;
        if (changed.quantity().units() <= order.cumQty) {
            order.order = old.with(old.instrument().quantity(order.cumQty), changed.terms());
            reports.replaced(order);
            finish(order);
            return;
        }
        boolean keepsPlace = order.place == Place.ELECTED
                || (order.place == Place.RESTING
                        && changed.terms().limitPrice().equals(old.terms().limitPrice())
                        && changed.quantity().compareTo(old.quantity()) <= 0);
        if (!keepsPlace) leave(order);
        order.order = old.with(changed.quantity(), changed.terms());
        reports.replaced(order);
        if (!keepsPlace) join(order);
    }

    void cancel(WorkingOrder order, String text) {
        reports.canceled(order, text);
        finish(order);
    }

    void expire(WorkingOrder order) {
        reports.expired(order);
        finish(order);
    }

    /// Nothing is left of it.
    private void finish(WorkingOrder order) {
        leave(order);
        order.place = Place.DONE;
        open.remove(order.id());
    }

    private void leave(WorkingOrder order) {
        switch (order.place) {
            case STOP -> stops(order).remove(order);
            case RESTING -> (order.sign() > 0 ? buys : sells).remove(order);
            case TAKING -> taking.remove(order);
            case IN_FLIGHT, ELECTED, DONE -> {}
        }
        order.place = Place.IN_FLIGHT;
    }

    private RestingQueue stops(WorkingOrder order) {
        return order.sign() > 0 ? buyStops : sellStops;
    }

    private boolean marketable(WorkingOrder order) {
        return hasTouchFor(order) && order.accepts(order.sign() > 0 ? ask : bid);
    }

    private long shownFor(WorkingOrder order) {
        if (!marketable(order)) return 0;
        return order.sign() > 0 ? askLeft : bidLeft;
    }

    private void take(WorkingOrder order) {
        long quantity = Math.min(order.leaves(), shownFor(order));
        if (quantity <= 0) return;
        if (order.sign() > 0) askLeft -= quantity;
        else bidLeft -= quantity;
        fill(order, quantity, order.sign() > 0 ? ask : bid, Liquidity.TAKER);
    }

    private void rest(WorkingOrder order) {
        boolean inside = order.sign() > 0 ? order.limit() > bid : order.limit() < ask;
        long shown = order.sign() > 0 ? bidQty : askQty;
        order.ahead = inside ? 0 : shown / 100 * queuePercent + shown % 100 * queuePercent / 100;
        order.place = Place.RESTING;
        (order.sign() > 0 ? buys : sells).add(order, -order.sign() * order.limit());
    }

    /// A trade reached `reach`: orders ranked before it were traded through, orders at it share what the
    /// volume ahead of them leaves, first come first served.
    private void fillResting(RestingQueue queue, long reach, long quantity) {
        long room = quantity;
        for (int i = 0; i < queue.size() && queue.get(i).rank <= reach; ) {
            WorkingOrder order = queue.get(i);
            long share = order.leaves();
            if (order.rank == reach) {
                long passed = Math.min(order.ahead, room);
                order.ahead -= passed;
                share = Math.min(share, room - passed);
                room -= share;
            }
            if (share > 0) fill(order, share, order.limit(), Liquidity.MAKER);
            if (!order.done()) i++;
        }
    }

    /// A quote stands beyond `reach`: whatever was better is gone.
    private void fillCrossed(RestingQueue queue, long reach) {
        while (queue.size() > 0 && queue.get(0).rank < reach) {
            WorkingOrder order = queue.get(0);
            fill(order, order.leaves(), order.limit(), Liquidity.MAKER);
        }
    }

    private void fill(WorkingOrder order, long quantity, long price, Liquidity liquidity) {
        reports.filled(order, quantity, price, liquidity);
        if (order.leaves() == 0) finish(order);
    }

    private void elect(RestingQueue stops, long reach) {
        while (stops.size() > 0 && stops.get(0).rank <= reach) {
            WorkingOrder order = stops.get(0);
            stops.remove(0);
            elect(order);
        }
    }

    private void elect(WorkingOrder order) {
        order.place = Place.ELECTED;
        order.triggered = true;
        reports.triggered(order);
        // the quote that belongs to the electing trade has the same time and may come after it
        agenda.add(agenda.now() + 1, new Agenda.Step.Enter(order));
    }
}
