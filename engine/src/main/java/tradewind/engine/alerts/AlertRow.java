package tradewind.engine.alerts;

/// An alert and what has become of it. Immutable.
///
/// @param times it has fired since it was armed
/// @param at session time it fired last, epoch nanoseconds; 0 if it has not
/// @param price price units it fired at last, or [#STUDY_UNITS] of the indicator's value; of no meaning if it has not
public record AlertRow(Alert alert, Status status, int times, long at, long price) {
    /// So many of them are an indicator's value of 1.
    public static final double STUDY_UNITS = 1e8;

    /// Where an alert stands.
    public enum Status {
        /// Fires at the next price that gets there.
        ARMED,
        /// The price is there already: it must come back before it can get there anew.
        WAITING,
        FIRED,
        EXPIRED;

        /// Still watched.
        public boolean armed() {
            return this == ARMED || this == WAITING;
        }
    }

    /// One that has not fired.
    public static AlertRow fresh(Alert alert, Status status) {
        return new AlertRow(alert, status, 0, 0, 0);
    }

    AlertRow with(Status next) {
        return new AlertRow(alert, next, times, at, price);
    }

    AlertRow fired(Status next, long time, long atPrice) {
        return new AlertRow(alert, next, times + 1, time, atPrice);
    }
}
