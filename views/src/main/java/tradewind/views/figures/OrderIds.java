package tradewind.views.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradewind.engine.orders.OrderId;

/// Finds ids of orders in what somebody wrote.
public final class OrderIds {
    private static final Pattern ID = Pattern.compile("\\bT\\d{1,7}-\\d{1,12}\\b");

    private OrderIds() {}

    /// In the order they stand there, each once.
    public static List<OrderId> in(String text) {
        List<OrderId> found = new ArrayList<>();
        for (Matcher matcher = ID.matcher(text); matcher.find(); )
            parse(matcher.group()).filter(id -> !found.contains(id)).ifPresent(found::add);
        return found;
    }

    /// The first of them.
    public static Optional<OrderId> first(String text) {
        return in(text).stream().findFirst();
    }

    /// The text may look like an id and be none: the numbers have their limits.
    private static Optional<OrderId> parse(String text) {
        try {
            return Optional.of(OrderId.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
