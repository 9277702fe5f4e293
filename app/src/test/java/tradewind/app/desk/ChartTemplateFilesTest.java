package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.app.home.DataFolder;
import tradewind.engine.paper.TradingHours;
import tradewind.engine.paper.TradingPhase;
import tradewind.views.chart.ChartTemplate;
import tradewind.views.chart.ChartTemplateStore;
import tradewind.views.chart.SessionBreaks;

class ChartTemplateFilesTest {
    private static final ChartTemplate MINE =
            new ChartTemplate("Mine", List.of("EMA(21):gold,solid,1", "ICHIMOKU(9,26,52)"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private ChartTemplateFiles files() {
        return new ChartTemplateFiles(new DataFolder(home));
    }

    private Path file() {
        return home.resolve("chart-templates").resolve("Mine.json");
    }

    @Test
    void whatIsSavedIsThereAgainWithWhatThisReleaseDoesNotKnow() {
        assertEquals(Optional.empty(), files().save(MINE));
        assertEquals(new ChartTemplateStore.Kept(List.of(MINE), List.of()), files().load());
        assertEquals(Optional.empty(), files().remove("Mine"));
        assertEquals(new ChartTemplateStore.Kept(List.of(), List.of()), files().load());
    }

    @Test
    void anEmptyFolderHasNoneAndNoProblem() {
        assertEquals(new ChartTemplateStore.Kept(List.of(), List.of()), files().load());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":1,\"stud | Unexpected",
                "{\"version\":2,\"studies\":[]} | of version 2, made by a newer release",
                "{\"version\":1} | the list \"studies\" is missing",
                "{\"version\":1,\"studies\":[7]} | not a text",
                "[] | does not begin with {"
            })
    void aFileThatCannotBeReadIsLeftAsItIsAndTheLastGoodOneIsUsed(String text, String reason) throws IOException {
        assertEquals(Optional.empty(), files().save(MINE));
        Files.writeString(file(), text);
        ChartTemplateFiles again = files();
        ChartTemplateStore.Kept kept = again.load();
        assertEquals(List.of(MINE), kept.templates());
        assertEquals(1, kept.problems().size());
        assertTrue(kept.problems().getFirst().contains(reason), kept.problems().toString());
        assertTrue(again.save(MINE).orElse("").contains("not kept"));
        assertEquals(text, Files.readString(file()));
    }

    @Test
    void aNameThatIsNoneIsLeftOutAndSaid() throws IOException {
        assertEquals(Optional.empty(), files().save(MINE));
        Files.copy(file(), file().resolveSibling("a;b.json"));
        ChartTemplateStore.Kept kept = files().load();
        assertEquals(List.of(MINE), kept.templates());
        assertTrue(
                kept.problems().getFirst().contains("a;b.json"), kept.problems().toString());
    }

    @Test
    void knownHoursAreBreaksWithoutAPause() {
        long hour = 3_600_000_000_000L;
        SessionBreaks breaks = ChartDesk.breaks(new TradingHours(List.of(
                new TradingHours.Turn(22 * hour, TradingPhase.CLOSED),
                new TradingHours.Turn(23 * hour, TradingPhase.CONTINUOUS))));
        assertTrue(breaks.between(22 * hour + hour / 2, 23 * hour));
        assertFalse(breaks.between(21 * hour, 21 * hour + hour / 2));
        assertTrue(breaks.between(10 * hour, 11 * hour), "a pause of an hour");
        assertFalse(ChartDesk.breaks(TradingHours.ALWAYS).between(23 * hour, 23 * hour + hour / 3));
    }
}
