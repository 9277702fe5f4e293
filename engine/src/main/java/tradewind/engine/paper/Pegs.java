package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Terms;
import tradewind.engine.paper.WorkingOrder.Place;

/// Pegged orders of one instrument: they stand where the quote they follow puts them, and lose their turn
/// when it moves. While there is none, those that have a price stay, and those that have not wait.
final class Pegs {
    private final Touch touch;
    private final ReportLine reports;
    private final List<WorkingOrder> orders = new ArrayList<>(0);

    Pegs(Touch touch, ReportLine reports) {
        this.touch = touch;
        this.reports = reports;
    }

    void add(WorkingOrder order, Book book) {
        orders.add(order);
        order.place = Place.WAITING;
        if (hasReference(order)) put(order, price(order), book);
    }

    void remove(WorkingOrder order) {
        orders.remove(order);
    }

    /// The quote has moved.
    void follow(Book book) {
        for (int i = 0; i < orders.size(); i++) {
            WorkingOrder order = orders.get(i);
            if (!hasReference(order)) continue;
            long price = price(order);
            boolean waits = order.place == Place.WAITING;
            if (!waits && price == order.mark) continue;
            if (!waits) {
                book.leave(order);
                orders.add(i, order);
            }
            put(order, price, book);
            if (order.done()) i--;
        }
    }

    private void put(WorkingOrder order, long price, Book book) {
        order.mark = price;
        book.rest(order);
        if (!order.done())
            reports.restated(order, "Pegged at " + order.instrument().price(price));
    }

    private boolean hasReference(WorkingOrder order) {
        return switch (terms(order).peg()) {
            case PRIMARY -> touch.has(order.sign() > 0 ? Touch.Reference.BID : Touch.Reference.ASK) && !touch.crossed();
            case MID -> touch.has(Touch.Reference.MID);
        };
    }

    /// Rounded away from the market to a tick, and no further than the limit.
    private long price(WorkingOrder order) {
        Terms.Pegged terms = terms(order);
        Instrument instrument = order.instrument();
        long tick = instrument.tick();
        boolean buy = order.sign() > 0;
        long reference = switch (terms.peg()) {
            case PRIMARY -> buy ? touch.bid : touch.ask;
            case MID -> touch.at(Touch.Reference.MID, buy);
        };
        long wished = Math.addExact(reference, terms.offset());
        long limit = terms.limit().units();
        return buy
                ? Math.min(Math.floorDiv(wished, tick) * tick, limit)
                : Math.max(-Math.floorDiv(-wished, tick) * tick, limit);
    }

    private static Terms.Pegged terms(WorkingOrder order) {
        return (Terms.Pegged) order.order.terms();
    }
}
