package tradewind.views.portfolio;

import java.util.Locale;
import tradewind.engine.portfolio.WalkForwardReport;

/// What the panel shows, as text for a spreadsheet: plain numbers, a point for decimals, `-` for minus.
final class Exports {
    private Exports() {}

    static String csv(Study study, PortfolioViewModel model) {
        StringBuilder text = new StringBuilder("symbol,now,target,risk_share\n");
        for (int i = 0; i < study.target().weights().length; i++)
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%.10f,%.10f,%.10f%n",
                    cell(study.target().symbols().get(i)),
                    study.request().current()[i],
                    study.target().weights()[i],
                    study.target().riskShares()[i]));
        study.frontier().ifPresent(frontier -> {
            text.append("\nexpected_return,volatility\n");
            frontier.points()
                    .forEach(point -> text.append(
                            String.format(Locale.ROOT, "%.10f,%.10f%n", point.expectedReturn(), point.volatility())));
        });
        model.comparisonProperty().get().ifPresent(report -> text.append(csv(report)));
        return text.toString();
    }

    private static String csv(WalkForwardReport report) {
        StringBuilder text = new StringBuilder(
                "\nmethod,annual_return,volatility,sharpe,sharpe_error,deflated_sharpe,max_drawdown,turnover,costs\n");
        for (WalkForwardReport.Outcome outcome : report.outcomes())
            if (outcome instanceof WalkForwardReport.Ran ran)
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%.8f,%.8f,%.6f,%.6f,%.6f,%.8f,%.6f,%.8f%n",
                        ran.allocator().word(),
                        ran.annualReturn(),
                        ran.volatility(),
                        ran.sharpe(),
                        ran.sharpeError(),
                        ran.belief(),
                        ran.maxDrawdown(),
                        ran.turnover(),
                        ran.costs()));
        return text.toString();
    }

    /// A symbol that a spreadsheet would take for a formula gets an apostrophe in front.
    private static String cell(String symbol) {
        String safe = symbol.isEmpty() || "=+-@".indexOf(symbol.charAt(0)) < 0 ? symbol : "'" + symbol;
        return safe.contains(",") || safe.contains("\"") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
