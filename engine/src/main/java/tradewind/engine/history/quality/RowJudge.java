package tradewind.engine.history.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Series;
import tradewind.engine.market.FixedPoint;

/// Holds the rows of one series against a [RuleSet], in one pass and in their order. One thread.
///
/// Whether a row is a spike only the next one can tell, so the answer about such a row comes one row later.
public final class RowJudge {
    /// Hears the answers, in the order of the rows.
    public interface Verdicts {
        /// @param row not kept by the judge, but used for the next one: copy what is needed
        void good(long line, long[] row);

        /// @param rule that was broken, as text
        /// @param reason for a person
        void bad(long line, long[] row, String text, String rule, String reason);
    }

    /// One rule, ready to be asked.
    private interface Test {
        /// Null if the row is good.
        @Nullable
        String reason(long[] row);
    }

    private record Named(Rule rule, Test test) {}

    /// A row that might be a spike.
    private record Suspect(long line, long[] row, String text, Rule.Spike rule) {}

    private final Series series;
    private final int priceScale;
    private final int quantityScale;
    private final List<Named> tests = new ArrayList<>();
    private final List<Rule.Spike> spikes = new ArrayList<>();
    private final int[] spikeColumns;
    private final LongSet seen = new LongSet();
    private final long[] last;
    private boolean any;
    private long seenUntil = Long.MIN_VALUE;
    private @Nullable Suspect suspect;

    public RowJudge(RuleSet rules, Series series, int priceScale, int quantityScale) {
        this.series = series;
        this.priceScale = priceScale;
        this.quantityScale = quantityScale;
        this.last = new long[series.type().columns().size()];
        for (Rule rule : rules.rules()) {
            if (rule instanceof Rule.Spike spike) spikes.add(spike);
            else tests.add(new Named(rule, test(rule)));
        }
        spikeColumns = spikes.stream().mapToInt(spike -> column(spike.column())).toArray();
    }

    private int column(String name) {
        return series.type().columns().indexOf(name);
    }

    private int scale(String column) {
        if (series.type().prices().contains(column)) return priceScale;
        return series.type().quantities().contains(column) ? quantityScale : 0;
    }

    private Test test(Rule rule) {
        return switch (rule) {
            case Rule.AboveZero r -> {
                int at = column(r.column());
                yield row -> row[at] > 0 ? null : "the " + r.column() + " is not above zero";
            }
            case Rule.NotNegative r -> {
                int at = column(r.column());
                yield row -> row[at] >= 0 || row[at] == DataType.NONE ? null : "the " + r.column() + " is negative";
            }
            case Rule.Range r -> range(r);
            case Rule.Tick r -> tick(r);
            case Rule.Monotonic r -> row -> monotonic(row[0], r.strict());
            case Rule.Unique r -> {
                int at = column(r.column());
                yield row -> unique(row[0], row[at], r.column());
            }
            case Rule.Stale r -> stale(r);
            case Rule.NotCrossed _ -> row -> row[1] <= row[2] ? null : "the bid is above the ask";
            case Rule.BarShape _ -> RowJudge::shape;
            case Rule.OnSpan _ -> {
                long span = series.span().nanos();
                boolean intraday = series.span().unit() != 'd';
                yield row -> !intraday || Math.floorMod(row[0], span) == 0
                        ? null
                        : "it does not begin at a multiple of " + series.span();
            }
            case Rule.Spike _ -> throw new IllegalStateException("a spike is judged by the row after it");
        };
    }

    private Test stale(Rule.Stale rule) {
        int at = column(rule.column());
        long patience = rule.seconds() * 1_000_000_000L;
        long[] lastChange = {DataType.NONE, 0};
        return row -> {
            if (row[at] != lastChange[0] || row[0] < lastChange[1]) {
                lastChange[0] = row[at];
                lastChange[1] = row[0];
                return null;
            }
            long same = row[0] - lastChange[1];
            return same <= patience
                    ? null
                    : "the " + rule.column() + " has been the same for " + same / 1_000_000_000L + " s";
        };
    }

    private Test range(Rule.Range rule) {
        int at = column(rule.column());
        long least = units(rule.least(), scale(rule.column()), RoundingMode.CEILING);
        long most = units(rule.most(), scale(rule.column()), RoundingMode.FLOOR);
        return row -> row[at] >= least && row[at] <= most
                ? null
                : "the " + rule.column() + " is not within " + rule.least().toPlainString() + " to "
                        + rule.most().toPlainString();
    }

    private static long units(BigDecimal value, int scale, RoundingMode mode) {
        return value.setScale(scale, mode).unscaledValue().longValueExact();
    }

    private Test tick(Rule.Tick rule) {
        int at = column(rule.column());
        int scale = scale(rule.column());
        if (rule.tick().stripTrailingZeros().scale() > scale) return _ -> null;
        long tick = rule.tick()
                .setScale(scale, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
        return row -> row[at] % tick == 0
                ? null
                : "the " + rule.column() + " is off the tick of " + rule.tick().toPlainString();
    }

    private @Nullable String monotonic(long time, boolean strict) {
        long before = suspect != null ? suspect.row()[0] : last[0];
        if (!any || time > before || (time == before && !strict)) return null;
        return time == before ? "there is a row for this time already" : "it is earlier than the row before it";
    }

    private @Nullable String unique(long time, long value, String column) {
        if (value == DataType.NONE) return null;
        if (time >= seenUntil) {
            // bounds the memory: an id that comes back after days is another rule's affair
            seen.clear();
            seenUntil = series.partitionEnd(series.partition(time));
        }
        return seen.add(value) ? null : "the " + column + " " + value + " was there already";
    }

    private static @Nullable String shape(long[] row) {
        long open = row[1];
        long high = row[2];
        long low = row[3];
        long close = row[4];
        if (high < Math.max(open, close) || high < low) return "the high is below another of its prices";
        return low > Math.min(open, close) ? "the low is above another of its prices" : null;
    }

    /// Takes the next row.
    ///
    /// @param text the row as it stood in its file; asked for only if it is not plainly good
    public void offer(long line, long[] row, Supplier<String> text, Verdicts to) {
        for (int i = 0; i < tests.size(); i++) {
            String reason = tests.get(i).test().reason(row);
            if (reason != null) {
                to.bad(line, row, text.get(), tests.get(i).rule().text(), reason);
                return;
            }
        }
        if (suspect != null) settle(suspect, row, to);
        Rule.Spike spike = spike(row);
        if (spike != null) {
            suspect = new Suspect(line, row.clone(), text.get(), spike);
            any = true;
            return;
        }
        accept(line, row, to);
    }

    private void settle(Suspect held, long[] next, Verdicts to) {
        suspect = null;
        int at = column(held.rule().column());
        if (far(next[at], last[at], held.rule().fraction())) {
            accept(held.line(), held.row(), to);
            return;
        }
        int scale = scale(held.rule().column());
        to.bad(
                held.line(),
                held.row(),
                held.text(),
                held.rule().text(),
                "the " + held.rule().column() + " stands alone: before it " + FixedPoint.format(last[at], scale)
                        + ", after it " + FixedPoint.format(next[at], scale));
    }

    private Rule.@Nullable Spike spike(long[] row) {
        if (!any) return null;
        for (int i = 0; i < spikeColumns.length; i++) {
            int at = spikeColumns[i];
            if (far(row[at], last[at], spikes.get(i).fraction())) return spikes.get(i);
        }
        return null;
    }

    private static boolean far(long value, long from, double fraction) {
        double ratio = (double) value / from;
        return ratio > 1 + fraction || ratio < 1 / (1 + fraction);
    }

    private void accept(long line, long[] row, Verdicts to) {
        System.arraycopy(row, 0, last, 0, last.length);
        any = true;
        to.good(line, row);
    }

    /// There are no more rows: the last one, if it was held back, is good, for nothing speaks against it.
    public void finish(Verdicts to) {
        if (suspect == null) return;
        Suspect held = suspect;
        suspect = null;
        accept(held.line(), held.row(), to);
    }
}
