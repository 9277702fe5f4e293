package tradewind.engine.history.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Series;

class RowJudgeTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final Series TRADES = new Series(DataType.TRADES, "V", "S", BarSpan.NONE);
    private static final Series QUOTES = new Series(DataType.QUOTES, "V", "S", BarSpan.NONE);
    private static final Series BARS = new Series(DataType.BARS, "V", "S", BarSpan.of("1m"));

    /// What becomes of rows: `good LINE`, or `LINE RULE: REASON`, in the order in which it is told.
    private static List<String> judged(Series series, RuleSet rules, long[]... rows) {
        List<String> told = new ArrayList<>();
        RowJudge judge = new RowJudge(rules, series, 2, 0);
        RowJudge.Verdicts to = new RowJudge.Verdicts() {
            @Override
            public void good(long line, long[] row) {
                told.add("good " + line);
            }

            @Override
            public void bad(long line, long[] row, String text, String rule, String reason) {
                assertEquals("row " + line, text);
                told.add(line + " " + rule + ": " + reason);
            }
        };
        for (int i = 0; i < rows.length; i++) {
            int line = i + 1;
            judge.offer(line, rows[i], () -> "row " + line, to);
        }
        judge.finish(to);
        return told;
    }

    private static List<String> trades(long[]... rows) {
        return judged(TRADES, RuleSet.standard(DataType.TRADES), rows);
    }

    private static long[] trade(long time, long price, long id) {
        return new long[] {time * SECOND, price, 5, 0, id};
    }

    @Test
    void letsOrdinaryTradesPassInTheirOrder() {
        assertEquals(
                List.of("good 1", "good 2", "good 3"),
                trades(trade(1, 100, 1), trade(1, 101, 2), trade(2, 99, DataType.NONE)));
    }

    @Test
    void takesOutAPriceAThousandTimesItsNeighboursAndNothingElse() {
        assertEquals(
                List.of("good 1", "2 spike price 0.5: the price stands alone: before it 1.00, after it 1.01", "good 3"),
                trades(trade(1, 100, 1), trade(2, 100_000, 2), trade(3, 101, 3)));
        assertEquals(
                List.of("good 1", "2 spike price 0.5: the price stands alone: before it 1.00, after it 1.01", "good 3"),
                trades(trade(1, 100, 1), trade(2, 1, 2), trade(3, 101, 3)));
    }

    @Test
    void doesNotTakeAMoveThatLastsForASpike() {
        assertEquals(
                List.of("good 1", "good 2", "good 3"), trades(trade(1, 100, 1), trade(2, 200, 2), trade(3, 205, 3)));
        assertEquals(List.of("good 1", "good 2"), trades(trade(1, 100, 1), trade(2, 200, 2)));
    }

    @Test
    void takesOutRowsThatGoBackInTimeOrComeTwice() {
        assertEquals(
                List.of(
                        "good 1",
                        "2 monotonic: it is earlier than the row before it",
                        "3 unique id: the id 1 was there already",
                        "good 4"),
                trades(trade(5, 100, 1), trade(4, 100, 2), trade(5, 100, 1), trade(6, 100, 3)));
    }

    @Test
    void takesOutPricesAndAmountsThatAreNotAboveZero() {
        assertEquals(
                List.of(
                        "1 above-zero price: the price is not above zero",
                        "2 above-zero quantity: the quantity is not above zero"),
                trades(new long[] {1, 0, 5, 0, 1}, new long[] {1, 100, 0, 0, 1}));
    }

    @Test
    void takesOutQuotesWhoseBidIsAboveTheirAsk() {
        assertEquals(
                List.of("good 1", "2 not-crossed: the bid is above the ask", "good 3"),
                judged(
                        QUOTES,
                        RuleSet.standard(DataType.QUOTES),
                        new long[] {1, 100, 101, 1, 1},
                        new long[] {2, 102, 101, 1, 1},
                        new long[] {3, 101, 101, DataType.NONE, 1}));
    }

    private static long[] bar(long minute, long open, long high, long low, long close) {
        return new long[] {minute, open, high, low, close, 7};
    }

    @Test
    void takesOutBarsThatCannotBe() {
        assertEquals(
                List.of(
                        "good 1",
                        "2 monotonic strict: there is a row for this time already",
                        "3 bar-shape: the high is below another of its prices",
                        "4 bar-shape: the low is above another of its prices",
                        "5 on-span: it does not begin at a multiple of 1m",
                        "good 6"),
                judged(
                        BARS,
                        RuleSet.standard(DataType.BARS),
                        bar(MINUTE, 100, 110, 90, 105),
                        bar(MINUTE, 100, 110, 90, 105),
                        bar(2 * MINUTE, 100, 99, 90, 95),
                        bar(2 * MINUTE, 100, 110, 101, 105),
                        bar(2 * MINUTE + SECOND, 100, 110, 90, 105),
                        bar(2 * MINUTE, 100, 110, 90, 105)));
    }

    @Test
    void holdsRowsToRulesThatAreWrittenAsText() {
        RuleSet rules = new RuleSet(
                "mine/1", DataType.TRADES, List.of(Rule.of("range price 0.5 2"), Rule.of("tick price 0.05")));
        assertEquals(
                List.of(
                        "1 range price 0.5 2: the price is not within 0.5 to 2",
                        "2 tick price 0.05: the price is off the tick of 0.05",
                        "good 3"),
                judged(TRADES, rules, trade(1, 49, 1), trade(1, 101, 1), trade(1, 105, 1)));
    }

    @Test
    void aValueThatIsFrozenWhileTheClockGoesOnIsStale() {
        RuleSet rules = new RuleSet("mine/1", DataType.QUOTES, List.of(Rule.of("stale bid 60")));
        assertEquals(
                List.of("good 1", "good 2", "3 stale bid 60: the bid has been the same for 60 s", "good 4", "good 5"),
                judged(
                        QUOTES,
                        rules,
                        new long[] {1, 100, 101, 1, 1},
                        new long[] {60_000_000_001L, 100, 102, 1, 1},
                        new long[] {60_000_000_002L, 100, 103, 1, 1},
                        new long[] {60_000_000_003L, 99, 103, 1, 1},
                        new long[] {60_000_000_004L, 99, 103, 1, 1}));
        assertThrows(IllegalArgumentException.class, () -> Rule.of("stale bid 0"));
        assertEquals("stale bid 60", Rule.of("stale bid 60").text());
    }

    @Test
    void readsBackTheTextOfEveryRule() {
        for (DataType type : DataType.values())
            for (Rule rule : RuleSet.standard(type).rules()) assertEquals(rule, Rule.of(rule.text()));
    }

    @Test
    void refusesRulesThatDoNotExistOrDoNotFit() {
        var unknown = assertThrows(IllegalArgumentException.class, () -> Rule.of("smooth price"));
        assertTrue(unknown.toString().contains("\"smooth price\" is no rule. There are: above-zero COLUMN"));
        assertThrows(IllegalArgumentException.class, () -> Rule.of("tick price fine"));
        assertThrows(IllegalArgumentException.class, () -> Rule.of("spike price NaN"));
        assertThrows(IllegalArgumentException.class, () -> Rule.of("tick price 0"));
        var misfit = assertThrows(
                IllegalArgumentException.class,
                () -> RuleSet.standard(DataType.BARS).with(List.of(Rule.of("tick price 1"))));
        assertTrue(misfit.toString().contains("does not fit bars, whose columns are time, open"), misfit.toString());
    }
}
