package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tradewind.views.figures.Figures;

/// Rows of a table that belong together under a heading. FX thread only.
///
/// The groups there are when grouping begins stand in the order of their names; later ones come below, so that nothing
/// moves under the pointer.
final class Groups<R> {
    /// Group numbers fit into ten bits.
    private static final int MOST = 1_000;

    /// Rows of one name.
    private static final class Group<R> {
        final String title;
        final long number;
        final Line<R> heading;
        int rows;

        /// @param title what stands over it
        Group(String title, long number, R any) {
            this.title = title;
            this.number = number;
            this.heading = Line.over(any);
            heading.group(number);
        }
    }

    private final Map<String, Group<R>> groups = new HashMap<>();
    private @Nullable GroupName<R> by;

    boolean none() {
        return by == null;
    }

    /// @param name null for no groups
    void by(@Nullable GroupName<R> name, List<Line<R>> lines) {
        by = name;
        groups.clear();
        if (name == null) {
            lines.forEach(line -> line.group(0));
            return;
        }
        Map<String, R> first = new HashMap<>();
        for (Line<R> line : lines) first.putIfAbsent(name.of(line.row()), line.row());
        for (String each : new TreeSet<>(first.keySet())) {
            R any = first.get(each);
            if (any != null) add(each, name.heading(any), any);
        }
    }

    private Group<R> add(String name, String title, R any) {
        Group<R> group = new Group<>(title, MOST - Math.min(MOST - 1, groups.size()), any);
        groups.put(name, group);
        return group;
    }

    /// Puts a line where its group is.
    void place(Line<R> line) {
        group(line).ifPresent(group -> line.group(group.number));
    }

    private Optional<Group<R>> group(Line<R> line) {
        GroupName<R> name = by;
        if (name == null || line.isHeading()) return Optional.empty();
        String of = name.of(line.row());
        Group<R> there = groups.get(of);
        return Optional.of(there == null ? add(of, name.heading(line.row()), line.row()) : there);
    }

    /// Counts a line in or out.
    void count(Line<R> line, boolean in) {
        group(line).ifPresent(group -> group.rows += in ? 1 : -1);
    }

    void forgetCounts() {
        groups.values().forEach(group -> group.rows = 0);
    }

    /// The headings that belong in the table now, with what they say brought up to date.
    List<Line<R>> headings() {
        List<Line<R>> headings = new ArrayList<>();
        for (Group<R> group : groups.values()) {
            if (group.rows == 0) continue;
            group.heading.heading(group.title + "   " + Figures.count(group.rows));
            headings.add(group.heading);
        }
        return headings;
    }

    /// Headings of groups without a row.
    List<Line<R>> empty() {
        return groups.values().stream()
                .filter(group -> group.rows == 0)
                .map(group -> group.heading)
                .toList();
    }
}
