package tradewind.bench.numbers;

import java.util.ArrayList;
import java.util.List;

/// The page of numbers as lines: tables whose head begins with "Method" have a line for each method, its time in the
/// last cell.
final class NumbersPage {
    /// Between cells; a cell may hold an escaped bar.
    private static final String BAR = "(?<!\\\\)\\|";

    private final List<String> lines;
    private final List<Line> methods = new ArrayList<>();

    /// A method's line.
    ///
    /// @param at place among the lines of the page
    record Line(String section, String name, int at) {}

    NumbersPage(String page) {
        lines = new ArrayList<>(page.lines().toList());
        String section = "";
        String head = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) section = line.replaceFirst("^#+", "").strip();
            if (!line.startsWith("|")) {
                head = "";
                continue;
            }
            String first = line.substring(1).split(BAR, 2)[0].strip();
            if (head.isEmpty()) head = first;
            else if (head.equalsIgnoreCase("method") && !first.startsWith("---"))
                methods.add(new Line(section, first, i));
        }
    }

    List<Line> methods() {
        return List.copyOf(methods);
    }

    /// @throws IllegalArgumentException if there is no such line
    void time(String section, String name, String text) {
        Line line = methods.stream()
                .filter(each -> each.section().equals(section) && each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line for " + name + " under " + section));
        String[] cells = lines.get(line.at()).split(BAR, -1);
        cells[cells.length - 2] = " " + text + " ";
        lines.set(line.at(), String.join("|", cells));
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
