package tradewind.engine.history.store;

import java.time.LocalDate;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;

/// One stretch of time of one series: the unit that two sides agree on, or do not.
public record Slot(Series series, LocalDate date) {
    static Slot of(Part part) {
        return new Slot(part.series(), part.date());
    }

    @Override
    public String toString() {
        return series + " " + date;
    }
}
