package tradewind.engine;

/// The transport of a replayed market. Any thread.
public interface ReplayControl {
    /// How fast a replay runs: times real time, or as fast as it goes.
    enum Speed {
        X1("1×", 1),
        X10("10×", 10),
        X60("60×", 60),
        X600("600×", 600),
        MAX("Max", Integer.MAX_VALUE);

        private final String label;
        private final int factor;

        Speed(String label, int factor) {
            this.label = label;
            this.factor = factor;
        }

        public String label() {
            return label;
        }

        /// Recorded seconds per second; [Integer#MAX_VALUE] for as fast as it goes.
        public int factor() {
            return factor;
        }
    }

    /// Where the replay stands.
    ///
    /// @param start first time on the tape, epoch nanoseconds
    /// @param end last time on the tape
    /// @param now the session's clock
    /// @param ended nothing is left to play
    record Position(long start, long end, long now, Speed speed, boolean playing, boolean ended) {}

    Position position();

    void play();

    void pause();

    void speed(Speed speed);

    /// Plays exactly the next trade, then pauses.
    void step();

    /// Plays as fast as it goes up to `time`, then goes on as before. Only forwards: what was traded since cannot be
    /// undone.
    ///
    /// @param time epoch nanoseconds
    /// @return false, and nothing happens, if the time is not ahead of the clock
    boolean jumpTo(long time);

    /// Prices of the whole tape thinned out to `points` (last price of each slice, price units), for a scrubber.
    long[] outline(int points);
}
