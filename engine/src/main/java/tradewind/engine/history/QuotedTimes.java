package tradewind.engine.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tradewind.engine.history.lake.Part;

/// When the quotes of an instrument were recorded, so that none are worked out from its trades: from the first quote of
/// a day to the end of that day, UTC; and throughout a recording that has quotes, for what it has not heard by then
/// nobody who traded on it had either.
final class QuotedTimes {
    private final long[] from;
    private final long[] until;
    private final Set<String> recordings = new HashSet<>();
    private int at;

    /// @param quotes parts of its quotes, in the order of time
    QuotedTimes(List<Part> quotes) {
        long[] begins = new long[quotes.size()];
        long[] ends = new long[quotes.size()];
        int count = 0;
        for (Part part : quotes) {
            if (part.lineage().template().startsWith("recorder"))
                recordings.add(part.lineage().source());
            long end = part.series().partitionEnd(part.date());
            if (count > 0 && part.firstTime() <= ends[count - 1]) {
                ends[count - 1] = Math.max(ends[count - 1], end);
                continue;
            }
            begins[count] = part.firstTime();
            ends[count] = end;
            count++;
        }
        from = new long[count];
        until = new long[count];
        System.arraycopy(begins, 0, from, 0, count);
        System.arraycopy(ends, 0, until, 0, count);
    }

    /// Whether all of these parts are of recordings that have quotes.
    boolean recorded(List<Part> trades) {
        return trades.stream()
                .allMatch(part -> recordings.contains(part.lineage().source()));
    }

    /// Whether there are recorded quotes at a time. Times do not fall from one call to the next.
    boolean at(long time) {
        while (at < until.length && time >= until[at]) at++;
        return at < until.length && time >= from[at];
    }
}
