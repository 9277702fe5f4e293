package tradewind.engine.history.imports;

/// How a file writes its times.
public enum TimeStyle {
    SECONDS("epoch seconds"),
    MILLISECONDS("epoch milliseconds"),
    MICROSECONDS("epoch microseconds"),
    NANOSECONDS("epoch nanoseconds"),
    /// 2013-11-25, 2013-11-25T00:00:13Z
    ISO("ISO dates (year-month-day)"),
    /// 20131125, 20131125 000013
    COMPACT("dates without marks (yearmonthday)"),
    /// 25.11.2013, 25/11/2013
    DAY_FIRST("dates with the day first"),
    /// 11/25/2013
    MONTH_FIRST("dates with the month first");

    private final String words;

    TimeStyle(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean epoch() {
        return ordinal() <= NANOSECONDS.ordinal();
    }

    /// Decimals of a second that the unit of an epoch number stands for.
    int decimals() {
        return 9 - 3 * ordinal();
    }
}
