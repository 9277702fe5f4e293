package tradewind.engine.alerts;

import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;

/// An indicator a trader wants to be told of: when its line crosses a level or another line.
///
/// Only bars that are complete count: it is judged once a bar, at the bar's end, and what the next bar brings is not
/// known then. A crossing is a line on one side, or at the other, at one bar's end and beyond it at the next bar's.
///
/// @param interval of the bars
/// @param line that crosses
/// @param target what it crosses
public record StudyAlert(
        long id,
        Instrument instrument,
        BarInterval interval,
        StudyLine line,
        Way way,
        Target target,
        boolean every,
        long until,
        String note)
        implements Alert {
    /// To which side the line crosses.
    public enum Way {
        ABOVE,
        BELOW
    }

    /// What is crossed.
    public sealed interface Target {
        /// Always the same value.
        record Level(double value) implements Target {
            public Level {
                if (!Double.isFinite(value)) throw new IllegalArgumentException("no level: " + value);
            }
        }

        /// Another line over the same bars.
        record Line(StudyLine line) implements Target {}
    }

    /// Whether it crossed between two bars; a value that is not known yet crosses nothing.
    boolean crossed(double before, double targetBefore, double now, double targetNow) {
        return way == Way.ABOVE ? before <= targetBefore && now > targetNow : before >= targetBefore && now < targetNow;
    }
}
