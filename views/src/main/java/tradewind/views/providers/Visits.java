package tradewind.views.providers;

import java.util.Optional;

/// When a place was last asked, with either outcome, since the desk opened.
///
/// @param answer the last time it answered
/// @param failure the last time it did not
public record Visits(Optional<Visit> answer, Optional<Visit> failure) {
    public static final Visits NONE = new Visits(Optional.empty(), Optional.empty());

    /// @param at epoch nanoseconds of the wall clock
    /// @param millis from the question to its outcome
    public record Visit(long at, long millis) {}

    public Visits answered(Visit visit) {
        return new Visits(Optional.of(visit), failure);
    }

    public Visits failed(Visit visit) {
        return new Visits(answer, Optional.of(visit));
    }
}
