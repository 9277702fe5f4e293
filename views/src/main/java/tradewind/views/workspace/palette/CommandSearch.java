package tradewind.views.workspace.palette;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds commands by letters of their names, in order but not necessarily next to one another: `bl5` finds
/// "Chart: bars of 5 minutes" no less than a word typed out. The English name finds a command in every language.
public final class CommandSearch {
    private static final int WORD = 8;
    private static final int NEXT = 10;
    private static final int FIRST = 4;
    /// Before the colon: the name, and not what is said of it.
    private static final int NAME = 2;
    /// As much as four letters.
    private static final int TITLE = 400;

    private CommandSearch() {}

    private record Match(Command command, int score) {}

    /// The commands a query finds, the best first; those as good as one another stay in order. Nothing typed finds
    /// all.
    public static List<Command> find(String query, List<Command> commands) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return commands;
        return commands.stream()
                .flatMap(command -> score(wanted, command).stream().map(score -> new Match(command, score)))
                .sorted(Comparator.comparingInt(Match::score).reversed())
                .map(Match::command)
                .toList();
    }

    /// By the name that fits better, the one in sight or the English one.
    private static Optional<Integer> score(String wanted, Command command) {
        return Stream.of(command.name(), command.english())
                .distinct()
                .flatMap(name -> score(wanted, name).stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<Integer> score(String wanted, Command.Name name) {
        Optional<Integer> title = score(wanted, name.title());
        Optional<Integer> whole = score(wanted, name.group() + " " + name.title());
        if (title.isEmpty()) return whole;
        // letters of the name itself are meant before a chance run into the name of its group
        return Optional.of(Math.max(title.get() + TITLE, whole.orElse(0)));
    }

    /// Letters at the start of a word and letters next to one another count more; a long name a little less. The best
    /// way to find the letters is taken, not the first.
    ///
    /// @return empty if a letter is missing
    static Optional<Integer> score(String wanted, String name) {
        String text = name.toLowerCase(Locale.ROOT);
        String letters = wanted.replace(" ", "");
        int n = text.length();
        int colon = text.indexOf(':');
        int none = Integer.MIN_VALUE / 2;
        int[] before = new int[n + 1];
        for (int k = 0; k < letters.length(); k++) {
            int[] now = new int[n + 1];
            Arrays.fill(now, none);
            int best = k == 0 ? 0 : none;
            for (int i = 0; i < n; i++) {
                if (k > 0 && i > 0) best = Math.max(best, before[i - 1]);
                if (text.charAt(i) != letters.charAt(k)) continue;
                int value = colon < 0 || i < colon ? 1 + NAME : 1;
                if (i == 0) value += WORD + FIRST;
                else if (!Character.isLetterOrDigit(text.charAt(i - 1))) value += WORD;
                int from = best;
                if (k > 0 && i > 0 && before[i - 1] > none) from = Math.max(from, before[i - 1] + NEXT);
                if (from > none) now[i] = from + value;
            }
            now[n] = none;
            before = now;
        }
        int best = none;
        for (int i = 0; i < n; i++) best = Math.max(best, before[i]);
        return best <= 0 ? Optional.empty() : Optional.of(best * 100 - n);
    }
}
