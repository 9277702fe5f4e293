package tradewind.views.blotter;

import java.util.List;
import java.util.function.BiPredicate;

/// The words typed into the filter field: a row stays if each of them is found in one of its texts, whatever the case.
record RowFilter(List<String> words) {
    static final RowFilter ALL = new RowFilter(List.of());

    static RowFilter of(String typed) {
        String text = typed.strip();
        return text.isEmpty() ? ALL : new RowFilter(List.of(text.split("\\s+")));
    }

    /// @param has whether a row has a word
    <R> boolean matches(R row, BiPredicate<R, String> has) {
        for (String word : words) if (!has.test(row, word)) return false;
        return true;
    }

    /// Whether one text holds a word, whatever the case.
    static boolean has(String text, String word) {
        int last = text.length() - word.length();
        for (int i = 0; i <= last; i++) if (text.regionMatches(true, i, word, 0, word.length())) return true;
        return false;
    }
}
