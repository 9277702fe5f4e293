package tradewind.app.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.engine.portfolio.Allocation;
import tradewind.engine.portfolio.AllocationRequest;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.LimitsText;
import tradewind.engine.portfolio.PortfolioLimits;
import tradewind.engine.portfolio.PortfolioOptimiser;
import tradewind.engine.portfolio.Preferences;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.engine.portfolio.SelectionRace;
import tradewind.engine.portfolio.WalkForward;

/// `optimise`: exit code 1 if no weights came of it.
@Command(
        name = "optimise",
        description = {
            "Weights of a portfolio from closing prices: --method within --constraints. Methods: equal-weight,",
            "inverse-volatility, minimum-variance, mean-variance, maximum-sharpe, maximum-diversification,"
                    + " risk-parity,",
            "risk-budgets, hrp, herc, nco, black-litterman, minimum-cvar, kelly, volatility-target, cost-aware,",
            "multi-period, regime, signal-fusion, cardinality. With --compare, methods side by side on what each could",
            "have known at the time, after costs. With --execution or --quotes, the best pace of an order or the best",
            "quotes of a market maker instead."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind optimise closes.csv --method risk-parity",
            "  tradewind optimise closes.csv --method mean-variance --constraints"
                    + " \"max=0.3,group:tech:AAPL+MSFT=..0.5\"",
            "  tradewind optimise closes.csv --method cost-aware --now AAPL=0.6,MSFT=0.4 --cost-bp 15",
            "  tradewind optimise closes.csv --method black-litterman --view AAPL-MSFT=0.04/0.02",
            "  tradewind optimise closes.csv --constraints hold=5,min=0.05 --searches",
            "  tradewind optimise --symbols BTC/USD,ETH/USD --bars 1d --compare --window 120 --step 20",
            "  tradewind optimise closes.csv --compare --methods hrp,risk-parity,minimum-variance --json",
            "  tradewind optimise --execution 100000 --days 5 --sigma 0.95 --eta 2.5e-6 --lambda 2e-6",
            "  tradewind optimise --quotes 5 --sigma 2 --decay 1.5 --fills 140 --gamma 0.1"
        })
final class OptimiseCommand implements Callable<Integer> {
    private static final long NODES = 1_000_000;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Mixin
    private PriceSource prices;

    @Mixin
    private WishOptions wishes = new WishOptions();

    @Mixin
    private ControlOptions control = new ControlOptions();

    @Option(names = "--method", paramLabel = "NAME", description = "How to divide (default: ${DEFAULT-VALUE}).")
    private String method = "risk-parity";

    @Option(
            names = "--constraints",
            paramLabel = "LIMITS",
            description = {
                "Comma-separated: long-only, long-short, min=, max=, invested=, turnover=, leverage=, hold=,",
                "group:NAME:A+B=0.1..0.5, factor:NAME:A*1.2+B*0.8=-0.2..0.2 (default: long-only)."
            })
    private String constraints = "";

    @Option(names = "--now", paramLabel = "A=0.2,B=0.3", description = "Weights held now (default: cash).")
    private String now = "";

    @Option(names = "--compare", description = "Compare methods by walking forward through the prices.")
    private boolean compare;

    @Option(names = "--methods", paramLabel = "A,B,...", description = "Which to compare (default: a selection).")
    private String methods = "equal-weight,inverse-volatility,minimum-variance,risk-parity,hrp,maximum-sharpe";

    @Option(
            names = "--window",
            paramLabel = "PERIODS",
            description = "What each decision sees (default: ${DEFAULT-VALUE}).")
    private int window = 250;

    @Option(
            names = "--step",
            paramLabel = "PERIODS",
            description = "From one rebalancing to the next (default: ${DEFAULT-VALUE}).")
    private int step = 21;

    @Option(
            names = "--searches",
            description = "Race five heuristics against branch and bound on choosing hold=K instruments.")
    private boolean searches;

    @Inject
    OptimiseCommand(PriceSource prices) {
        this.prices = prices;
    }

    @Override
    public Integer call() throws Exception {
        if (control.asked()) return control();
        PortfolioLimits limits;
        Preferences wanted;
        Allocator allocator;
        Map<String, Double> held;
        List<Allocator> compared = new ArrayList<>();
        WalkForward walk;
        try {
            limits = LimitsText.parse(constraints);
            wanted = wishes.wishes(step);
            allocator = Allocator.of(method);
            held = WishOptions.shares(now);
            walk = new WalkForward(window, step, wishes.costRate());
            for (String name : methods.split(",")) compared.add(Allocator.of(name));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(sentence(e));
        }
        PriceHistory history = prices.read(home.folder(), output);
        OptimiseReport report = new OptimiseReport(output);
        try {
            if (compare) {
                report.comparison(walk.compare(history, limits, wanted, compared, share -> {}, () -> false));
                return 0;
            }
            AllocationRequest request = new AllocationRequest(history, limits, current(history, held), wanted);
            if (searches) {
                report.race(new SelectionRace(request), NODES, history.symbols());
                return 0;
            }
            return switch (PortfolioOptimiser.allocate(allocator, request)) {
                case Allocation.Refused refused ->
                    throw new CommandFailure(refused.allocator().label() + ": " + refused.reason() + ".");
                case Allocation.Weights weights -> {
                    report.weights(weights, request);
                    yield 0;
                }
            };
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(sentence(e));
        }
    }

    private int control() {
        if (prices.named())
            throw new CommandFailure("--execution and --quotes read no prices: leave out the file and --symbols.");
        try {
            control.print(output);
            return 0;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(sentence(e));
        }
    }

    private static double[] current(PriceHistory history, Map<String, Double> held) {
        for (String symbol : held.keySet())
            if (!history.symbols().contains(symbol))
                throw new IllegalArgumentException(
                        "weights now name " + symbol + ", which has no prices; there are " + history.symbols());
        return history.symbols().stream()
                .mapToDouble(symbol -> held.getOrDefault(symbol, 0.0))
                .toArray();
    }

    private static String sentence(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }
}
