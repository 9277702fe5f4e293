package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the columns of a ladder begin: my buys, bid, price, ask, my sells; outside of them what the trader added.
///
/// @param buys left edge of my buys, pixels
/// @param bid left edge
/// @param price left edge
/// @param ask left edge
/// @param sells left edge of my sells
/// @param end right edge of my sells
/// @param width of them all
/// @param extras those there is room for, in the order of [Extra]
record Columns(
        double buys, double bid, double price, double ask, double sells, double end, double width, List<Slot> extras) {
    private static final double OWN = 68;
    private static final double SIZE = 54;
    /// Least width of orders and sizes of a side, in digits: with less an order would lose the letters of its type.
    private static final double HALF = 15.5;
    /// What is beside the figures of an extra.
    private static final double BESIDE = 10;

    enum Column {
        BUYS,
        BID,
        PRICE,
        ASK,
        SELLS
    }

    /// Where an extra column stands.
    record Slot(Extra extra, double left, double width) {
        double right() {
            return left + width;
        }
    }

    /// @param prices least width of the prices; the others share what is left
    static Columns of(double width, double prices) {
        return of(width, prices, Set.of(), 0);
    }

    /// @param wanted left out from the last on until the others are wide enough
    /// @param digit width of one
    static Columns of(double width, double prices, Set<Extra> wanted, double digit) {
        double room = width - Math.max(prices, 0) - 2 * HALF * digit;
        List<Extra> fit = new ArrayList<>();
        for (Extra extra : Extra.values()) {
            if (!wanted.contains(extra)) continue;
            room -= wide(extra, digit);
            if (room < 0) break;
            fit.add(extra);
        }
        double left = fit.contains(Extra.TRADES) ? wide(Extra.TRADES, digit) : 0;
        double right = 0;
        for (Extra extra : fit) if (extra != Extra.TRADES) right += wide(extra, digit);
        List<Slot> slots = new ArrayList<>();
        double next = width - right;
        for (Extra extra : fit) {
            double wide = wide(extra, digit);
            slots.add(new Slot(extra, extra == Extra.TRADES ? 0 : next, wide));
            if (extra != Extra.TRADES) next += wide;
        }
        double inner = width - left - right;
        double middle = Math.min(inner, Math.max(prices, inner * 62 / 306));
        double half = (inner - middle) / 2;
        double own = Math.round(half * OWN / (OWN + SIZE));
        double from = left + Math.round(half);
        double to = width - right;
        return new Columns(left, left + own, from, to - Math.round(half), to - own, to, width, List.copyOf(slots));
    }

    private static double wide(Extra extra, double digit) {
        return Math.ceil(digit * extra.widest().length() + BESIDE);
    }

    /// Whether one of the five is there.
    boolean core(double x) {
        return x >= buys && x < end;
    }

    /// Of the five.
    Column at(double x) {
        if (x < bid) return Column.BUYS;
        if (x < price) return Column.BID;
        if (x < ask) return Column.PRICE;
        return x < sells ? Column.ASK : Column.SELLS;
    }

    boolean has(Extra extra) {
        return extras.stream().anyMatch(slot -> slot.extra() == extra);
    }

    double left(Column column) {
        return switch (column) {
            case BUYS -> buys;
            case BID -> bid;
            case PRICE -> price;
            case ASK -> ask;
            case SELLS -> sells;
        };
    }

    double width(Column column) {
        return switch (column) {
            case BUYS -> bid - buys;
            case BID -> price - bid;
            case PRICE -> ask - price;
            case ASK -> sells - ask;
            case SELLS -> end - sells;
        };
    }
}
