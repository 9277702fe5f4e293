package tradewind.app.doctor;

/// One thing the doctor looked at.
///
/// @param found what is there
/// @param advice what to do about it; empty if nothing is to be done
public record Finding(String subject, State state, String found, String advice) {
    public enum State {
        OK("✓"),
        /// Works, with less.
        WARN("!"),
        /// Something will not work.
        FAIL("✕");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    static Finding ok(String subject, String found) {
        return new Finding(subject, State.OK, found, "");
    }

    static Finding warn(String subject, String found, String advice) {
        return new Finding(subject, State.WARN, found, advice);
    }

    static Finding fail(String subject, String found, String advice) {
        return new Finding(subject, State.FAIL, found, advice);
    }
}
