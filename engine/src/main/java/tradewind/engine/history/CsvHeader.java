package tradewind.engine.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the first line of a CSV file says about the others, and how a line comes apart.
sealed interface CsvHeader {
    /// Column indices from 0.
    ///
    /// @param count columns of the file
    record Columns(char delimiter, int count, int time, int price, int amount) implements CsvHeader {}

    /// The line does not say, without guessing, which column is which.
    ///
    /// @param what goes on after the file's name, such as `has no price column`
    record Unclear(String what) implements CsvHeader {}

    static CsvHeader read(String line) {
        String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
        boolean commas = text.indexOf(',') >= 0;
        boolean semicolons = text.indexOf(';') >= 0;
        if (commas == semicolons)
            return new Unclear(
                    commas
                            ? "has both commas and semicolons in its header"
                            : "has neither commas nor semicolons in its header");
        char delimiter = commas ? ',' : ';';
        String[] fields = new String[count(text, delimiter) + 1];
        int found = split(text, delimiter, fields);
        if (found < 0) return new Unclear("has a quote that is not closed in its header");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < found; i++) names.add(fields[i].strip().toLowerCase(Locale.ROOT));
        List<Integer> times = indices(names, Set.of("timestamp", "time", "date"));
        List<Integer> prices = indices(names, Set.of("price"));
        List<Integer> amounts = indices(names, Set.of("amount", "quantity", "size", "volume"));
        if (times.size() != 1) return unclear("time", times, names);
        if (prices.size() != 1) return unclear("price", prices, names);
        if (amounts.size() != 1) return unclear("amount", amounts, names);
        return new Columns(delimiter, found, times.getFirst(), prices.getFirst(), amounts.getFirst());
    }

    private static List<Integer> indices(List<String> names, Set<String> wanted) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) if (wanted.contains(names.get(i))) out.add(i);
        return out;
    }

    private static Unclear unclear(String column, List<Integer> found, List<String> names) {
        if (found.isEmpty()) return new Unclear("has no " + column + " column in its first line");
        List<String> which = found.stream().map(names::get).toList();
        return new Unclear("has more than one " + column + " column (" + String.join(", ", which) + ")");
    }

    private static int count(String text, char c) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) == c) count++;
        return count;
    }

    /// Takes a line apart (RFC 4180 quotes, within the line).
    ///
    /// @param into filled with as many fields as it holds
    /// @return number of fields the line has, or -1 if a quote is not closed or not where it belongs
    static int split(String line, char delimiter, String[] into) {
        int fields = 0;
        int at = 0;
        while (true) {
            String field;
            if (at < line.length() && line.charAt(at) == '"') {
                StringBuilder quoted = new StringBuilder();
                at = unquote(line, at, quoted);
                if (at < 0 || (at < line.length() && line.charAt(at) != delimiter)) return -1;
                field = quoted.toString();
            } else {
                int end = line.indexOf(delimiter, at);
                if (end < 0) end = line.length();
                field = line.substring(at, end).strip();
                at = end;
            }
            if (fields < into.length) into[fields] = field;
            fields++;
            if (at >= line.length()) return fields;
            at++;
        }
    }

    private static int unquote(String line, int open, StringBuilder into) {
        for (int at = open + 1; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c != '"') {
                into.append(c);
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                into.append('"');
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }
}
