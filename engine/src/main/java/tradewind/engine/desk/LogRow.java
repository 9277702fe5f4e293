package tradewind.engine.desk;

/// One line of the session's log.
///
/// @param at session time, epoch nanoseconds
/// @param order the order it is about, as text; empty if none
public record LogRow(long at, Level level, String order, String text) {
    public enum Level {
        INFO,
        /// Needs a look.
        WARN,
        /// Needs a person.
        ALARM
    }
}
