package tradewind.app.cli;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tradewind.app.doctor.Display;
import tradewind.app.doctor.FolderLock;
import tradewind.app.home.DataFolder;
import tradewind.engine.DrillReport;
import tradewind.engine.history.History;

/// The command line with everything behind it scripted: what a test says happens, and what was asked for is
/// written down.
abstract class ScriptedCli {
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
    Path home;

    final List<DemoOptions> ran = new ArrayList<>();
    final List<DemoOptions> opened = new ArrayList<>();
    Display display = new Display(true, Map.of(), Optional::empty);
    Optional<RunningDesk.Report> report = Optional.empty();
    JournalTool.Verdict verdict = new JournalTool.Verdict("whole", 3, "ab12", "The journal is whole.");
    Optional<String> unreadable = Optional.empty();
    List<String> drillFailures = List.of();

    @Nullable
    String killedFor;

    RunningDesk.@Nullable KillOrder killed;

    record Said(int code, String out, String err) {}

    DemoOptions options(Optional<String> strategy) {
        return new DemoOptions(new DataFolder(home), Optional.empty(), strategy);
    }

    Said run(String... arguments) {
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
        public Verdict read(Path journal, Consumer<Entry> reader) throws IOException {
            for (long i = 1; i <= 3; i++) {
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("order", "T1-" + i);
                fields.put("qty", "0.50");
                reader.accept(new Entry(i, i * 1_000_000_000L, "Filled", fields));
            }
            if (unreadable.isPresent()) throw new IOException(unreadable.get());
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
