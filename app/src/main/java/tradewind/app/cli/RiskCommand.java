package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.BookFiles;
import tradewind.engine.risk.Loadings;
import tradewind.engine.risk.Scenario;
import tradewind.engine.risk.Stress;
import tradewind.engine.risk.VarEngine;
import tradewind.engine.risk.VarMethod;
import tradewind.engine.risk.VarReport;
import tradewind.engine.risk.VarRequest;
import tradewind.engine.risk.VarTrack;

/// `risk`: exit code 1 if nothing can be measured.
@Command(
        name = "risk",
        description = {
            "Value at risk and expected shortfall of positions, by every method, with what each holding has to do with",
            "it; stress scenarios, a backtest and the credit of the venue if asked. Positions come from a file",
            "(symbol,quantity[,price,group]) or from the desk that runs on the data folder; prices from a file",
            "(date,SYMBOL,SYMBOL,...), a row a day."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind risk --positions book.csv --prices closes.csv",
            "  tradewind risk --positions book.csv --prices closes.csv --method historical --level 0.975 --horizon 10",
            "  tradewind risk --positions book.csv --prices closes.csv --stress --shock BTC/USD=-0.3 --json",
            "  tradewind risk --positions book.csv --prices closes.csv --credit 0.03 --cash -20000 --own-credit 0.01",
            "  tradewind risk --prices closes.csv --backtest 250     the running desk's positions"
        })
final class RiskCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Mixin
    private CreditOptions credit = new CreditOptions();

    @Option(names = "--positions", paramLabel = "FILE", description = "Positions (default: the running desk's).")
    private @Nullable Path positions;

    @Option(names = "--prices", paramLabel = "FILE", required = true, description = "Closing prices.")
    private Path prices = Path.of("");

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description = "historical, parametric, cornish-fisher, monte-carlo, filtered-historical, evt, or all"
                    + " (default).")
    private String method = "all";

    @Option(names = "--level", paramLabel = "SHARE", description = "Confidence (default: ${DEFAULT-VALUE}).")
    private double level = 0.99;

    @Option(names = "--horizon", paramLabel = "DAYS", description = "Days ahead (default: ${DEFAULT-VALUE}).")
    private double horizon = 1;

    @Option(names = "--paths", paramLabel = "COUNT", description = "Of the simulation (default: ${DEFAULT-VALUE}).")
    private int paths = 10_000;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of the simulation (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--equity", paramLabel = "MONEY", description = "Of the account (default: net worth of all).")
    private @Nullable Double equity;

    @Option(names = "--currency", paramLabel = "CODE", description = "Of prices (default: ${DEFAULT-VALUE}).")
    private String currency = "USD";

    @Option(names = "--stress", description = "Run the historical and hypothetical scenarios too.")
    private boolean stress;

    @Option(names = "--shock", paramLabel = "SYMBOL=MOVE", description = "A scenario of your own, -0.3 is -30 %%.")
    private Map<String, Double> shocks = new LinkedHashMap<>();

    @Option(names = "--backtest", paramLabel = "DAYS", description = "Judge each method with a window this long.")
    private int window;

    private final Provider<RunningDesk> desk;

    @Inject
    RiskCommand(Provider<RunningDesk> desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        try {
            BookFiles.ReturnSource source = BookFiles.prices(lines(prices));
            Book book = book(source);
            Optional<CreditOptions.Credit> account = credit.measure(book, source.history());
            List<VarReport> reports = new ArrayList<>();
            Map<String, String> refused = new LinkedHashMap<>();
            for (VarMethod each : methods()) {
                VarRequest request = new VarRequest(each, level, horizon, paths, seed);
                try {
                    reports.add(VarEngine.measure(book, source.history(), request));
                } catch (IllegalArgumentException e) {
                    refused.put(each.title(), String.valueOf(e.getMessage()));
                }
            }
            List<VarTrack> tracks = new ArrayList<>();
            for (VarReport each : window > 0 ? reports : List.<VarReport>of()) {
                VarMethod judged = each.request().method();
                try {
                    tracks.add(VarTrack.of(book, source.history(), judged, level, window));
                } catch (IllegalArgumentException e) {
                    refused.put(judged.title() + ", backtest", String.valueOf(e.getMessage()));
                }
            }
            List<Stress.Outcome> outcomes = outcomes(book);
            if (output.json()) {
                Map<String, Object> json = RiskPrint.json(book, reports, refused, tracks, outcomes);
                account.ifPresent(kept -> json.put("credit", kept.json()));
                output.out().println(Json.pretty(json));
            } else {
                RiskPrint.text(output.out(), book, reports, refused, tracks, outcomes);
                account.ifPresent(kept -> {
                    output.out().println();
                    kept.lines(book.currency()).forEach(output.out()::println);
                });
            }
            return reports.isEmpty() ? 1 : 0;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private List<VarMethod> methods() {
        if (method.equals("all")) return List.of(VarMethod.values());
        for (VarMethod each : VarMethod.values()) if (RiskPrint.word(each).equals(method)) return List.of(each);
        throw new CommandFailure("There is no method '" + method + "'. Choose one of "
                + String.join(
                        ", ",
                        List.of(VarMethod.values()).stream()
                                .map(RiskPrint::word)
                                .toList()) + " or all.");
    }

    private Book book(BookFiles.ReturnSource source) throws IOException {
        OptionalDouble worth = equity == null ? OptionalDouble.empty() : OptionalDouble.of(equity);
        Path file = positions;
        if (file != null) return BookFiles.book(lines(file), source, currency, worth);
        Optional<RunningDesk.Report> report = desk.get().status(home.folder());
        if (report.isEmpty() || report.get().sessions().isEmpty())
            throw new CommandFailure("No desk is running on " + home.folder()
                    + ". Name a file of positions with --positions, or start the desk.");
        return BookFiles.book(deskLines(report.get().sessions().getFirst(), source), source, currency, worth);
    }

    /// `0.50 BTC` is the column that begins with it.
    private static List<String> deskLines(RunningDesk.SessionReport session, BookFiles.ReturnSource source) {
        List<String> lines = new ArrayList<>(List.of("symbol,quantity"));
        for (String position : session.position()) {
            String[] parts = position.strip().split(" ");
            String unit = parts[parts.length - 1];
            String symbol = source.history().symbols().stream()
                    .filter(each -> each.equals(unit) || each.startsWith(unit + "/"))
                    .findFirst()
                    .orElse(unit);
            lines.add(symbol + "," + parts[0].replace(",", ""));
        }
        if (lines.size() == 1) throw new CommandFailure("The running desk is flat: there is no risk to measure.");
        return lines;
    }

    private List<Stress.Outcome> outcomes(Book book) {
        List<Scenario> scenarios = new ArrayList<>();
        if (stress) {
            scenarios.addAll(Scenario.episodes());
            scenarios.addAll(Scenario.hypothetical());
        }
        if (!shocks.isEmpty()) scenarios.add(Scenario.symbols("Your own", "--shock", shocks));
        return Stress.run(book, Loadings.byGroup(book), scenarios).stream()
                .filter(each -> each.covers(book))
                .toList();
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isReadable(file)) throw new CommandFailure("Cannot read " + file + ".");
        return Files.readAllLines(file);
    }
}
