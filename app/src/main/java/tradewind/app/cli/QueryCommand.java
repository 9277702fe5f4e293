package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;

/// `query`: exit code 1 if there is no answer.
@Command(
        name = "query",
        description = {
            "Ask the lake in SQL. There are the views trades, quotes, bars, quarantine, catalogue and versions, and",
            "the functions bars('1m') and vwap('1m') over trades. Nothing but the lake can be read, nothing changed."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind query \"SELECT symbol, count(*), min(time), max(time) FROM trades GROUP BY ALL\"",
            "  tradewind query \"SELECT * FROM bars('1h') WHERE symbol = 'BTC/USD'\" --csv > hours.csv",
            "  tradewind query \"SELECT * FROM quarantine\" --json",
            "  tradewind query \"SELECT count(*) FROM trades\" --as-of 3"
        })
final class QueryCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "SQL", description = "One SELECT.")
    private String sql = "";

    @Option(names = "--as-of", paramLabel = "VERSION", description = "Version of the lake (default: the newest).")
    private @Nullable Long version;

    @Option(
            names = "--rows",
            paramLabel = "COUNT",
            description = "Most rows that come back (default: ${DEFAULT-VALUE}).")
    private int rows = 10_000;

    @Option(names = "--memory", paramLabel = "MB", description = "Most memory (default: ${DEFAULT-VALUE}).")
    private int memory = 1024;

    @Option(names = "--time", paramLabel = "SECONDS", description = "Longest time (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--csv", description = "Print the result as CSV.")
    private boolean csv;

    private final Provider<LakeDoor> door;

    @Inject
    QueryCommand(Provider<LakeDoor> door) {
        this.door = door;
    }

    @Override
    public Integer call() throws Exception {
        QueryRequest request;
        try {
            OptionalLong asOf = version == null ? OptionalLong.empty() : OptionalLong.of(version);
            request = new QueryRequest(sql, asOf, rows, memory, seconds);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        QueryResult result = door.get().open(home.folder()).query(request);
        return switch (result) {
            case QueryResult.Refused refused -> {
                output.err().println(refused.sentence());
                yield 1;
            }
            case QueryResult.Rows found -> {
                print(found);
                yield 0;
            }
        };
    }

    private void print(QueryResult.Rows found) {
        PrintWriter out = output.out();
        if (output.json()) {
            out.println(Json.pretty(json(found)));
        } else if (csv) {
            out.println(found.columns().stream().map(CsvLines::cell).collect(Collectors.joining(",")));
            for (List<@Nullable Object> row : found.rows())
                out.println(row.stream()
                        .map(value -> value == null ? "" : CsvLines.cell(text(value)))
                        .collect(Collectors.joining(",")));
        } else {
            TextTable table = new TextTable(found.columns());
            for (List<@Nullable Object> row : found.rows())
                table.add(row.stream()
                        .map(value -> value == null ? "" : text(value))
                        .toList());
            table.lines().forEach(out::println);
        }
        found.notices().forEach(output.err()::println);
        if (found.cut() && !output.json())
            output.err().println("These are the first " + rows + " rows; there are more. Allow more with --rows.");
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static Map<String, Object> json(QueryResult.Rows found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", found.version());
        json.put("columns", found.columns());
        json.put("types", found.types());
        json.put("rows", found.rows());
        json.put("cut", found.cut());
        json.put("notices", found.notices());
        return json;
    }
}
