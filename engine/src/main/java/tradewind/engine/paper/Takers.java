package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Terms;
import tradewind.engine.paper.WorkingOrder.Place;

/// Orders of one instrument that take: from what the quote shows, as far as the fill model reaches, and those
/// that are not done with it from each following quote.
final class Takers {
    private final Book book;
    private final Touch touch;
    private final ReportLine reports;
    private final List<WorkingOrder> waiting = new ArrayList<>(4);

    Takers(Book book, Touch touch, ReportLine reports) {
        this.book = book;
        this.touch = touch;
        this.reports = reports;
    }

    /// The order takes from the next quotes too.
    void add(WorkingOrder order) {
        order.place = Place.TAKING;
        waiting.add(order);
    }

    void remove(WorkingOrder order) {
        waiting.remove(order);
    }

    void addTo(List<WorkingOrder> all) {
        all.addAll(waiting);
    }

    /// A new quote: takes again from it, and rests once the quote is out of its limit.
    void onQuote() {
        for (int i = 0; i < waiting.size(); ) {
            WorkingOrder order = waiting.get(i);
            take(order);
            if (order.done()) continue;
            if (order.market() || marketable(order)) {
                i++;
            } else {
                waiting.remove(i);
                book.rest(order);
            }
        }
    }

    boolean marketable(WorkingOrder order) {
        return touch.hasFor(order.sign()) && order.accepts(touch.priceFor(order.sign()));
    }

    /// Whether all it wants is there to be taken at once.
    boolean hasAll(WorkingOrder order) {
        int sign = order.sign();
        long shown = 0;
        long wanted = book.wanted(order);
        for (int level = touch.levelFor(sign); touch.within(level) && shown < wanted; level++) {
            if (!order.accepts(touch.priceAt(sign, level))) break;
            shown += touch.leftAt(sign, level);
        }
        return shown >= wanted;
    }

    void take(WorkingOrder order) {
        int sign = order.sign();
        while (!order.done()) {
            int level = touch.levelFor(sign);
            if (!touch.within(level)) return;
            long price = touch.priceAt(sign, level);
            if (!order.accepts(price)) return;
            long wanted = book.wanted(order);
            if (wanted == 0) {
                book.cancelReduced(order);
                return;
            }
            long quantity = Math.min(wanted, touch.leftAt(sign, level));
            touch.take(sign, quantity);
            book.fill(order, quantity, price, Liquidity.TAKER);
            if (!order.done() && order.order.terms().type() == OrdType.MARKET_TO_LIMIT) becomeLimit(order, price);
        }
    }

    /// A market-to-limit order has its first fill: what is left has its price for a limit.
    private void becomeLimit(WorkingOrder order, long price) {
        order.order = order.order.with(
                order.order.quantity(), new Terms.Limit(order.instrument().price(price)));
        reports.restated(order, "Market to limit: the rest at the price of the first fill");
    }
}
