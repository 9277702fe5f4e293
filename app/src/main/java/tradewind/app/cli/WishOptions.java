package tradewind.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import tradewind.engine.portfolio.Preferences;
import tradewind.engine.portfolio.ViewsText;

/// What a portfolio is to be like, beside its limits.
final class WishOptions {
    @Option(
            names = "--covariance",
            paramLabel = "HOW",
            description = "sample, ledoit-wolf, ewma or denoised (default: ${DEFAULT-VALUE}).")
    private String covariance = "ledoit-wolf";

    @Option(
            names = "--returns",
            paramLabel = "HOW",
            description = "Expected returns: mean or bayes-stein (default: ${DEFAULT-VALUE}).")
    private String returns = "bayes-stein";

    @Option(
            names = "--risk-aversion",
            paramLabel = "GAMMA",
            description = "Penalty for variance, in return - gamma/2 variance (default: ${DEFAULT-VALUE}).")
    private double riskAversion = Preferences.USUAL.riskAversion();

    @Option(
            names = "--risk-free",
            paramLabel = "RATE",
            description = "Per year, 0.02 is 2 %% (default: ${DEFAULT-VALUE}).")
    private double riskFree = Preferences.USUAL.riskFree();

    @Option(
            names = "--confidence",
            paramLabel = "ALPHA",
            description = "Of the CVaR: 0.95 is the worst 5 %% (default: ${DEFAULT-VALUE}).")
    private double confidence = Preferences.USUAL.confidence();

    @Option(
            names = "--target-volatility",
            paramLabel = "VOL",
            description = "Per year, for volatility-target (default: ${DEFAULT-VALUE}).")
    private double targetVolatility = Preferences.USUAL.targetVolatility();

    @Option(
            names = "--max-leverage",
            paramLabel = "TIMES",
            description = "Of kelly and volatility-target (default: ${DEFAULT-VALUE}).")
    private double maxLeverage = Preferences.USUAL.maxLeverage();

    @Option(
            names = "--kelly-fraction",
            paramLabel = "SHARE",
            description = "Of the full Kelly stake (default: ${DEFAULT-VALUE}).")
    private double kellyFraction = Preferences.USUAL.kellyFraction();

    @Option(
            names = "--cost-bp",
            paramLabel = "BP",
            description = "Half the spread and the fees, basis points (default: ${DEFAULT-VALUE}).")
    private double costBp = 1e4 * Preferences.USUAL.costRate();

    @Option(
            names = "--clusters",
            paramLabel = "COUNT",
            description = "Groups of herc and nco; 0 for the root of the number (default: ${DEFAULT-VALUE}).")
    private int clusters;

    @Option(names = "--budgets", paramLabel = "A=2,B=1", description = "Shares of risk for risk-budgets.")
    private String budgets = "";

    @Option(names = "--market", paramLabel = "A=3,B=1", description = "Market weights for black-litterman.")
    private String market = "";

    @Option(
            names = "--view",
            paramLabel = "A-B=0.03/0.02",
            description =
                    "A view for black-litterman: A, or A less B, earns 3 %% a year give or take 2 %%. Repeatable.")
    private List<String> views = new ArrayList<>();

    /// @param step periods until the next rebalancing
    Preferences wishes(int step) {
        return new Preferences(
                one(Preferences.CovarianceEstimate.values(), covariance, "covariance"),
                one(Preferences.ReturnEstimate.values(), returns, "returns"),
                riskAversion,
                riskFree,
                confidence,
                targetVolatility,
                maxLeverage,
                kellyFraction,
                costBp / 1e4,
                step,
                clusters,
                shares(budgets),
                shares(market),
                ViewsText.parse(String.join(",", views)));
    }

    double costRate() {
        return costBp / 1e4;
    }

    private static <E extends Enum<E>> E one(E[] values, String word, String what) {
        List<String> words = new ArrayList<>();
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(word.toLowerCase(Locale.ROOT))) return value;
            words.add(name);
        }
        throw new IllegalArgumentException(what + " is one of " + String.join(", ", words) + ": " + word);
    }

    /// `A=0.2,B=0.3`.
    static Map<String, Double> shares(String text) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            if (part.isBlank()) continue;
            int equals = part.lastIndexOf('=');
            if (equals < 0) throw new IllegalArgumentException("a share such as AAPL=0.2 is wanted: " + part.strip());
            shares.put(part.substring(0, equals).strip(), number(part, part.substring(equals + 1)));
        }
        return shares;
    }

    private static double number(String whole, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number: " + whole.strip(), e);
        }
    }
}
