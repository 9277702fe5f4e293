package tradewind.views.blotter;

import java.util.List;
import java.util.function.BiPredicate;

/// The words typed into the filter field: a row stays if each of them is found in one of its texts, whatever the case;
/// a word with a minus before it must not be found.
record RowFilter(List<String> words) {
    static final RowFilter ALL = new RowFilter(List.of());

    /// The wide one is what a Japanese or Chinese keyboard writes between two words.
    private static final String SPACE = "[\\s\\u3000]+";

    static RowFilter of(String typed) {
        String text = typed.strip();
        return text.isEmpty() ? ALL : new RowFilter(List.of(text.split(SPACE)));
    }

    /// @param has whether a row has a word
    <R> boolean matches(R row, BiPredicate<R, String> has) {
        for (String word : words) {
            boolean not = word.length() > 1 && word.charAt(0) == '-';
            if (has.test(row, not ? word.substring(1) : word) == not) return false;
        }
        return true;
    }

    /// Whether one text holds a word, whatever the case.
    static boolean has(String text, String word) {
        int last = text.length() - word.length();
        for (int i = 0; i <= last; i++) if (text.regionMatches(true, i, word, 0, word.length())) return true;
        return false;
    }
}
