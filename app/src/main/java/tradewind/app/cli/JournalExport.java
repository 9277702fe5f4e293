package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `journal export`: to a file, or to standard output; the root hash goes where the records do not.
@Command(
        name = "export",
        description = "Write every whole record of a journal as JSON (one object per line), CSV or Parquet.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind journal export > orders.jsonl",
            "  tradewind journal export replay --format csv --out orders.csv",
            "  tradewind journal export --format parquet --out orders.parquet"
        })
final class JournalExport implements Callable<Integer> {
    /// What an export can be.
    enum Format {
        json,
        csv,
        parquet
    }

    @Mixin
    private JournalOption which = new JournalOption();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file; Parquet needs one.")
    private Optional<Path> out = Optional.empty();

    private final Provider<JournalTool> journals;

    @Inject
    JournalExport(Provider<JournalTool> journals) {
        this.journals = journals;
    }

    @Override
    public Integer call() throws Exception {
        JournalTool tool = journals.get();
        Path journal = which.journal();
        JournalTool.Verdict verdict = format == Format.parquet ? parquet(tool, journal) : text(tool, journal);
        PrintWriter aside = out.isPresent() ? output.out() : output.err();
        if (verdict.state().equals("whole")) {
            aside.println("Root hash  " + verdict.rootHash());
            return 0;
        }
        output.err().println(verdict.sentence());
        return 1;
    }

    private JournalTool.Verdict text(JournalTool tool, Path journal) throws IOException {
        if (out.isEmpty()) return print(tool, journal, output.out());
        Path part = out.get().resolveSibling(out.get().getFileName() + ".part");
        try {
            JournalTool.Verdict verdict = write(tool, journal, part);
            Files.move(part, out.get(), StandardCopyOption.REPLACE_EXISTING);
            return verdict;
        } catch (IOException | RuntimeException e) {
            discard(part, e);
            throw e;
        }
    }

    private JournalTool.Verdict write(JournalTool tool, Path journal, Path part) throws IOException {
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
            JournalTool.Verdict verdict = print(tool, journal, file);
            if (file.checkError()) throw new CommandFailure("The export could not be written to " + part + ".");
            return verdict;
        }
    }

    private static void discard(Path part, Exception why) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private JournalTool.Verdict print(JournalTool tool, Path journal, PrintWriter to) throws IOException {
        if (format == Format.json) return tool.read(journal, entry -> to.println(Json.line(entry)));
        CsvLines csv = new CsvLines(fields(tool, journal));
        to.println(csv.header());
        return tool.read(journal, entry -> to.println(csv.line(entry)));
    }

    private JournalTool.Verdict parquet(JournalTool tool, Path journal) throws IOException {
        Path target = out.orElseThrow(
                () -> new CommandFailure("Parquet is no text: name a file with --out, such as --out orders.parquet."));
        try (JournalTool.Table table = tool.parquet(target, fields(tool, journal))) {
            JournalTool.Verdict verdict = tool.read(journal, entry -> {
                try {
                    table.add(entry);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            table.write(Map.of("journal_root_hash", verdict.rootHash(), "journal_state", verdict.state()));
            return verdict;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Every field there is, in the order they first come in.
    private static List<String> fields(JournalTool tool, Path journal) throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        tool.read(journal, entry -> fields.addAll(entry.fields().keySet()));
        // names of columns, whatever their case
        Set<String> known = new LinkedHashSet<>(Set.of("sequence", "time", "type"));
        List<String> columns = new ArrayList<>();
        for (String field : fields) if (known.add(field.toLowerCase(Locale.ROOT))) columns.add(field);
        return columns;
    }
}
