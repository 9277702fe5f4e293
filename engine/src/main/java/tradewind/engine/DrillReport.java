package tradewind.engine;

import java.util.List;
import java.util.Optional;

/// What a rehearsal of the kill switch showed.
///
/// @param wallMillis when it began, wall clock, epoch milliseconds
/// @param market what it was played on
public record DrillReport(long wallMillis, String market, List<Case> cases) {
    /// @param name what was fired, and in what state of the engine
    /// @param millisToDone wall-clock time from firing until all was done; empty if it never was
    /// @param canceled orders it cancelled
    /// @param closed positions it closed
    /// @param failures what was not as it should be, in words; empty if all was
    public record Case(String name, Optional<Long> millisToDone, int canceled, int closed, List<String> failures) {
        public Case {
            failures = List.copyOf(failures);
        }

        public boolean passed() {
            return failures.isEmpty();
        }
    }

    public DrillReport {
        cases = List.copyOf(cases);
    }

    public boolean passed() {
        return cases.stream().allMatch(Case::passed);
    }
}
