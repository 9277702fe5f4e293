package tradewind.engine.history.store;

import java.util.random.RandomGenerator;

/// How often and after which pause something is tried again. The pause is drawn evenly from zero to a bound that
/// doubles each time, so that many who were cut off at the same moment do not come back at the same moment.
///
/// @param tries above zero, the first included
/// @param first bound of the first pause, milliseconds
/// @param most bound of the longest pause, milliseconds
public record Retry(int tries, long first, long most) {
    public static final Retry STANDARD = new Retry(6, 250, 10_000);

    public Retry {
        if (tries < 1 || first < 0 || most < first)
            throw new IllegalArgumentException("tries " + tries + ", pauses from " + first + " to " + most + " ms");
    }

    /// Milliseconds.
    ///
    /// @param failed how many tries have failed so far, above zero
    public long pause(int failed, RandomGenerator random) {
        long bound = first;
        for (int i = 1; i < failed && bound < most; i++) bound *= 2;
        return random.nextLong(Math.min(bound, most) + 1);
    }
}
