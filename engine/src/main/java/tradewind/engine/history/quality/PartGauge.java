package tradewind.engine.history.quality;

import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;

/// Measures one part while its rows go by. One thread.
public final class PartGauge {
    private static final long WORTH_ASKING = 60_000_000_000L;

    private final Series series;
    private final VenueHours hours;
    private long rows;
    private long bad;
    private long missed;
    private long first;
    private long last;
    private long longestGap;

    public PartGauge(Series series, VenueHours hours) {
        this.series = series;
        this.hours = hours;
    }

    /// The next good row begins at `time`; times do not fall.
    public void good(long time) {
        if (rows == 0) first = time;
        else if (time - last > Math.max(longestGap, WORTH_ASKING))
            longestGap = Math.max(longestGap, hours.open(last, time));
        last = time;
        rows++;
    }

    /// A row of about this time was not taken.
    public void bad(long count) {
        bad += count;
    }

    /// So many rows of about this time came and could not be taken.
    public void missed(long count) {
        missed += count;
    }

    public long rows() {
        return rows;
    }

    public long first() {
        return first;
    }

    public long last() {
        return last;
    }

    public Quality quality() {
        if (missed > 0) return new Quality(bad, rows + missed, rows, longestGap);
        if (series.span().count() == 0 || rows == 0) return new Quality(bad, 0, 0, longestGap);
        return new Quality(bad, hours.bars(first, last, series.span()), rows, longestGap);
    }
}
