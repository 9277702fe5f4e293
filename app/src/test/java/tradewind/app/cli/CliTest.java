package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.doctor.Display;
import tradewind.app.doctor.FolderLock;
import tradewind.app.home.DataFolder;
import tradewind.engine.DrillReport;
import tradewind.engine.history.History;

class CliTest {
    private static final DemoResult RESULT = new DemoResult(
            "BTC/USD at Bitstamp",
            "trend",
            99_982,
            18,
            124,
            3,
            118,
            "0.50 BTC",
            "USD",
            "123.4000",
            "45.1200",
            "100078.2800",
            "4f3a",
            List.of(100_000.0, 100_200.0, 100_078.28));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private final List<DemoOptions> ran = new ArrayList<>();
    private final List<DemoOptions> opened = new ArrayList<>();
    private Display display = new Display(true, Map.of(), Optional::empty);
    private Optional<RunningDesk.Report> report = Optional.empty();
    private JournalTool.Verdict verdict = new JournalTool.Verdict("whole", 3, "ab12", "The journal is whole.");
    private List<String> drillFailures = List.of();
    private @Nullable String killedFor;
    private RunningDesk.@Nullable KillOrder killed;

    private record Said(int code, String out, String err) {}

    @Test
    void opensTheWindowWithoutACommand() {
        display = new Display(false, Map.of(), Optional::empty);
        assertEquals(new Said(0, "", ""), run("--home", home.toString()));
        assertEquals(List.of(options(Optional.of(StrategyName.DEMO))), opened);
    }

    @Test
    void runsTheDemoInTheTerminalWhereNoWindowCanOpenAndSaysSoInOneLine() {
        Said said = run("--home", home.toString());
        assertEquals(0, said.code());
        assertEquals(
                display.missing().orElseThrow(), said.out().lines().findFirst().orElseThrow());
        assertTrue(said.out().contains("Fills         118"), said.out());
        assertEquals(1, ran.size());
        assertEquals(List.of(), opened);
    }

    @Test
    void printsTheDemoForAPerson() {
        String expected = """
                BTC/USD at Bitstamp, strategy trend

                Ticks         99,982  (18 rows quarantined)
                Orders        124  (3 denied)
                Fills         118
                Position      0.50 BTC
                Realised P&L  123.4000 USD  (before fees)
                Fees          45.1200 USD
                Equity        100078.2800 USD  (at the last price)
                Journal       4f3a
                Equity curve  ▁█▄
                              low 100,000.00, high 100,200.00
                """;
        assertEquals(expected, run("demo", "--headless").out());
    }

    @Test
    void printsTheDemoAsJsonInAFixedOrder() {
        String json = run("demo", "--headless", "--json").out();
        JsonNode node = JsonMapper.shared().readTree(json);
        assertEquals(18, node.get("quarantined").intValue());
        assertEquals("123.4000", node.get("realisedProfit").stringValue());
        assertEquals(
                List.of(
                        "market",
                        "strategy",
                        "ticks",
                        "quarantined",
                        "orders",
                        "denied",
                        "fills",
                        "position",
                        "currency",
                        "realisedProfit",
                        "fees",
                        "equity",
                        "rootHash",
                        "equityCurve"),
                List.copyOf(node.propertyNames()));
    }

    @Test
    void keepsJsonFreeOfTheSentenceAboutTheDisplay() {
        Said said = run("demo", "--json");
        assertEquals(118, JsonMapper.shared().readTree(said.out()).get("fills").intValue());
        assertTrue(said.err().startsWith("No display"));
    }

    @Test
    void letsNobodyTradeWithStrategyNone() {
        run("demo", "--headless", "--strategy", "none", "--home", home.toString());
        assertEquals(List.of(options(Optional.empty())), ran);
    }

    @Test
    void replaysWithoutAStrategyUnlessOneIsNamed() throws IOException {
        Path tape = Files.writeString(home.resolve("trades.csv"), "");
        run("replay", tape.toString(), "--headless", "--home", home.toString());
        run("replay", "sample", "--headless", "--strategy", "trend", "--home", home.toString());
        assertEquals(
                List.of(
                        new DemoOptions(new DataFolder(home), Optional.of(tape), Optional.empty()),
                        options(Optional.of("trend"))),
                ran);
    }

    @Test
    void recordsWhereItIsAskedTo() {
        run("demo", "--headless", "--record", "--strategy", "none", "--home", home.toString());
        assertTrue(ran.getFirst().record());
        run("demo", "--headless", "--home", home.toString());
        assertFalse(ran.getLast().record());
    }

    @Test
    void replaysAStretchOfTheLake() {
        run("replay", "lake", "--symbol", "BTC/USD", "--from", "2013-11-27", "--headless", "--home", home.toString());
        assertEquals(
                Optional.of(new LakeRange("", List.of("BTC/USD"), 1_385_510_400_000_000_000L, Long.MAX_VALUE)),
                ran.getFirst().range());
        assertTrue(run("replay", "lake", "--headless").err().contains("Name the symbol"));
        Said said = run("replay", "lake", "--symbol", "A", "--to", "yesterday", "--headless");
        assertTrue(said.err().contains("\"yesterday\" is no time"), said.err());
    }

    @Test
    void replaysSeveralSymbolsOfTheLakeAtOnce() {
        Optional<LakeRange> three = Optional.of(
                new LakeRange("", List.of("BTC/USD", "ETH/USD", "SOL/USD@Kraken"), Long.MIN_VALUE, Long.MAX_VALUE));
        String[] symbols = {"--symbol", "BTC/USD,ETH/USD", "--symbol", "SOL/USD@Kraken", "--home", home.toString()};
        run(Stream.concat(Stream.of("replay", "lake", "--headless"), Stream.of(symbols))
                .toArray(String[]::new));
        assertEquals(three, ran.getLast().range());
        run(Stream.concat(Stream.of("demo", "--headless"), Stream.of(symbols)).toArray(String[]::new));
        assertEquals(three, ran.getLast().range());
        assertTrue(ran.getLast().strategy().isPresent());
        assertTrue(run("demo", "--headless", "--from", "2013-11-27").err().contains("name it with --symbol"));
    }

    @Test
    void namesATapeThatIsNotThere() {
        Said said = run("replay", "nowhere.csv", "--headless");
        assertEquals(1, said.code());
        assertTrue(said.err().contains("nowhere.csv"), said.err());
        assertFalse(said.err().contains("Exception"), said.err());
    }

    @Test
    void verifiesTheLatestJournal() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Said said = run("journal", "verify", "--home", home.toString());
        assertEquals(0, said.code());
        assertTrue(said.out().contains("ab12"), said.out());
        assertTrue(said.out().contains("Snapshot   at record 2,000, state cd34"), said.out());
        assertTrue(said.out().contains("Snapshot   at record 3,000, is damaged"), said.out());
    }

    @Test
    void exportsAsCsvWithItsRootHashAside() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Said said = run("journal", "export", "--format", "csv", "--home", home.toString());
        assertEquals(
                List.of(
                        "sequence,time,type,order,qty",
                        "1,1970-01-01T00:00:01Z,Filled,T1-1,0.50",
                        "2,1970-01-01T00:00:02Z,Filled,T1-2,0.50",
                        "3,1970-01-01T00:00:03Z,Filled,T1-3,0.50"),
                said.out().lines().toList());
        assertEquals("Root hash  ab12", said.err().strip());
    }

    @Test
    void exportsToAFile() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Path json = home.resolve("out.jsonl");
        Said said = run("journal", "export", "--out", json.toString(), "--home", home.toString());
        assertEquals("Root hash  ab12", said.out().strip());
        assertEquals(3, Files.readAllLines(json).size());

        Path parquet = home.resolve("out.parquet");
        run("journal", "export", "--format", "parquet", "--out", parquet.toString(), "--home", home.toString());
        assertEquals(List.of("order", "qty", "1 T1-1", "2 T1-2", "3 T1-3", "ab12"), Files.readAllLines(parquet));
        Said refused = run("journal", "export", "--format", "parquet", "--home", home.toString());
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("--out"), refused.err());
    }

    @Test
    void failsOnAJournalThatIsNotWhole() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        verdict = new JournalTool.Verdict("damaged", 2, "ab12", "The journal is damaged.");
        assertEquals(
                1, run("journal", "verify", "replay", "--home", home.toString()).code());
        Said export = run("journal", "export", "--home", home.toString());
        assertEquals(1, export.code());
        assertEquals(3, export.out().lines().count());
        assertEquals("The journal is damaged.", export.err().strip());
    }

    @Test
    void tailsTheLastRecordsOnly() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Said said = run("journal", "tail", "-n", "1", "--home", home.toString());
        assertEquals(
                "       3  1970-01-01T00:00:03Z  Filled             order=T1-3 qty=0.50",
                said.out().stripTrailing());
    }

    @Test
    void saysWhichJournalsThereAre() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Said said = run("journal", "verify", "paper", "--home", home.toString());
        assertEquals(1, said.code());
        assertTrue(said.err().contains("replay"), said.err());
        assertEquals(
                1,
                run("journal", "verify", "--home", home.resolve("empty").toString())
                        .code());
    }

    @Test
    void tellsThatNoDeskIsRunning() {
        assertEquals(1, run("status").code());
        assertEquals(1, run("kill").code());
    }

    @Test
    void showsTheRunningDesk() {
        report = Optional.of(new RunningDesk.Report(
                "pid 7",
                List.of(new RunningDesk.SessionReport(
                        "Sample week",
                        "REPLAY",
                        "2013-11-29T22:53:40Z",
                        "ACTIVE",
                        List.of("BTC/USD: too wild"),
                        12,
                        2,
                        List.of(),
                        "1.00 USD",
                        ""))));
        Said said = run("status");
        assertEquals(0, said.code());
        assertTrue(said.out().contains("Position  flat"), said.out());
        assertTrue(said.out().contains("Halted    BTC/USD: too wild"), said.out());
    }

    @Test
    void killsWithAReasonAndCounts() {
        report = Optional.of(new RunningDesk.Report("pid 7", List.of()));
        Said said = run("kill", "--reason", "drill");
        assertEquals("drill", killedFor);
        assertEquals(0, said.code());
        assertTrue(said.out().contains("2 canceled, 1 closed, 0 still open, 0 unknown"), said.out());
    }

    @Test
    void killsEverythingAndClosesItUnlessToldOtherwise() {
        report = Optional.of(new RunningDesk.Report("pid 7", List.of()));
        run("kill");
        assertEquals(new RunningDesk.KillOrder("command line", "", true), killed);
        run("kill", "--symbol", "BTC/USD", "--no-flatten");
        assertEquals(new RunningDesk.KillOrder("command line", "BTC/USD", false), killed);
    }

    @Test
    void tellsHowTheDrillWentAndFailsIfItDid() {
        Said said = run("drill", "--home", home.toString());
        assertEquals(0, said.code());
        assertTrue(said.out().contains("✓ everything\n    0.180 s, 3 canceled, 1 closed"), said.out());
        drillFailures = List.of("the position is not flat");
        Said failed = run("drill", "--home", home.toString(), "--json");
        assertEquals(1, failed.code());
        assertTrue(failed.out().contains("the position is not flat"), failed.out());
    }

    @Test
    void checksTheMachine() {
        Said said = run("doctor", "--home", home.toString(), "--json");
        assertTrue(said.out().contains("\"Disk sync\""), said.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo", "replay", "journal", "status", "kill", "drill", "doctor"})
    void explainsEveryCommandWithExamples(String command) {
        Said said = command.isEmpty() ? run("--help") : run(command, "--help");
        assertEquals(0, said.code());
        assertTrue(said.out().contains("Examples:"), said.out());
        assertTrue(said.out().lines().allMatch(line -> line.length() <= 100), said.out());
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertEquals(2, run("demo", "--nonsense").code());
        assertEquals(2, run("journal").code());
        assertEquals(
                2, run("journal", "tail", "-n", "0", "--home", home.toString()).code());
    }

    @Test
    void saysWhichReleaseItIs() {
        assertTrue(run("--version").out().startsWith("Tradewind "));
    }

    private DemoOptions options(Optional<String> strategy) {
        return new DemoOptions(new DataFolder(home), Optional.empty(), strategy);
    }

    private Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Injector injector = Guice.createInjector(new Scripted());
        CommandLine line = Cli.commandLine(injector::getInstance)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }

    private final class Scripted extends AbstractModule {
        @Override
        protected void configure() {
            bind(Display.class).toInstance(display);
            bind(FolderLock.class).toInstance(folder -> Optional.empty());
            bind(DemoRunner.class).toInstance(options -> {
                ran.add(options);
                return RESULT;
            });
            bind(Workstation.class).toInstance(options -> {
                opened.add(options);
                return 0;
            });
            bind(JournalTool.class).toInstance(new ScriptedJournal());
            bind(RunningDesk.class).toInstance(new ScriptedDesk());
            bind(LakeDoor.class).toInstance(folder -> History.open(folder.lake(), () -> 1_700_000_000_000_000_000L));
            bind(DrillRunner.class)
                    .toInstance(folder -> new DrillReport(
                            0,
                            "BTC/USD",
                            List.of(new DrillReport.Case("everything", Optional.of(180L), 3, 1, drillFailures))));
        }
    }

    private final class ScriptedJournal implements JournalTool {
        @Override
        public List<Snapshot> snapshots(Path journal) {
            return List.of(new Snapshot(2_000, "cd34", ""), new Snapshot(3_000, "", "is damaged"));
        }

        @Override
        public Table parquet(Path target, List<String> fields) {
            return new Table() {
                private final List<String> lines = new ArrayList<>(fields);

                @Override
                public void add(Entry entry) {
                    lines.add(entry.sequence() + " " + entry.fields().get("order"));
                }

                @Override
                public void write(Map<String, String> metadata) throws IOException {
                    lines.add(String.valueOf(metadata.get("journal_root_hash")));
                    Files.write(target, lines);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Verdict verify(Path journal) {
            return verdict;
        }

        @Override
        public Verdict read(Path journal, Consumer<Entry> reader) {
            for (long i = 1; i <= 3; i++) {
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("order", "T1-" + i);
                fields.put("qty", "0.50");
                reader.accept(new Entry(i, i * 1_000_000_000L, "Filled", fields));
            }
            return verdict;
        }
    }

    private final class ScriptedDesk implements RunningDesk {
        @Override
        public Optional<Report> status(DataFolder folder) {
            return report;
        }

        @Override
        public Optional<KillReceipt> kill(DataFolder folder, KillOrder order, Duration wait) {
            killedFor = order.reason();
            killed = order;
            return report.map(running -> new KillReceipt(true, 2, 1, 0, 0, "Halted and flat."));
        }
    }
}
