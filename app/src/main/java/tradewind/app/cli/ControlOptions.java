package tradewind.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tradewind.engine.quant.control.HamiltonJacobiBellman;
import tradewind.engine.quant.control.HjbSolution;
import tradewind.engine.quant.control.MarketMaking;
import tradewind.engine.quant.control.OptimalExecution;

/// The two problems of control: the pace of working an order off, and the quotes of a market maker. Neither reads
/// prices; days are the unit of time.
final class ControlOptions {
    private static final int LEAST_STEPS = 400;
    private static final int CELLS = 400;
    private static final int QUOTE_STEPS = 200;
    private static final int MOST_INTERVALS = 1_000;
    private static final int MOST_INVENTORY = 200;
    /// What is left at the end costs so many times what it would cost to sell it evenly.
    private static final double STRICTNESS = 5_000;

    @Option(
            names = "--execution",
            paramLabel = "SHARES",
            description = {
                "Instead of weights: the best pace to sell (or, mirrored, buy) so many shares, by the",
                "Hamilton-Jacobi-Bellman equation. Needs --sigma and --eta."
            })
    private @Nullable Double shares;

    @Option(
            names = "--quotes",
            paramLabel = "INVENTORY",
            description = {
                "Instead of weights: the best quotes of a market maker who holds at most so many lots to either",
                "side. Needs --sigma, --decay and --fills."
            })
    private @Nullable Integer inventory;

    @Option(names = "--days", paramLabel = "DAYS", description = "Until the end (default: ${DEFAULT-VALUE}).")
    private double days = 1;

    @Option(names = "--sigma", paramLabel = "MONEY", description = "What the price moves by in a day.")
    private @Nullable Double sigma;

    @Option(
            names = "--eta",
            paramLabel = "IMPACT",
            description = "What a share costs more at a pace of one share a day; 2.5e-6 is 0.25 at 100,000.")
    private @Nullable Double eta;

    @Option(
            names = "--lambda",
            paramLabel = "AVERSION",
            description = "Aversion to the variance of the cost, per money (default: ${DEFAULT-VALUE}).")
    private double lambda = 1e-6;

    @Option(
            names = "--intervals",
            paramLabel = "COUNT",
            description = "In which the pace is shown (default: ${DEFAULT-VALUE}).")
    private int intervals = 10;

    @Option(
            names = "--gamma",
            paramLabel = "AVERSION",
            description = "Aversion to risk of who quotes, per money (default: ${DEFAULT-VALUE}).")
    private double gamma = 0.1;

    @Option(names = "--decay", paramLabel = "RATE", description = "How fast fills become rare away from the mid.")
    private @Nullable Double decay;

    @Option(names = "--fills", paramLabel = "COUNT", description = "Fills a day of a quote at the mid.")
    private @Nullable Double fills;

    /// Whether one of the two is asked for.
    boolean asked() {
        return shares != null || inventory != null;
    }

    /// @throws IllegalArgumentException naming the input that cannot be used
    void print(Output output) {
        if (shares != null && inventory != null)
            throw new IllegalArgumentException("--execution and --quotes are two questions: ask one of them.");
        if (shares != null) execution(output, shares);
        else quotes(output, inventory == null ? 0 : inventory);
    }

    private double needed(String name, @Nullable Double value) {
        if (value == null)
            throw new IllegalArgumentException(
                    (shares != null ? "--execution" : "--quotes") + " needs " + name + ", which has no usual value.");
        return value;
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most)
            throw new IllegalArgumentException(name + " must lie between 1 and " + most + ": " + value);
    }

    private void execution(Output output, double quantity) {
        if (!(quantity > 0) || Double.isInfinite(quantity))
            throw new IllegalArgumentException("--execution must be above zero: " + quantity);
        if (!(days > 0) || Double.isInfinite(days))
            throw new IllegalArgumentException("--days must be above zero: " + days);
        within("--intervals", intervals, MOST_INTERVALS);
        double impact = needed("--eta", eta);
        double moves = needed("--sigma", sigma);
        OptimalExecution problem = new OptimalExecution(impact, moves, lambda, STRICTNESS * impact / days);
        int each = Math.ceilDiv(LEAST_STEPS, intervals);
        HjbSolution coarse = new HamiltonJacobiBellman(problem, 0, quantity, CELLS).solve(days, each * intervals);
        HjbSolution fine = new HamiltonJacobiBellman(problem, 0, quantity, 2 * CELLS).solve(days, 2 * each * intervals);
        double[] path = problem.trajectory(fine, quantity);
        List<Double> left = new ArrayList<>();
        List<Double> sold = new ArrayList<>();
        for (int k = 0; k <= intervals; k++) left.add(path[2 * k * each]);
        for (int k = 0; k < intervals; k++) sold.add(left.get(k) - left.get(k + 1));
        // the scheme is of first order: half the step has half the error
        double value = 2 * fine.value(0, quantity) - coarse.value(0, quantity);
        double formula = problem.cost(days, quantity);
        if (output.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("problem", "optimal-execution");
            json.put("shares", quantity);
            json.put("days", days);
            json.put("kappa", problem.kappa());
            json.put("costAndRisk", value);
            json.put("closedForm", formula);
            json.put("left", left);
            json.put("sold", sold);
            output.out().println(Json.pretty(json));
            return;
        }
        TextTable table = new TextTable(List.of("from day", "sell", "left then"));
        for (int k = 0; k < intervals; k++)
            table.add(List.of(number(k * days / intervals, 3), number(sold.get(k), 1), number(left.get(k + 1), 1)));
        table.lines().forEach(output.out()::println);
        output.out().println();
        output.out()
                .println("Impact and risk cost " + number(value, 2) + " (closed form " + number(formula, 2)
                        + "): impact paid, plus lambda times the variance.");
        output.out()
                .println(
                        problem.kappa() == 0
                                ? "Without aversion to risk the pace is even."
                                : "Every " + number(1 / problem.kappa(), 3)
                                        + " days what is left shrinks to about a third, if the end is far.");
    }

    private void quotes(Output output, int most) {
        within("--quotes", most, MOST_INVENTORY);
        if (!(days > 0) || Double.isInfinite(days))
            throw new IllegalArgumentException("--days must be above zero: " + days);
        MarketMaking problem = new MarketMaking(
                gamma, needed("--sigma", sigma), needed("--decay", decay), needed("--fills", fills), most);
        List<MarketMaking.Quote> quotes = problem.quotes(days, QUOTE_STEPS);
        if (output.json()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (MarketMaking.Quote each : quotes) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("inventory", each.inventory());
                finite(each.bid()).ifPresent(bid -> row.put("bid", bid));
                finite(each.ask()).ifPresent(ask -> row.put("ask", ask));
                rows.add(row);
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("problem", "market-making");
            json.put("days", days);
            json.put("quotes", rows);
            output.out().println(Json.pretty(json));
            return;
        }
        TextTable table = new TextTable(List.of("inventory", "bid below mid", "ask above mid"));
        for (MarketMaking.Quote each : quotes)
            table.add(List.of(Integer.toString(each.inventory()), distance(each.bid()), distance(each.ask())));
        table.lines().forEach(output.out()::println);
        output.out().println();
        output.out()
                .println("A side that would take the inventory beyond " + most
                        + " is not quoted. A distance below zero is beyond the mid: getting out is worth paying for.");
    }

    private static Optional<Double> finite(double distance) {
        return Double.isFinite(distance) ? Optional.of(distance) : Optional.empty();
    }

    private static String distance(double value) {
        return finite(value).map(each -> number(each, 4)).orElse("");
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
