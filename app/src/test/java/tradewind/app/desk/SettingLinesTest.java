package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
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
import tradewind.views.figures.ScreenZone;
import tradewind.views.settings.SettingLine;
import tradewind.views.settings.SettingLine.Kind;
import tradewind.views.workspace.Look;

/// What the settings panel offers, held against the file it is kept in.
class SettingLinesTest {
    private static final Look USUAL = Look.on(1_920, 1_200);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DeskZones ZONES = new DeskZones(NEW_YORK, ZoneId.of("Europe/Berlin"));

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

    @AfterEach
    void utcAgain() {
        ScreenZone.choose(ZoneOffset.UTC);
    }

    private static SettingLine line(String key) {
        return SettingLines.all(USUAL, ZONES).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyStandardWrittenOutMeansTheSameAsNothingWritten() {
        for (SettingLine line : SettingLines.all(USUAL, ZONES)) {
            assertEquals(Optional.empty(), line.refusal(line.standard()), line.key());
            assertEquals(Optional.empty(), store.keep(line, Optional.of(line.standard())), line.key());
        }
        assertEquals(new SettingsFile.Loaded(Settings.DEFAULTS, Optional.empty()), file.load());
    }

    @Test
    void everyChoiceAndBothEndsOfEveryRangeCanBeReadAtTheNextStart() {
        for (SettingLine line : SettingLines.all(USUAL, ZONES)) {
            for (String value : extremes(line))
                assertEquals(Optional.empty(), store.keep(line, Optional.of(value)), line.key() + " " + value);
            assertEquals(Optional.empty(), store.keep(line, Optional.empty()));
        }
        assertEquals(Map.of(), store.chosen(SettingLines.all(USUAL, ZONES)));
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
                SettingLines.all(USUAL, ZONES).stream().map(SettingLine::key).toList();
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
        assertEquals("COMPACT", store.chosen(SettingLines.all(USUAL, ZONES)).get("density"));
    }

    private SettingsWiring wiring(Look standard) {
        return new SettingsWiring(file, standard, ZONES, Runnable::run, Runnable::run);
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
        assertEquals(Map.of(), store.chosen(SettingLines.all(USUAL, ZONES)));
    }

    @Test
    void aFileThatCannotBeReadIsLeftAsItIs() throws Exception {
        String broken = "{\"theme\": ";
        Files.writeString(root.resolve("settings.json"), broken);
        assertTrue(
                store.keep(line("density"), Optional.of("ROOMY")).orElseThrow().contains("cannot be read"));
        assertEquals(broken, Files.readString(root.resolve("settings.json")));
    }

    @Test
    void theZoneOfTimesOnScreenIsTheOneInTheFile() throws Exception {
        assertEquals(Optional.empty(), wiring(USUAL).unknown());
        assertEquals(ZoneOffset.UTC, ScreenZone.now(), "as long as nobody chose");
        Files.writeString(root.resolve("settings.json"), "{\"times\": \"LOCAL\"}");
        wiring(USUAL);
        assertEquals("Berlin", ScreenZone.name());
        Files.writeString(root.resolve("settings.json"), "{\"times\": \"EXCHANGE\"}");
        wiring(USUAL);
        assertEquals(NEW_YORK, ScreenZone.now());
    }

    @Test
    void aZoneNobodyKnowsIsUtcAndSaidToBe() throws Exception {
        ScreenZone.choose(NEW_YORK);
        Files.writeString(root.resolve("settings.json"), "{\"times\": \"MARS\"}");
        assertEquals(
                Optional.of("The settings name a zone this desk does not know: MARS. Times are in UTC."),
                wiring(USUAL).unknown());
        assertEquals(ZoneOffset.UTC, ScreenZone.now());
    }

    @Test
    void aZoneThatIsNoTextMakesTheFileUnreadable() throws Exception {
        Files.writeString(root.resolve("settings.json"), "{\"times\": 2}");
        assertTrue(file.load().problem().orElseThrow().contains("\"times\" is not a text"));
    }

    @Test
    void theChoicesSayWhichZonesTheyMeanHere() {
        assertEquals("Exchange (New York)", line("times").shown("EXCHANGE"));
        assertEquals("Local (Berlin)", line("times").shown("LOCAL"));
        assertEquals(SettingLine.When.AT_ONCE, line("times").when());
    }

    @Test
    void anotherZoneIsInForceAtOnceAndKept() {
        SettingsWiring wiring = wiring(USUAL);
        wiring.put(SettingLines.TIMES, "LOCAL");
        assertEquals("Berlin", ScreenZone.name());
        assertEquals("LOCAL", file.load().settings().times());
    }
}
