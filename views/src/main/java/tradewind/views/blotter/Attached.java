package tradewind.views.blotter;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import tradewind.engine.desk.OrderPlace;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Side;

/// Orders that would close a position, the one the market comes to first on top. Immutable.
record Attached(List<Exit> exits) {
    static final Attached NONE = new Attached(List.of());

    /// One order.
    ///
    /// @param price at which it closes, or begins to; price units
    /// @param quantity that is left of it, quantity units
    /// @param onDesk it dies with this application
    record Exit(String order, long price, long quantity, boolean onDesk) {}

    /// What a price at which orders close a part of a position comes to.
    ///
    /// @param covered quantity units of the position that are closed, never more than there are
    /// @param worth what they are sold or bought for then, quote-currency units, never below zero
    record Cover(long covered, long worth) {}

    static Attached stops(Stream<OrderRow> rows, Side side) {
        // the market falls onto the highest of the stops below it, and rises to the lowest above
        return of(rows, side == Side.SELL ? exit -> -exit.price() : Exit::price);
    }

    static Attached targets(Stream<OrderRow> rows, Side side) {
        return of(rows, side == Side.SELL ? Exit::price : exit -> -exit.price());
    }

    private static Attached of(Stream<OrderRow> rows, ToLongFunction<Exit> nearestFirst) {
        List<Exit> exits = rows.map(Attached::exit)
                .sorted(Comparator.comparingLong(nearestFirst))
                .toList();
        return exits.isEmpty() ? NONE : new Attached(exits);
    }

    private static Exit exit(OrderRow row) {
        Price price = row.protects()
                ? row.order().terms().triggerPrice().orElseThrow()
                : row.order()
                        .terms()
                        .limitPrice()
                        .or(() -> row.order().terms().triggerPrice())
                        .orElseThrow();
        return new Exit(
                row.order().id().toString(), price.units(), row.state().leavesQty(), row.place() == OrderPlace.ON_DESK);
    }

    boolean none() {
        return exits.isEmpty();
    }

    /// @param size of the position, quantity units
    long covered(long size) {
        return Math.min(size, exits.stream().mapToLong(Exit::quantity).sum());
    }

    /// What closing the position at these prices comes to, nearest first, until nothing is left of it.
    ///
    /// @param size of the position, quantity units
    Cover cover(Instrument instrument, long size) {
        long left = size;
        long worth = 0;
        for (Exit exit : exits) {
            long closes = Math.min(left, exit.quantity());
            worth = Math.addExact(worth, instrument.notional(exit.price(), closes));
            left -= closes;
        }
        return new Cover(size - left, worth);
    }
}
