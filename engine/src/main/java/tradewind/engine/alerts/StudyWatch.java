package tradewind.engine.alerts;

import java.util.Arrays;
import tradewind.engine.alerts.AlertRow.Status;
import tradewind.engine.alerts.StudyAlert.Target;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

/// An alert on an indicator under watch. Under the book's lock only.
final class StudyWatch {
    final StudyAlert alert;
    AlertRow row;
    /// Bars of the alert's interval that are over.
    private final BarSeries bars;
    /// First minute that is not in them.
    private int next;
    /// Start of the last bar that was judged.
    private long judged = Long.MIN_VALUE;

    StudyWatch(AlertRow row, StudyAlert alert) {
        this.row = row;
        this.alert = alert;
        bars = new BarSeries(alert.interval());
    }

    /// A bar that is over by now has been judged, or there was nobody to judge it.
    void begin(BarSeries minutes, long now) {
        if (due(minutes) <= now) judged = alert.interval().start(minutes.time(minutes.size() - 1));
    }

    /// Session time the bar that is not over yet will be over; never while there is none.
    long due(BarSeries minutes) {
        if (minutes.size() == 0) return Long.MAX_VALUE;
        BarInterval interval = alert.interval();
        long start = interval.start(minutes.time(minutes.size() - 1));
        return start == judged ? Long.MAX_VALUE : start + interval.nanos();
    }

    /// The last bar is over.
    ///
    /// @return whether it fired
    boolean judge(BarSeries minutes) {
        for (; next < minutes.size(); next++) bars.addShorter(minutes, next);
        int last = bars.size() - 1;
        judged = bars.time(last);
        long over = judged + alert.interval().nanos();
        // a recording that was played again up to here has said so already
        if (last < 1 || over <= row.at()) return false;
        BarSeries seen = tail();
        int at = seen.size() - 1;
        double[] line = alert.line().over(seen, alert.instrument());
        double[] target = target(seen);
        if (apart(alert.line(), seen, at) || alert.target() instanceof Target.Line(StudyLine o) && apart(o, seen, at))
            return false;
        if (!alert.crossed(line[at - 1], target[at - 1], line[at], target[at])) return false;
        long value = Math.round(line[at] * AlertRow.STUDY_UNITS);
        row = over > alert.until()
                ? row.with(Status.EXPIRED)
                : row.fired(alert.every() ? Status.ARMED : Status.FIRED, over, value);
        return true;
    }

    /// Those bars that count: the same ones however long ago the session began.
    private BarSeries tail() {
        int runIn = alert.line().runIn();
        if (alert.target() instanceof Target.Line(StudyLine other)) runIn = Math.max(runIn, other.runIn());
        int from = Math.max(0, bars.size() - runIn);
        if (from == 0) return bars;
        BarSeries tail = new BarSeries(bars.interval(), runIn);
        for (int i = from; i < bars.size(); i++)
            tail.addBar(bars.time(i), bars.open(i), bars.high(i), bars.low(i), bars.close(i), bars.volume(i));
        return tail;
    }

    private double[] target(BarSeries seen) {
        return switch (alert.target()) {
            case Target.Level(double value) -> {
                double[] level = new double[seen.size()];
                Arrays.fill(level, value);
                yield level;
            }
            case Target.Line(StudyLine other) -> other.over(seen, alert.instrument());
        };
    }

    /// Its values begin anew with the last bar: from the one before to this one leads no line.
    private static boolean apart(StudyLine line, BarSeries bars, int at) {
        return line.indicator().anchor().between(bars.time(at - 1), bars.time(at));
    }
}
