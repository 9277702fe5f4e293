package tradewind.engine.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The book as a tree: everything, its groups, their holdings, the largest first.
///
/// @param name     what is summed up
/// @param longs    worth of what is long
/// @param shorts   worth of what is short, zero or below
/// @param share    of equity: gross over equity; NaN never, zero without equity
/// @param children empty for a single holding
public record Exposures(String name, double longs, double shorts, double share, List<Exposures> children) {
    public Exposures {
        children = List.copyOf(children);
    }

    public double net() {
        return longs + shorts;
    }

    public double gross() {
        return longs - shorts;
    }

    public static Exposures of(Book book) {
        Map<String, List<Exposures>> groups = new LinkedHashMap<>();
        for (Holding each : book.holdings()) {
            double worth = each.worth();
            groups.computeIfAbsent(each.group(), group -> new ArrayList<>())
                    .add(node(each.symbol(), Math.max(worth, 0), Math.min(worth, 0), book, List.of()));
        }
        List<Exposures> tops = new ArrayList<>();
        groups.forEach((name, members) -> tops.add(sum(name, members, book)));
        return sum("Book", tops, book);
    }

    private static Exposures sum(String name, List<Exposures> members, Book book) {
        List<Exposures> sorted = members.stream()
                .sorted(Comparator.comparingDouble(Exposures::gross).reversed())
                .toList();
        double longs = members.stream().mapToDouble(Exposures::longs).sum();
        double shorts = members.stream().mapToDouble(Exposures::shorts).sum();
        return node(name, longs, shorts, book, sorted);
    }

    private static Exposures node(String name, double longs, double shorts, Book book, List<Exposures> children) {
        double share = book.equity() > 0 ? (longs - shorts) / book.equity() : 0;
        return new Exposures(name, longs, shorts, share, children);
    }
}
