package tradewind.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tradewind.engine.portfolio.Allocation;
import tradewind.engine.portfolio.AllocationRequest;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.engine.portfolio.SelectionRace;
import tradewind.engine.portfolio.WalkForwardReport;
import tradewind.engine.quant.optimise.CardinalityProblem;
import tradewind.engine.quant.optimise.Search;

/// What `optimise` prints.
final class OptimiseReport {
    private static final long BUDGET = 10_000;

    private final Output output;

    OptimiseReport(Output output) {
        this.output = output;
    }

    void weights(Allocation.Weights answer, AllocationRequest request) {
        if (output.json()) {
            output.out().println(Json.pretty(json(answer, request)));
            return;
        }
        PrintWriter out = output.out();
        TextTable table = new TextTable(List.of("symbol", "now %", "weight %", "risk %"));
        for (int i = 0; i < answer.weights().length; i++)
            table.add(List.of(
                    answer.symbols().get(i),
                    percent(request.current()[i]),
                    percent(answer.weights()[i]),
                    percent(answer.riskShares()[i])));
        table.lines().forEach(out::println);
        PriceHistory history = request.history();
        out.println();
        out.println(answer.allocator().label() + ". " + answer.allocator().sentence());
        line(
                "prices",
                "%d rows, %s to %s, %.0f a year",
                history.rows(),
                first(history),
                last(history),
                history.periodsPerYear());
        line("volatility", "%.2f %% a year", 100 * answer.volatility());
        line(
                "expected",
                "%.2f %% a year, as far as a %s can be believed",
                100 * answer.expectedReturn(),
                request.wishes().returns().label());
        line(
                "worst",
                "%.2f %% lost on average in the worst %.0f %% of periods",
                100 * answer.cvar(),
                100 * (1 - request.wishes().confidence()));
        line(
                "bets",
                "%.1f equal risks in %d positions, diversification ratio %.2f",
                answer.effectiveBets(),
                held(answer),
                answer.diversification());
        line("cash", "%s %%", percent(answer.cash()));
        line("turnover", "%.1f %% of capital bought and sold", 100 * answer.turnover());
        if (answer.kktResidual().isPresent())
            line(
                    "residual",
                    "%.1e, the largest violation of optimality",
                    answer.kktResidual().getAsDouble());
        answer.notes().forEach(note -> line("note", "%s", note));
    }

    private void line(String name, String format, Object... values) {
        output.out().printf(Locale.ROOT, "  %-11s" + format + "%n", prefixed(name, values));
    }

    private static Object[] prefixed(String name, Object[] values) {
        Object[] all = new Object[values.length + 1];
        all[0] = name;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    private static long held(Allocation.Weights answer) {
        return IntStream.range(0, answer.weights().length)
                .filter(i -> answer.weights()[i] != 0)
                .count();
    }

    private static String first(PriceHistory history) {
        return PriceHistory.text(history.times().getFirst());
    }

    private static String last(PriceHistory history) {
        return PriceHistory.text(history.times().getLast());
    }

    private static Map<String, Object> json(Allocation.Weights answer, AllocationRequest request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", answer.allocator().word());
        json.put("rows", request.history().rows());
        json.put("from", first(request.history()));
        json.put("to", last(request.history()));
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < answer.weights().length; i++) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("symbol", answer.symbols().get(i));
            each.put("now", request.current()[i]);
            each.put("weight", answer.weights()[i]);
            each.put("riskShare", answer.riskShares()[i]);
            lines.add(each);
        }
        json.put("weights", lines);
        json.put("cash", answer.cash());
        json.put("expectedReturn", answer.expectedReturn());
        json.put("volatility", answer.volatility());
        json.put("cvar", answer.cvar());
        json.put("effectiveBets", answer.effectiveBets());
        json.put("diversification", answer.diversification());
        json.put("turnover", answer.turnover());
        if (answer.kktResidual().isPresent())
            json.put("kktResidual", answer.kktResidual().getAsDouble());
        json.put("movedBy", answer.movedBy());
        json.put("notes", answer.notes());
        return json;
    }

    void comparison(WalkForwardReport report) {
        if (output.json()) {
            output.out().println(Json.pretty(json(report)));
            return;
        }
        TextTable table = new TextTable(List.of(
                "method",
                "return %",
                "vol %",
                "sharpe",
                "+/-",
                "skill %",
                "drawdown %",
                "turnover",
                "cost %",
                "refused"));
        for (WalkForwardReport.Outcome outcome : report.outcomes())
            if (outcome instanceof WalkForwardReport.Ran ran)
                table.add(List.of(
                        ran.allocator().word(),
                        percent(ran.annualReturn()),
                        percent(ran.volatility()),
                        decimal(ran.sharpe()),
                        decimal(ran.sharpeError()),
                        String.format(Locale.ROOT, "%.0f", 100 * ran.belief()),
                        percent(ran.maxDrawdown()),
                        decimal(ran.turnover()),
                        percent(ran.costs()),
                        Integer.toString(ran.refusals())));
        table.lines().forEach(output.out()::println);
        for (WalkForwardReport.Outcome outcome : report.outcomes()) {
            String word = outcome.allocator().word();
            switch (outcome) {
                case WalkForwardReport.NotRun not -> output.err().println(word + " did not run: " + not.reason() + ".");
                case WalkForwardReport.Ran ran -> {
                    if (ran.refusals() > 0)
                        output.err()
                                .println(word + " kept what it held at " + ran.refusals() + " decisions: "
                                        + ran.reason() + ".");
                }
            }
        }
        output.out()
                .printf(
                        Locale.ROOT,
                        "%nPer year, after costs. Each decision saw %d periods and was traded a period later, every %d;"
                                + " %s to %s.%n+/- is the standard error of the Sharpe ratio; skill is the probability"
                                + " that it is above what the best of %d would show by luck.%n",
                        report.settings().window(),
                        report.settings().step(),
                        PriceHistory.text(report.times().getFirst()),
                        PriceHistory.text(report.times().getLast()),
                        report.outcomes().size());
    }

    private static Map<String, Object> json(WalkForwardReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("window", report.settings().window());
        json.put("step", report.settings().step());
        json.put("costRate", report.settings().costRate());
        json.put("from", PriceHistory.text(report.times().getFirst()));
        json.put("to", PriceHistory.text(report.times().getLast()));
        List<Object> methods = new ArrayList<>();
        for (WalkForwardReport.Outcome outcome : report.outcomes()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("method", outcome.allocator().word());
            switch (outcome) {
                case WalkForwardReport.NotRun not -> each.put("reason", not.reason());
                case WalkForwardReport.Ran ran -> {
                    each.put("annualReturn", ran.annualReturn());
                    each.put("volatility", ran.volatility());
                    each.put("sharpe", ran.sharpe());
                    each.put("sharpeError", ran.sharpeError());
                    each.put("deflatedSharpe", ran.belief());
                    each.put("maxDrawdown", ran.maxDrawdown());
                    each.put("turnover", ran.turnover());
                    each.put("costs", ran.costs());
                    each.put("refusals", ran.refusals());
                }
            }
            methods.add(each);
        }
        json.put("methods", methods);
        return json;
    }

    /// Branch and bound first, then each heuristic, with the time each took here.
    void race(SelectionRace race, long nodes, List<String> symbols) {
        List<Map<String, Object>> rows = new ArrayList<>();
        long start = System.nanoTime();
        CardinalityProblem.Choice exact = race.exact(nodes);
        rows.add(row("branch-and-bound", exact, exact, start, symbols));
        for (Search search : Search.values()) {
            long began = System.nanoTime();
            CardinalityProblem.Choice found = race.find(search, BUDGET, 1);
            rows.add(row(search.name().toLowerCase(Locale.ROOT).replace('_', '-'), found, exact, began, symbols));
        }
        if (output.json()) {
            output.out().println(Json.pretty(rows));
            return;
        }
        TextTable table = new TextTable(List.of("search", "ms", "above best", "proven", "work", "chosen"));
        for (Map<String, Object> row : rows)
            table.add(row.values().stream()
                    .map(value -> value instanceof Double number
                            ? String.format(Locale.ROOT, number < 1e-4 ? "%.1e" : "%.4f", number)
                            : String.valueOf(value))
                    .toList());
        table.lines().forEach(output.out()::println);
    }

    private static Map<String, Object> row(
            String name,
            CardinalityProblem.Choice choice,
            CardinalityProblem.Choice best,
            long start,
            List<String> symbols) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("search", name);
        row.put("millis", (System.nanoTime() - start) / 1_000_000);
        row.put("aboveBest", Math.max(0, choice.objective() - best.objective()));
        row.put("proven", choice.proven());
        row.put("work", choice.work());
        row.put("chosen", IntStream.of(choice.selected()).mapToObj(symbols::get).collect(Collectors.joining(" ")));
        return row;
    }

    private static String percent(double share) {
        return decimal(100 * share);
    }

    private static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }
}
