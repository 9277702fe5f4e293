package tradewind.views.workspace;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tradewind.engine.DrillReport;
import tradewind.views.safety.Drill;

/// A rehearsal whose outcome the test chooses.
final class ScriptedDrill implements Drill {
    static final DrillReport REPORT = new DrillReport(
            1_385_765_620_000L,
            "BTC/USD",
            List.of(
                    new DrillReport.Case("everything, close positions", Optional.of(180L), 3, 1, List.of()),
                    new DrillReport.Case("one symbol, close positions", Optional.of(170L), 3, 1, List.of()),
                    new DrillReport.Case("everything, cancel only", Optional.of(90L), 3, 0, List.of()),
                    new DrillReport.Case(
                            "the engine hangs", Optional.empty(), 0, 0, List.of("the position is not flat"))));

    Optional<DrillReport> last = Optional.empty();
    boolean fails;

    @Override
    public DrillReport run() throws IOException {
        if (fails) throw new IOException("no room");
        last = Optional.of(REPORT);
        return REPORT;
    }

    @Override
    public Optional<DrillReport> last() {
        return last;
    }
}
