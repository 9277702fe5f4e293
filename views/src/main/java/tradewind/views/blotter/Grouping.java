package tradewind.views.blotter;

import java.util.Optional;
import java.util.function.Function;
import tradewind.engine.orders.Order;

/// What orders and fills can be put together by.
public enum Grouping {
    NONE("No groups", order -> ""),
    SYMBOL("By symbol", order -> order.instrument().symbol()),
    SOURCE("By source", order -> order.source().toString()),
    SIDE("By side", order -> order.side().name());

    private final String title;
    private final Function<Order, String> name;

    Grouping(String title, Function<Order, String> name) {
        this.title = title;
        this.name = name;
    }

    public String title() {
        return title;
    }

    /// The name of the group an order belongs to; nothing if there are no groups.
    <R> Optional<Function<R, String>> of(Function<R, Order> order) {
        return this == NONE ? Optional.empty() : Optional.of(row -> name.apply(order.apply(row)));
    }

    static Grouping named(String text) {
        for (Grouping each : values()) if (each.name().equals(text)) return each;
        return NONE;
    }
}
