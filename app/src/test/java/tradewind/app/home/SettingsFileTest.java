package tradewind.app.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleAction;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.journal.Retention;
import tradewind.engine.market.Currency;
import tradewind.engine.paper.FillModel;
import tradewind.engine.paper.Latency;
import tradewind.engine.paper.OwnOrders;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.paper.Refusals;
import tradewind.engine.paper.TradingHours;
import tradewind.engine.paper.TradingPhase;
import tradewind.engine.paper.matching.SelfTrade;

class SettingsFileTest {
    private static final Settings LIGHT = Settings.DEFAULTS.withTheme("LIGHT");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private SettingsFile settings;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void open() {
        DataFolder folder = new DataFolder(root);
        settings = new SettingsFile(folder);
        file = folder.settings();
    }

    @Test
    void readsHowMuchOfAJournalIsKept() throws IOException {
        assertEquals(Retention.ofFiles(16), settings.load().settings().journal().retention());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{ \"journal\": { \"keepFiles\": 8, \"keepMegabytes\": 100, \"keepDays\": 30 } }");
        SettingsFile.Loaded loaded = settings.load();
        assertEquals(Optional.empty(), loaded.problem());
        assertEquals(
                new Retention(8, 100L << 20, Duration.ofDays(30)),
                loaded.settings().journal().retention());
        Files.writeString(file, "{ \"journal\": { \"keepDays\": -1 } }");
        assertTrue(settings.load().problem().orElseThrow().contains("keepDays"));
    }

    @Test
    void usesTheDefaultsWithoutAFile() {
        assertEquals(new SettingsFile.Loaded(Settings.DEFAULTS, Optional.empty()), settings.load());
    }

    @Test
    void readsWhatItSaved() {
        assertEquals(Optional.empty(), settings.save(LIGHT));
        assertEquals(new SettingsFile.Loaded(LIGHT, Optional.empty()), settings.load());
    }

    @Test
    void asksBeforeOrdersUntilToldNotTo() throws IOException {
        Files.writeString(file, "{\"theme\": \"LIGHT\"}");
        assertTrue(settings.load().settings().confirmOrders());
        settings.save(LIGHT.withConfirmOrders(false));
        assertEquals(LIGHT.withConfirmOrders(false), settings.load().settings());
        assertTrue(Files.readString(file).contains("\"confirmOrders\" : false"));
    }

    @Test
    void aWordInPlaceOfTrueOrFalseMakesTheFileUnreadable() throws IOException {
        Files.writeString(file, "{\"confirmOrders\": \"no\"}");
        SettingsFile.Loaded loaded = settings.load();
        assertTrue(loaded.settings().confirmOrders());
        assertTrue(loaded.problem().orElseThrow().contains("\"confirmOrders\" is neither true nor false"));
    }

    @Test
    void leavesNoHalfWrittenFileBehind() throws IOException {
        settings.save(LIGHT);
        try (Stream<Path> files = Files.list(root)) {
            List<String> names =
                    files.map(path -> path.getFileName().toString()).sorted().toList();
            assertEquals(List.of("settings.json", "settings.json.bak"), names);
        }
    }

    @Test
    void saysWhereAHalfWrittenFileBreaksOffAndUsesTheLastGoodOne() throws IOException {
        settings.save(LIGHT);
        Files.writeString(file, "{\n  \"theme\" : \"LI");

        SettingsFile.Loaded loaded = settings.load();

        assertEquals(LIGHT, loaded.settings());
        String problem = loaded.problem().orElseThrow();
        assertTrue(problem.contains(file.toString()), problem);
        assertTrue(problem.contains("line 2"), problem);
        assertTrue(problem.contains("The last good settings are in force"), problem);
    }

    @Test
    void usesTheDefaultsWhereThereIsNoLastGoodOne() throws IOException {
        Files.writeString(file, "{\"theme\"");
        SettingsFile.Loaded loaded = settings.load();
        assertEquals(Settings.DEFAULTS, loaded.settings());
        assertTrue(loaded.problem().orElseThrow().contains("The defaults are in force"));
    }

    @Test
    void limitsAndVenueAreReadAndAreLastGoodOnceRead() throws IOException {
        Files.writeString(file, """
                {"limits": {"maxQuantity": "5", "collarBps": 200}, "paper": {"takerBps": "25.5", "latencyMillis": 80}}
                """);
        Settings good = settings.load().settings();
        assertEquals("5", good.limits().maxQuantity());
        assertEquals(200, good.limits().collarBps());
        assertEquals("0", good.limits().maxNotional(), "a limit that is missing lets nothing through");
        assertEquals(2_550, good.paper().options().takerRate());
        assertEquals(80_000_000L, good.paper().options().toVenue().least());
        Files.writeString(file, "{\"limits\": {\"maxQuantity\": 5}}");
        assertEquals(good, settings.load().settings());
        assertTrue(settings.load().problem().orElseThrow().contains("\"maxQuantity\" is not a text"));
    }

    @Test
    void theSimulatedExchangeIsReadWhole() throws IOException {
        Files.writeString(root.resolve("latency.csv"), "nanos\n1000\n2000\n");
        Files.writeString(file, """
                {"paper": {"fillModel": "POWER_LAW_QUEUE", "queueExponent": "3", "queuePercent": 50,
                           "ownOrders": "CANCEL_OLDEST", "latencyFile": "latency.csv", "refuseCancels": 1000,
                           "hours": ["08:00 OPEN_AUCTION", "08:30 CONTINUOUS", "17:00 CLOSED"], "seed": 7}}
                """);
        SettingsFile.Loaded loaded = settings.load();
        assertEquals(Optional.empty(), loaded.problem());
        Latency measured = new Latency.Measured(List.of(1_000L, 2_000L));
        long hour = 3_600_000_000_000L;
        assertEquals(
                PaperOptions.DEFAULT
                        .withFillModel(new FillModel.PowerLawQueue(3))
                        .withQueuePercent(50)
                        .withOwnOrders(new OwnOrders.Meeting(SelfTrade.CANCEL_OLDEST))
                        .withLatency(measured, measured)
                        .withRefusals(new Refusals(0, 0, 1_000))
                        .withHours(new TradingHours(List.of(
                                new TradingHours.Turn(8 * hour, TradingPhase.OPEN_AUCTION),
                                new TradingHours.Turn(8 * hour + hour / 2, TradingPhase.CONTINUOUS),
                                new TradingHours.Turn(17 * hour, TradingPhase.CLOSED))))
                        .withSeed(7),
                loaded.settings().paper().options());
    }

    @Test
    void limitsOfTheAccountAndItsRulesAreRead() throws IOException {
        Files.writeString(file, """
                {"account": {"maxGross": "1000", "maxNet": "900", "maxOpenValue": "800", "marginBps": 10000,
                             "maxDayLoss": "50", "minEquity": "500", "maxOrdersPerFill": 20, "maxRepeats": 5,
                             "repeatSeconds": 30, "rules": {"DAY_LOSS": ["CLOSE"], "DUPLICATE_ORDER": ["WARN"]}}}
                """);
        AccountLimits read = settings.load().settings().account().of(Currency.USD);
        assertEquals(1_000_0000L, read.maxGross());
        assertEquals(30_000_000_000L, read.repeatWindow());
        assertEquals(0, read.credit());
        assertEquals(Set.of(RuleAction.DENY, RuleAction.CLOSE), read.rules().of(CheckCode.DAY_LOSS));
        assertEquals(Set.of(RuleAction.DENY, RuleAction.WARN), read.rules().of(CheckCode.DUPLICATE_ORDER));
        assertEquals(RuleGrid.DEFAULT.of(CheckCode.EQUITY_FLOOR), read.rules().of(CheckCode.EQUITY_FLOOR));
    }

    @Test
    void withoutTheBlockTheLimitsOfTheAccountHaveTheirDefaults() throws IOException {
        Files.writeString(file, "{}");
        assertEquals(AccountLimitSettings.DEFAULTS, settings.load().settings().account());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"fillModel\": \"MAGIC\"",
                "\"queuePercent\": 101",
                "\"ownOrders\": \"LATER\"",
                "\"latencyFile\": \"not-there.csv\"",
                "\"latencyFile\": \"settings.json\"",
                "\"hours\": [\"25:00 CLOSED\"]",
                "\"hours\": [\"08:00 LUNCH\"]",
                "\"hours\": [\"09:00 CONTINUOUS\", \"08:00 CLOSED\"]",
                "\"refuseOrders\": 1000001"
            })
    void anEntryOfTheSimulatedExchangeThatCannotBeRightLeavesTheLastGoodSettings(String entry) throws IOException {
        settings.save(LIGHT);
        Files.writeString(file, "{\"paper\": {" + entry + "}}");
        SettingsFile.Loaded loaded = settings.load();
        assertEquals(LIGHT, loaded.settings());
        assertTrue(loaded.problem().isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"account\": {\"maxGross\": \"0\"}}",
                "{\"account\": {\"maxRepeats\": 0}}",
                "{\"limits\": {\"maxQuantity\": \"0.00\"}}",
                "{\"limits\": {\"collarBps\": 0}}",
                "{\"limits\": {\"restricted\": \"BTC/USD\"}}",
                "{\"account\": {\"rules\": {\"DAY_LOS\": [\"CLOSE\"]}}}",
                "{\"account\": {\"rules\": {\"DAY_LOSS\": [\"close\"]}}}",
                "{\"account\": {\"maxGross\": \"100\", \"maxNe"
            })
    void limitsOfZeroAndHalfAFileLeaveTheLastGoodOnesInForce(String broken) throws IOException {
        Files.writeString(file, "{\"account\": {\"maxGross\": \"1000\"}}");
        Settings good = settings.load().settings();
        assertEquals("1000", good.account().maxGross());
        assertEquals("0", good.account().maxDayLoss(), "what is missing lets nothing through");
        Files.writeString(file, broken);
        SettingsFile.Loaded loaded = settings.load();
        assertEquals(good, loaded.settings());
        assertTrue(loaded.problem().isPresent());
    }

    @Test
    void theRestrictedListIsBySymbol() throws IOException {
        Files.writeString(file, "{\"limits\": {\"restricted\": [\"BTC/USD\"], \"maxShort\": \"2\"}}");
        Limits limits = settings.load().settings().limits().of(SampleMarket.BTC_USD);
        assertTrue(limits.restricted());
        assertEquals(200_000_000L, limits.maxShort());
    }

    @Test
    void neverOverwritesAFileItCannotRead() throws IOException {
        settings.save(LIGHT);
        String broken = "{\"theme\": ";
        Files.writeString(file, broken);

        Optional<String> refused = settings.save(Settings.DEFAULTS.withTheme("DARK"));

        assertTrue(refused.isPresent());
        assertEquals(broken, Files.readString(file));
        Files.copy(root.resolve("settings.json.bak"), file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(new SettingsFile.Loaded(LIGHT, Optional.empty()), settings.load());
    }

    @Test
    void refusesASettingOfTheWrongKind() throws IOException {
        Files.writeString(file, "{\"theme\": 7}");
        assertTrue(settings.load().problem().orElseThrow().contains("\"theme\" is not a text"));
        Files.writeString(file, "[]");
        assertTrue(settings.load().problem().isPresent());
        Files.writeString(file, "");
        assertTrue(settings.load().problem().isPresent());
    }

    @Test
    void keepsEntriesItDoesNotKnow() throws IOException {
        Files.writeString(file, "{\"theme\": \"DARK\", \"newer\": {\"a\": [1, 2]}}");
        settings.save(LIGHT);
        assertTrue(Files.readString(file).replaceAll("\\s", "").contains("\"newer\":{\"a\":[1,2]}"));
    }

    @Test
    void saysThatASaveFailed() throws IOException {
        Path notAFolder = Files.writeString(root.resolve("taken"), "");
        SettingsFile blocked = new SettingsFile(new DataFolder(notAFolder.resolve("inside")));
        assertFalse(blocked.save(LIGHT).isEmpty());
    }
}
