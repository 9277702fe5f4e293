package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Terms;
import tradewind.engine.paper.Touch.Reference;

/// Orders of one instrument that wait for the market to reach a price, by what they look at and from where
/// they are reached. Trailing stops move with the market here.
final class Triggers {
    private static final Reference[] OF_TRADES = {Reference.LAST, Reference.DOUBLE_LAST};
    private static final Reference[] OF_QUOTES = {Reference.BID, Reference.ASK, Reference.MID};

    private final Touch touch;
    private final ReportLine reports;
    /// By reference, from below and from above; made when first needed.
    private final @Nullable RestingQueue[] queues = new RestingQueue[2 * Reference.values().length];
    private final List<WorkingOrder> trailing = new ArrayList<>();
    private int waiting;

    Triggers(Touch touch, ReportLine reports) {
        this.touch = touch;
        this.reports = reports;
    }

    /// Takes in an order whose trigger has not been reached.
    ///
    /// @return false if it has been; it is not in here then
    boolean add(WorkingOrder order) {
        if (order.order.terms() instanceof Terms.TrailingStop) follow(order);
        long rank = rank(order);
        Reference reference = reference(order);
        if (touch.has(reference) && rank <= reach(reference, fromBelow(order))) return false;
        queue(reference, fromBelow(order)).add(order, rank);
        if (order.order.terms() instanceof Terms.TrailingStop) trailing.add(order);
        waiting++;
        return true;
    }

    void remove(WorkingOrder order) {
        queue(reference(order), fromBelow(order)).remove(order);
        trailing.remove(order);
        waiting--;
    }

    /// Moves what follows the trades, and gives the next order they have reached; it is out of here then.
    @Nullable
    WorkingOrder nextByTrade() {
        return next(OF_TRADES);
    }

    /// The same by the quotes.
    @Nullable
    WorkingOrder nextByQuote() {
        return next(OF_QUOTES);
    }

    private @Nullable WorkingOrder next(Reference[] references) {
        if (waiting == 0) return null;
        for (Reference reference : references) {
            if (!touch.has(reference)) continue;
            if (!trailing.isEmpty()) move(reference);
            for (int from = 0; from < 2; from++) {
                RestingQueue queue = queues[2 * reference.ordinal() + from];
                if (queue == null || queue.size() == 0) continue;
                WorkingOrder first = queue.get(0);
                if (first.rank > reach(reference, from == 0)) continue;
                remove(first);
                return first;
            }
        }
        return null;
    }

    private void move(Reference reference) {
        for (int i = 0; i < trailing.size(); i++) {
            WorkingOrder order = trailing.get(i);
            if (reference(order) != reference) continue;
            RestingQueue queue = queue(reference, fromBelow(order));
            Terms before = order.order.terms();
            follow(order);
            if (order.order.terms() == before) continue;
            queue.remove(order);
            queue.add(order, rank(order));
            reports.restated(order, "Trailing stop moved");
        }
    }

    /// Moves the trigger of a trailing stop up to its distance from the market, never away from it.
    private void follow(WorkingOrder order) {
        Reference reference = reference(order);
        if (!touch.has(reference)) return;
        long price = touch.at(reference, order.sign() < 0);
        int sign = order.sign();
        if (order.mark != WorkingOrder.NO_MARK && sign * price >= sign * order.mark) return;
        order.mark = price;
        Terms.TrailingStop stop = (Terms.TrailingStop) order.order.terms();
        Price trigger = stop.trail().trigger(order.instrument(), order.order.side(), price);
        if (sign * trigger.units() < sign * stop.trigger().units())
            order.order = order.order.with(order.order.quantity(), new Terms.TrailingStop(stop.trail(), trigger));
    }

    private RestingQueue queue(Reference reference, boolean fromBelow) {
        int place = 2 * reference.ordinal() + (fromBelow ? 0 : 1);
        RestingQueue queue = queues[place];
        if (queue == null) {
            queue = new RestingQueue();
            queues[place] = queue;
        }
        return queue;
    }

    private long reach(Reference reference, boolean fromBelow) {
        long price = touch.at(reference, fromBelow);
        return fromBelow ? price : -price;
    }

    private static long rank(WorkingOrder order) {
        return fromBelow(order) ? order.trigger() : -order.trigger();
    }

    private static boolean fromBelow(WorkingOrder order) {
        return (order.sign() > 0) == order.order.terms().triggersWithTheMove();
    }

    private static Reference reference(WorkingOrder order) {
        return switch (order.order.handling().triggerSource()) {
            case LAST -> Reference.LAST;
            case DOUBLE_LAST -> Reference.DOUBLE_LAST;
            case BID_ASK -> order.sign() > 0 ? Reference.ASK : Reference.BID;
            case MID -> Reference.MID;
        };
    }
}
