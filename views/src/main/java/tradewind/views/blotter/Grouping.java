package tradewind.views.blotter;

import java.util.Optional;
import java.util.function.Function;
import tradewind.engine.orders.Order;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// What orders and fills can be put together by.
public enum Grouping {
    NONE(order -> "", order -> ""),
    SYMBOL(order -> order.instrument().symbol(), order -> order.instrument().symbol()),
    SOURCE(order -> order.source().toString(), order -> OrderWords.source(order.source())),
    SIDE(order -> order.side().name(), order -> OrderWords.side(order.side()));

    private static final Texts TEXTS = Texts.of("blotter");

    private final Function<Order, String> name;
    private final Function<Order, String> heading;

    Grouping(Function<Order, String> name, Function<Order, String> heading) {
        this.name = name;
        this.heading = heading;
    }

    public String title() {
        return TEXTS.get("group." + name());
    }

    /// A sentence such as `Orders and fills: by side`.
    public String about() {
        return TEXTS.get("groups.about." + name());
    }

    /// What the group of an order is called; nothing if there are no groups.
    <R> Optional<GroupName<R>> of(Function<R, Order> order) {
        if (this == NONE) return Optional.empty();
        return Optional.of(new GroupName<>() {
            @Override
            public String of(R row) {
                return name.apply(order.apply(row));
            }

            @Override
            public String heading(R row) {
                return heading.apply(order.apply(row));
            }
        });
    }

    static Grouping named(String text) {
        for (Grouping each : values()) if (each.name().equals(text)) return each;
        return NONE;
    }
}
