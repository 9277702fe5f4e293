package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.gate.Limits;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KillDrillTest {
    @TempDir
    Path folder;

    @Test
    void rehearsesEveryWayToKillAndTouchesNoJournalOfTheDesk() throws Exception {
        Path journal = folder.resolve("journal");
        DrillReport report = TradingEngine.drill(SampleSession.config(journal));
        assertEquals(
                List.of(),
                report.cases().stream().flatMap(c -> c.failures().stream()).toList());
        assertEquals(4, report.cases().size());
        for (DrillReport.Case each : report.cases())
            assertTrue(each.millisToDone().isPresent(), each.name());
        assertEquals(
                List.of(1, 1, 0, 1),
                report.cases().stream().map(DrillReport.Case::closed).toList());
        assertEquals(3, report.cases().getFirst().canceled());
        assertFalse(Files.exists(journal));
    }

    @Test
    void saysWhatWentWrong() throws Exception {
        DrillReport report = TradingEngine.drill(SampleSession.config(folder.resolve("journal"), Limits.NONE));
        assertFalse(report.passed());
        for (DrillReport.Case each : report.cases())
            assertTrue(each.failures().getFirst().contains("LIMIT_MISSING"), each.toString());
    }
}
