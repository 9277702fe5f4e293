package tradewind.views.working;

import tradewind.engine.desk.QuoteRow;

/// A price being chosen for a working order: by dragging its line, or tick by tick with the keys. Nothing is sent yet.
///
/// @param line the order whose price it is to be
/// @param price on the instrument's tick, price units
public record OrderDrag(OrderLine line, long price) {
    public static OrderDrag of(OrderLine line) {
        return new OrderDrag(line, line.price());
    }

    /// The line dragged to a price between ticks goes to the nearest one.
    public OrderDrag to(double wanted) {
        long tick = line.instrument().tick();
        return new OrderDrag(line, Math.round(wanted / tick) * tick);
    }

    OrderDrag byTicks(int ticks) {
        return new OrderDrag(
                line, Math.addExact(price, ticks * line.instrument().tick()));
    }

    /// Another order by the same distance, to the tick nearest to that.
    OrderDrag carry(OrderLine other) {
        if (!moved()) return OrderDrag.of(other);
        long tick = other.instrument().tick();
        long wanted = Math.addExact(other.price(), distance());
        return new OrderDrag(other, Math.floorDiv(wanted + tick / 2, tick) * tick);
    }

    public boolean moved() {
        return distance() != 0;
    }

    /// From where the order stands, price units.
    long distance() {
        return price - line.price();
    }

    /// Steps from where the order stands, above zero upwards.
    public long ticks() {
        return distance() / line.instrument().tick();
    }

    /// Whether the order would fill or trigger at once.
    boolean atOnce(QuoteRow quote) {
        return line.crossing(price, quote) != OrderLine.Crossing.NONE;
    }
}
