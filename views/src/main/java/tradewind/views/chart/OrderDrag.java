package tradewind.views.chart;

/// A price being chosen for a working order: by dragging its line, or tick by tick with the keys. Nothing is sent yet.
///
/// @param line the order as it was when the change began
/// @param price on the instrument's tick, price units
public record OrderDrag(OrderLine line, long price) {
    static OrderDrag of(OrderLine line) {
        return new OrderDrag(line, line.price());
    }

    /// The line dragged to a price between ticks goes to the nearest one.
    OrderDrag to(double wanted) {
        long tick = line.instrument().tick();
        return new OrderDrag(line, Math.round(wanted / tick) * tick);
    }

    OrderDrag byTicks(int ticks) {
        return new OrderDrag(
                line, Math.addExact(price, ticks * line.instrument().tick()));
    }

    boolean moved() {
        return price != line.price();
    }

    /// Steps from where the order stands, above zero upwards.
    long ticks() {
        return (price - line.price()) / line.instrument().tick();
    }
}
