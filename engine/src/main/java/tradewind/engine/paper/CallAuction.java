package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.WorkingOrder.Place;

/// The phases of one instrument, and its auctions: own orders fill at the price the recorded market found.
final class CallAuction {
    private final Book book;
    private TradingPhase phase;
    /// The opening auction is over and its price is not known yet.
    private boolean awaitsOpening;
    private long print;
    private long printed;
    /// Orders that cannot trade yet, in the order they came.
    private final List<WorkingOrder> waiting = new ArrayList<>(0);

    CallAuction(Book book, TradingPhase phase) {
        this.book = book;
        this.phase = phase;
    }

    TradingPhase phase() {
        return phase;
    }

    /// Whether orders meet the market now.
    boolean trades() {
        return phase == TradingPhase.CONTINUOUS && !awaitsOpening;
    }

    /// Whether an order waits for an auction though others trade.
    boolean isFor(WorkingOrder order) {
        return order.order.timeInForce() == TimeInForce.AT_THE_CLOSE;
    }

    /// Why it will not take a new order in this phase, in the venue's words; empty if it will.
    String refusal(Order order) {
        if (phase == TradingPhase.CLOSED) return "The market is closed";
        if (order.timeInForce() == TimeInForce.AT_THE_OPEN && !phase.beforeTheOpen())
            return "The opening auction is over";
        return "";
    }

    void wait(WorkingOrder order) {
        if (order.immediate()) {
            book.cancel(order, "Nothing trades now");
            return;
        }
        order.place = Place.WAITING;
        waiting.add(order);
    }

    boolean remove(WorkingOrder order) {
        return waiting.remove(order);
    }

    /// A trade of the recorded market; one in an auction is the auction's, the last if there are several.
    ///
    /// @return whether it is one of continuous trading
    boolean onTrade(long price, long quantity) {
        if (phase.auction()) {
            print = price;
            printed = quantity;
            return false;
        }
        if (awaitsOpening) {
            awaitsOpening = false;
            uncross(price, quantity, TimeInForce.AT_THE_CLOSE);
            release();
            return false;
        }
        return phase == TradingPhase.CONTINUOUS;
    }

    void turn(TradingPhase next, Iterable<WorkingOrder> all) {
        if (next == phase) return;
        TradingPhase before = phase;
        phase = next;
        if (next.auction()) printed = 0;
        if (before.auction() && next != TradingPhase.HALT) {
            TimeInForce other =
                    before == TradingPhase.OPEN_AUCTION ? TimeInForce.AT_THE_CLOSE : TimeInForce.AT_THE_OPEN;
            awaitsOpening = before == TradingPhase.OPEN_AUCTION && printed == 0;
            if (printed > 0) uncross(print, printed, other);
        }
        if (next == TradingPhase.CLOSED) {
            awaitsOpening = false;
            for (WorkingOrder order : all) if (!order.done() && endsWithTheDay(order)) book.expire(order);
        }
        if (trades()) release();
    }

    private static boolean endsWithTheDay(WorkingOrder order) {
        return switch (order.order.timeInForce()) {
            case DAY, AT_THE_OPEN, AT_THE_CLOSE -> true;
            case GTC, GTD, IOC, FOK -> false;
        };
    }

    /// Orders better than the price fill whole, those at it share what was printed in the order they came.
    ///
    /// @param other time in force of orders that are for another auction
    private void uncross(long price, long quantity, TimeInForce other) {
        List<WorkingOrder> all = new ArrayList<>(waiting);
        book.addWorking(all);
        // what is pegged and waits has no price yet
        all.removeIf(order -> order.order.timeInForce() == other
                || order.isPegged() && order.place == Place.WAITING
                || !order.accepts(price));
        all.sort(Comparator.comparing(WorkingOrder::id));
        long buyRoom = quantity;
        long sellRoom = quantity;
        for (WorkingOrder order : all) {
            long share = book.wanted(order);
            if (!order.market() && order.limit() == price) {
                share = Math.min(share, order.sign() > 0 ? buyRoom : sellRoom);
                if (order.sign() > 0) buyRoom -= share;
                else sellRoom -= share;
            }
            if (share > 0) book.fillInAuction(order, share, price);
        }
        for (WorkingOrder order : List.copyOf(waiting)) {
            TimeInForce its = order.order.timeInForce();
            if (its != other && (its == TimeInForce.AT_THE_OPEN || its == TimeInForce.AT_THE_CLOSE)) book.expire(order);
        }
        book.afterAuction();
    }

    /// Those that waited enter the market, in the order they came.
    private void release() {
        List<WorkingOrder> all = List.copyOf(waiting);
        for (WorkingOrder order : all) {
            if (order.done() || isFor(order)) continue;
            if (order.order.timeInForce() == TimeInForce.AT_THE_OPEN) {
                book.expire(order);
                continue;
            }
            waiting.remove(order);
            order.place = Place.IN_FLIGHT;
            book.enter(order);
        }
    }
}
