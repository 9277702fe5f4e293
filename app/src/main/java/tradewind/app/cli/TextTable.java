package tradewind.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Rows for a terminal: columns as wide as their widest cell, numbers to the right.
final class TextTable {
    private static final int WIDEST = 60;
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.]*(E-?\\d+)?");

    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;
    private final boolean[] numbers;

    TextTable(List<String> columns) {
        widths = new int[columns.size()];
        numbers = new boolean[columns.size()];
        Arrays.fill(numbers, true);
        add(columns);
        Arrays.fill(numbers, true);
    }

    void add(List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i).replace('\n', ' ');
            if (cell.length() > WIDEST) cell = cell.substring(0, WIDEST - 1) + "…";
            cells.add(cell);
            widths[i] = Math.max(widths[i], cell.length());
            numbers[i] &= cell.isEmpty() || NUMBER.matcher(cell).matches();
        }
        rows.add(cells);
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : "  ").append(numbers[i] ? gap + cells.get(i) : cells.get(i) + gap);
        }
        return line.toString().stripTrailing();
    }
}
