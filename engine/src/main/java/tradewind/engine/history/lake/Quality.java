package tradewind.engine.history.lake;

/// How good a part is.
///
/// @param bad rows of its stretch of time that went to quarantine
/// @param expected bars that the calendar asks for in its span, or rows that came while it was recorded; 0 where
///     nothing is known about that
/// @param present of those, the ones that are there
/// @param longestGap nanoseconds without a row while the market was open
public record Quality(long bad, long expected, long present, long longestGap) {
    public static final Quality UNJUDGED = new Quality(0, 0, 0, 0);

    /// From 0 to 100: the share of rows that were good times the share of bars that are there.
    ///
    /// @param rows good ones
    public int score(long rows) {
        double good = rows + bad == 0 ? 1 : rows / (double) (rows + bad);
        double whole = expected == 0 ? 1 : Math.min(1, present / (double) expected);
        int score = (int) Math.floor(100 * good * whole);
        return Math.max(0, score);
    }
}
