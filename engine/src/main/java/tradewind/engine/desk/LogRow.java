package tradewind.engine.desk;

/// One line of the session's log.
///
/// @param at session time, epoch nanoseconds
/// @param order the order it is about, as text; empty if none
public record LogRow(long at, Level level, String order, String text) {
    public enum Level {
        INFO,
        /// What raised an alarm is over.
        CLEAR,
        /// Needs a look.
        WARN,
        /// Needs a person.
        ALARM;

        /// Whether it is a trouble.
        public boolean trouble() {
            return this == WARN || this == ALARM;
        }
    }
}
