package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.WorkingOrder.Place;

/// The phases of one instrument, and its auctions: own orders trade where [their book][AuctionBook] uncrosses.
final class CallAuction {
    private final Book book;
    private final AuctionBook uncrossing;
    private TradingPhase phase;
    /// The opening auction is over and its price is not known yet.
    private boolean awaitsOpening;
    private long print;
    private long printed;
    /// A quote has come since the market was last closed, so it is not of the day before.
    private boolean quoted;
    /// Orders that cannot trade yet, in the order they came.
    private final List<WorkingOrder> waiting = new ArrayList<>(0);

    CallAuction(Book book, AuctionBook uncrossing, TradingPhase phase) {
        this.book = book;
        this.uncrossing = uncrossing;
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

    void onQuote() {
        quoted = phase != TradingPhase.CLOSED;
    }

    /// A trade of the recorded market; one in an auction is the auction's. Several at one price are parts of it, of
    /// several prices the last is the auction's.
    ///
    /// @return whether it is one of continuous trading
    boolean onTrade(long price, long quantity) {
        if (phase.auction()) {
            printed = price == print ? printed + quantity : quantity;
            print = price;
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
            boolean known = printed > 0 || quoted;
            awaitsOpening = before == TradingPhase.OPEN_AUCTION && !known;
            if (known) uncross(print, printed, other);
            else if (!awaitsOpening) endAuctionOrders(other);
        }
        if (next == TradingPhase.CLOSED) {
            awaitsOpening = false;
            quoted = false;
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

    /// @param other time in force of orders that are for another auction
    private void uncross(long price, long quantity, TimeInForce other) {
        List<WorkingOrder> all = new ArrayList<>(waiting);
        book.addWorking(all);
        // what is pegged and waits has no price yet
        all.removeIf(order -> order.order.timeInForce() == other || order.isPegged() && order.place == Place.WAITING);
        all.sort(Comparator.comparing(WorkingOrder::id));
        if (!all.isEmpty()) {
            long[] traded = uncrossing.uncross(all, book.wanted(all), price, quantity, quoted);
            for (int i = 0; i < traded.length; i++)
                if (traded[i] > 0) book.fillInAuction(all.get(i), traded[i], uncrossing.price(i));
        }
        endAuctionOrders(other);
        book.afterAuction();
    }

    /// What was for this auction alone and did not trade is over.
    private void endAuctionOrders(TimeInForce other) {
        for (WorkingOrder order : List.copyOf(waiting)) {
            TimeInForce its = order.order.timeInForce();
            if (its != other && (its == TimeInForce.AT_THE_OPEN || its == TimeInForce.AT_THE_CLOSE)) book.expire(order);
        }
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
