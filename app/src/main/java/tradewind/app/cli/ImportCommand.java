package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradewind.engine.history.History;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Preview;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.imports.Question;
import tradewind.engine.history.imports.Template;
import tradewind.engine.history.quality.Rule;

/// `import`: exit code 1 if a file is not in the lake afterwards.
@Command(
        name = "import",
        description = {
            "Bring files of market data into the lake: CSV of any dialect, JSON lines, Parquet; also gzip and zip.",
            "With --type also order books, corporate actions, news and votes of models.",
            "A file is imported as a whole or not at all, and once. What a file does not tell is asked."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind import XBTUSD.csv --template kraken --symbol BTC/USD",
            "  tradewind import prices.csv --symbol SAP --venue Xetra --preview",
            "  tradewind import prices.csv --symbol SAP --venue Xetra --answer decimal=comma --zone Europe/Berlin",
            "  tradewind import es.csv --template databento --rule \"tick price 0.25\"",
            "  tradewind import splits.csv --type actions --symbol AAPL --venue Yahoo"
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, in the order they are to be imported.")
    private List<Path> files = List.of();

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "How the source writes: ${COMPLETION-CANDIDATES}.",
            completionCandidates = TemplateNames.class)
    private Optional<String> template = Optional.empty();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "book, actions, news or votes; trades, quotes and bars are told from their columns.")
    private Optional<String> type = Optional.empty();

    @Option(names = "--symbol", paramLabel = "SYMBOL", description = "What is in the file (default: what it says).")
    private String symbol = "";

    @Option(names = "--venue", paramLabel = "VENUE", description = "Where it is from (default: the template's).")
    private String venue = "";

    @Option(names = "--zone", paramLabel = "ZONE", description = "Time zone of times that name none.")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--span", paramLabel = "LENGTH", description = "How long a bar is: 1m, 1h, 1d.")
    private Optional<String> span = Optional.empty();

    @Option(names = "--answer", paramLabel = "KEY=ANSWER", description = "Answer to a question about the file.")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(names = "--rule", paramLabel = "RULE", description = "A demand on every row, such as \"tick price 0.01\".")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--preview", description = "Say how the file would be read, and change nothing.")
    private boolean preview;

    private final Provider<LakeDoor> door;

    @Inject
    ImportCommand(Provider<LakeDoor> door) {
        this.door = door;
    }

    @Override
    public Integer call() throws Exception {
        History history = door.get().open(home.folder());
        int code = 0;
        for (Path file : files) code = Math.max(code, one(history, file));
        return code;
    }

    private int one(History history, Path file) throws IOException {
        ImportRequest request = request(file);
        if (preview) return shown(history.preview(request), file);
        ImportResult result = history.add(request, output.json() ? Progress.UNWATCHED : progress(file));
        if (output.json()) output.out().println(Json.pretty(json(file, result)));
        else print(result);
        return result instanceof ImportResult.Imported || result instanceof ImportResult.AlreadyThere ? 0 : 1;
    }

    private ImportRequest request(Path file) {
        Optional<Template> known = template.map(name -> Template.named(name)
                .orElseThrow(() -> new CommandFailure(
                        "There is no template " + name + ". There are: " + String.join(", ", Template.names()) + ".")));
        Map<String, String> all = new LinkedHashMap<>(answers);
        zone.ifPresent(answer -> all.put("zone", answer));
        span.ifPresent(answer -> all.put("span", answer));
        type.ifPresent(answer -> all.put("type", answer));
        try {
            List<Rule> demands = rules.stream().map(Rule::of).toList();
            return new ImportRequest(file, known, symbol, venue, all, demands);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private Progress progress(Path file) {
        long[] next = {10};
        return (read, total, rows) -> {
            long percent = total == 0 ? 100 : 100 * read / total;
            // a small file is done before anybody has read this
            if (total > 16 << 20 && percent >= next[0]) {
                output.err()
                        .println(String.format(Locale.ROOT, "%s  %d %%  %,d rows", file.getFileName(), percent, rows));
                output.err().flush();
                next[0] = percent / 10 * 10 + 10;
            }
            return true;
        };
    }

    private void print(ImportResult result) {
        switch (result) {
            case ImportResult.Imported it -> {
                output.out()
                        .println(String.format(
                                Locale.ROOT,
                                "%s: %,d rows in %d %s, version %d of the lake",
                                it.series(),
                                it.rows(),
                                it.parts(),
                                it.parts() == 1 ? "part" : "parts",
                                it.version().number()));
                output.out().println("  read as      " + it.dialect());
                output.out().println("  quarantined  " + it.quarantined());
                if (it.known() > 0) output.out().println("  known        " + it.known() + " rows the lake had already");
                output.out().println("  score        " + it.score() + " of 100");
            }
            case ImportResult.AlreadyThere it -> output.out().println(it.sentence());
            case ImportResult.Ambiguous it -> ask(it.question());
            case ImportResult.Refused it -> output.err().println(it.sentence());
            case ImportResult.Cancelled _ -> output.err().println("Cancelled. Nothing was imported.");
        }
    }

    private void ask(Question question) {
        output.err().println(question.text());
        String option = question.key().equals("symbol")
                        || question.key().equals("venue")
                        || question.key().equals("zone")
                        || question.key().equals("span")
                ? "--" + question.key() + " "
                : "--answer " + question.key() + "=";
        for (Question.Choice choice : question.choices())
            output.err()
                    .println("  " + option + choice.answer()
                            + (choice.meaning().isEmpty() ? "" : "   " + choice.meaning()));
        if (question.choices().isEmpty()) output.err().println("  " + option + "…");
        output.err().println("Nothing was imported. Say which, and import it again.");
    }

    private int shown(Preview found, Path file) {
        if (output.json()) {
            output.out().println(Json.pretty(json(file, found)));
            return found instanceof Preview.Clear ? 0 : 1;
        }
        switch (found) {
            case Preview.Clear it -> {
                output.out().println(it.series() + ", read as " + it.dialect());
                output.out().println("  " + String.join("; ", it.columns()));
                for (List<String> row : it.sample())
                    output.out().println("  " + String.join("  ", row).stripTrailing());
                return 0;
            }
            case Preview.Ambiguous it -> {
                for (List<String> row : it.sample())
                    output.err().println("  " + String.join("  ", row).stripTrailing());
                ask(it.question());
                return 1;
            }
            case Preview.Refused it -> {
                output.err().println(it.sentence());
                return 1;
            }
        }
    }

    private static Map<String, Object> json(Path file, ImportResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.toString());
        json.put("state", state(result));
        switch (result) {
            case ImportResult.Imported it -> {
                json.put("series", it.series().toString());
                json.put("dialect", it.dialect().toString());
                json.put("version", it.version().number());
                json.put("rows", it.rows());
                json.put("known", it.known());
                json.put("quarantined", it.quarantined());
                json.put("parts", it.parts());
                json.put("score", it.score());
            }
            case ImportResult.AlreadyThere it -> json.put("sentence", it.sentence());
            case ImportResult.Ambiguous it -> json.put("question", it.question());
            case ImportResult.Refused it -> json.put("sentence", it.sentence());
            case ImportResult.Cancelled _ -> {}
        }
        return json;
    }

    private static Map<String, Object> json(Path file, Preview found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.toString());
        json.put("state", state(found));
        switch (found) {
            case Preview.Clear it -> {
                json.put("series", it.series().toString());
                json.put("dialect", it.dialect().toString());
                json.put("columns", it.columns());
                json.put("sample", it.sample());
            }
            case Preview.Ambiguous it -> {
                json.put("question", it.question());
                json.put("sample", it.sample());
            }
            case Preview.Refused it -> json.put("sentence", it.sentence());
        }
        return json;
    }

    /// `AlreadyThere` as `already-there`.
    private static String state(Object result) {
        return result.getClass()
                .getSimpleName()
                .chars()
                .mapToObj(c ->
                        Character.isUpperCase(c) ? "-" + (char) Character.toLowerCase(c) : String.valueOf((char) c))
                .collect(Collectors.joining())
                .substring(1);
    }
}
