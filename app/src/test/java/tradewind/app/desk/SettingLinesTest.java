package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.journal.Durability;
import tradewind.engine.paper.FillModel;
import tradewind.views.controls.Density;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;
import tradewind.views.settings.SettingLine;
import tradewind.views.settings.SettingLine.Kind;
import tradewind.views.workspace.Look;

/// What the settings panel offers, held against the file it is kept in.
class SettingLinesTest {
    private static final Look USUAL = Look.on(1_920, 1_200);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private SettingsFile file;

    @SuppressWarnings("NullAway.Init")
    private FileSettings store;

    @BeforeEach
    void open() {
        file = new SettingsFile(new DataFolder(root));
        store = new FileSettings(file);
    }

    private static SettingLine line(String key) {
        return SettingLines.all(USUAL).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyStandardWrittenOutMeansTheSameAsNothingWritten() {
        for (SettingLine line : SettingLines.all(USUAL)) {
            assertEquals(Optional.empty(), line.refusal(line.standard()), line.key());
            assertEquals(Optional.empty(), store.keep(line, Optional.of(line.standard())), line.key());
        }
        assertEquals(new SettingsFile.Loaded(Settings.DEFAULTS, Optional.empty()), file.load());
    }

    @Test
    void everyChoiceAndBothEndsOfEveryRangeCanBeReadAtTheNextStart() {
        for (SettingLine line : SettingLines.all(USUAL)) {
            for (String value : extremes(line))
                assertEquals(Optional.empty(), store.keep(line, Optional.of(value)), line.key() + " " + value);
            assertEquals(Optional.empty(), store.keep(line, Optional.empty()));
        }
        assertEquals(Map.of(), store.chosen(SettingLines.all(USUAL)));
    }

    private static List<String> extremes(SettingLine line) {
        return switch (line.kind()) {
            case Kind.Choice choice ->
                choice.options().stream().map(SettingLine.Option::value).toList();
            case Kind.YesNo _ -> List.of("true", "false");
            case Kind.Whole whole -> List.of("" + whole.least(), "" + whole.most());
            case Kind.Decimal decimal -> List.of("1", "1." + "5".repeat(decimal.decimals()));
            case Kind.Words _ -> List.of("");
        };
    }

    @Test
    void noKeyIsThereTwice() {
        List<String> keys =
                SettingLines.all(USUAL).stream().map(SettingLine::key).toList();
        assertEquals(keys.size(), new HashSet<>(keys).size());
    }

    @Test
    void whatIsKeptIsWhatTheNextStartReads() {
        store.keep(line("density"), Optional.of("COMPACT"));
        store.keep(line("textSize"), Optional.of("LARGE"));
        store.keep(line("journal.durable"), Optional.of("true"));
        store.keep(line("paper.fillModel"), Optional.of("THROUGH_ONLY"));
        Settings read = file.load().settings();
        assertEquals("COMPACT", read.density());
        assertEquals("LARGE", read.textSize());
        assertEquals(Durability.DURABLE, read.journal().durability());
        assertEquals(new FillModel.ThroughOnly(), read.paper().options().fillModel());
        assertEquals("COMPACT", store.chosen(SettingLines.all(USUAL)).get("density"));
    }

    private SettingsWiring wiring(Look standard) {
        return new SettingsWiring(file, standard, Runnable::run, Runnable::run);
    }

    @Test
    void aVeryLargeScreenBeginsRoomyInLargeWordsUntilTheTraderChooses() {
        Look large = new Look(Theme.DARK, Density.ROOMY, TextSize.LARGER);
        assertEquals(large, wiring(Look.on(3_840, 2_160)).look());
        wiring(large).chosen(large.with(Theme.LIGHT));
        assertEquals(large.with(Theme.LIGHT), wiring(large).look(), "another set of colours is not another size");
        wiring(large).chosen(new Look(Theme.LIGHT));
        assertEquals(new Look(Theme.LIGHT), wiring(large).look(), "what was chosen is there again");
        assertEquals(new Look(Theme.LIGHT), wiring(USUAL).look());
    }

    @Test
    void otherScreensBeginInTheUsualSize() {
        assertEquals(new Look(Theme.DARK), Look.on(1_920, 1_080), "of twice as many pixels that scales");
        assertEquals(new Look(Theme.DARK), Look.on(3_440, 1_440));
        assertEquals(new Look(Theme.DARK), Look.on(1_280, 800));
    }

    @Test
    void entriesOfANewerReleaseStayBesideTheOnesThatChange() throws Exception {
        Files.writeString(root.resolve("settings.json"), "{\"paper\": {\"newer\": [1]}, \"newest\": {\"a\": 1}}");
        store.keep(line("paper.latencyMillis"), Optional.of("7"));
        store.keep(line("paper.latencyMillis"), Optional.empty());
        assertEquals(
                "{\"paper\":{\"newer\":[1]},\"newest\":{\"a\":1}}",
                Files.readString(root.resolve("settings.json")).replaceAll("\\s", ""));
    }

    @Test
    void aFileOfLatenciesThatIsNotThereIsRefusedInItsOwnWords() {
        String refusal =
                store.keep(line("paper.latencyFile"), Optional.of("none.csv")).orElseThrow();
        assertTrue(refusal.startsWith("Not saved: ") && refusal.contains("none.csv"), refusal);
        assertEquals(Map.of(), store.chosen(SettingLines.all(USUAL)));
    }

    @Test
    void aFileThatCannotBeReadIsLeftAsItIs() throws Exception {
        String broken = "{\"theme\": ";
        Files.writeString(root.resolve("settings.json"), broken);
        assertTrue(
                store.keep(line("density"), Optional.of("ROOMY")).orElseThrow().contains("cannot be read"));
        assertEquals(broken, Files.readString(root.resolve("settings.json")));
    }
}
