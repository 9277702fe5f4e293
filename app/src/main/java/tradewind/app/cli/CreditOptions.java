package tradewind.app.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tradewind.engine.quant.Samples;
import tradewind.engine.risk.Book;
import tradewind.engine.risk.Counterparty;
import tradewind.engine.risk.Holding;
import tradewind.engine.risk.ReturnHistory;

/// What the default of whoever keeps the account would cost today, and ours.
final class CreditOptions {
    private static final int STEPS = 50;

    @Option(
            names = "--credit",
            paramLabel = "SPREAD",
            description = {
                "Credit spread a year of the venue that keeps the positions, 0.03 is 300 bp: what its default costs",
                "today (CVA), and what ours would cost it (DVA)."
            })
    private @Nullable Double spread;

    @Option(
            names = "--recovery",
            paramLabel = "SHARE",
            description = "Paid back after a default, by either (default: ${DEFAULT-VALUE}).")
    private double recovery = 0.4;

    @Option(names = "--own-credit", paramLabel = "SPREAD", description = "Of our own (default: ${DEFAULT-VALUE}).")
    private double own;

    @Option(
            names = "--cash",
            paramLabel = "MONEY",
            description = "Kept there too; below zero is borrowed (default: ${DEFAULT-VALUE}).")
    private double cash;

    @Option(names = "--years", paramLabel = "YEARS", description = "It stays there (default: ${DEFAULT-VALUE}).")
    private double years = 1;

    /// An account and what it is worth.
    ///
    /// @param probability of a default in these years
    record Credit(double cash, double positions, double years, double probability, Counterparty.Adjustment worth) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("cash", cash);
            json.put("positions", positions);
            json.put("years", years);
            json.put("defaultProbability", probability);
            json.put("riskFree", worth.riskFree());
            json.put("cva", worth.cva());
            json.put("dva", worth.dva());
            json.put("adjusted", worth.adjusted());
            return json;
        }

        List<String> lines(String currency) {
            return List.of(
                    String.format(
                            Locale.ROOT,
                            "Account of %s in cash and %s in positions, kept for %s years: %s %s",
                            RiskPrint.money(cash),
                            RiskPrint.money(positions),
                            RiskPrint.money(years),
                            RiskPrint.money(worth.riskFree()),
                            currency),
                    String.format(
                            Locale.ROOT,
                            "CVA %s: the venue fails in that time with a probability of %.2f %%. DVA %s. Worth %s.",
                            RiskPrint.money(worth.cva()),
                            100 * probability,
                            RiskPrint.money(worth.dva()),
                            RiskPrint.money(worth.adjusted())));
        }
    }

    /// @return empty if it was not asked for
    /// @throws IllegalArgumentException naming the input that cannot be used
    Optional<Credit> measure(Book book, ReturnHistory history) {
        if (spread == null) {
            if (cash != 0 || own != 0)
                throw new IllegalArgumentException("--cash and --own-credit are of an account: name the spread of who"
                        + " keeps it with --credit.");
            return Optional.empty();
        }
        Counterparty venue = new Counterparty("the venue", spread, recovery);
        Counterparty us = new Counterparty("own credit", own, recovery);
        double things = book.net();
        boolean eitherWay = cash != 0 && things != 0 && (cash < 0) != (things < 0);
        double volatility = eitherWay ? volatility(book, history) : 1;
        Counterparty.Adjustment worth = venue.account(us, cash, things, years, volatility, STEPS);
        return Optional.of(new Credit(cash, things, years, venue.defaults(years)[0], worth));
    }

    /// Realised, a year, of the positions as they are weighted now.
    private static double volatility(Book book, ReturnHistory history) {
        double[] profits = new double[history.size()];
        for (Holding each : book.holdings()) {
            int column = history.column(each.symbol());
            if (column < 0)
                throw new IllegalArgumentException(
                        "there are no prices of " + each.symbol() + " to take a volatility from");
            for (int t = 0; t < profits.length; t++) profits[t] += each.worth() * history.returns()[t][column];
        }
        double year = Samples.standardDeviation(profits)
                / Math.abs(book.net())
                * Math.sqrt(history.periods(Duration.ofDays(365)));
        if (!(year > 0) || Double.isInfinite(year))
            throw new IllegalArgumentException("the positions have no volatility in these prices: " + year);
        return year;
    }
}
