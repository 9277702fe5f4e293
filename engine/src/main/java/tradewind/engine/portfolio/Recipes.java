package tradewind.engine.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tradewind.engine.quant.optimise.HierarchicalRiskParity;
import tradewind.engine.quant.optimise.NestedClusters;
import tradewind.engine.quant.optimise.Optimum;
import tradewind.engine.quant.optimise.RiskBudgeting;
import tradewind.engine.quant.optimise.VolatilityTarget;
import tradewind.engine.quant.volatility.Garch;
import tradewind.engine.quant.volatility.GarchFit;

/// Methods that follow a rule and know no limits but the budget.
final class Recipes {
    private static final double LAMBDA = 0.94;
    private static final int SEED = 20;
    private static final double PERCENT = 100;

    private Recipes() {}

    static PortfolioOptimiser.Answer of(PortfolioOptimiser.Problem problem) {
        int n = problem.size();
        double[][] raw = problem.estimates().raw();
        return switch (problem.allocator()) {
            case EQUAL_WEIGHT -> {
                double[] w = new double[n];
                Arrays.fill(w, 1.0 / n);
                yield plain(problem, w, OptionalDouble.empty(), List.of());
            }
            case INVERSE_VOLATILITY -> {
                double[] w = new double[n];
                double total = 0;
                for (int i = 0; i < n; i++)
                    total += w[i] = 1 / problem.covariance().volatility(i);
                for (int i = 0; i < n; i++) w[i] /= total;
                yield plain(problem, w, OptionalDouble.empty(), List.of());
            }
            case RISK_PARITY -> budgeted(problem, RiskBudgeting.riskParity(problem.covariance()));
            case RISK_BUDGETS -> budgeted(problem, RiskBudgeting.riskBudgets(problem.covariance(), budgets(problem)));
            case HRP ->
                plain(
                        problem,
                        HierarchicalRiskParity.allocate(raw, HierarchicalRiskParity.Variant.COLUMNS)
                                .weights(),
                        OptionalDouble.empty(),
                        List.of());
            case HERC ->
                plain(
                        problem,
                        NestedClusters.equalRiskContribution(raw, clusters(problem))
                                .weights(),
                        OptionalDouble.empty(),
                        List.of(clusters(problem) + " groups"));
            case NCO ->
                plain(
                        problem,
                        NestedClusters.optimised(problem.covariance(), clusters(problem))
                                .weights(),
                        OptionalDouble.empty(),
                        List.of(clusters(problem) + " groups"));
            case VOLATILITY_TARGET -> targeted(problem);
            default -> throw new IllegalStateException(problem.allocator() + " is no recipe");
        };
    }

    private static PortfolioOptimiser.Answer plain(
            PortfolioOptimiser.Problem problem, double[] weights, OptionalDouble residual, List<String> notes) {
        double invested = problem.request().limits().invested();
        double[] w = weights.clone();
        for (int i = 0; i < w.length; i++) w[i] *= invested;
        return new PortfolioOptimiser.Answer(problem.allocator(), w, residual, 0, notes);
    }

    private static PortfolioOptimiser.Answer budgeted(PortfolioOptimiser.Problem problem, Optimum optimum) {
        return plain(problem, optimum.weights(), OptionalDouble.of(optimum.kktResidual()), List.of());
    }

    private static double[] budgets(PortfolioOptimiser.Problem problem) {
        List<String> symbols = problem.request().history().symbols();
        for (String symbol : problem.wishes().riskBudgets().keySet())
            if (!symbols.contains(symbol))
                throw new IllegalArgumentException("risk budgets name " + symbol + ", which has no prices");
        return symbols.stream()
                .mapToDouble(symbol -> problem.wishes().riskBudgets().getOrDefault(symbol, 1.0))
                .toArray();
    }

    private static int clusters(PortfolioOptimiser.Problem problem) {
        int wanted = problem.wishes().clusters();
        return wanted > 0 ? wanted : (int) Math.max(1, Math.round(Math.sqrt(problem.size())));
    }

    /// Risk parity times the leverage that a forecast of its volatility allows.
    private static PortfolioOptimiser.Answer targeted(PortfolioOptimiser.Problem problem) {
        double[] w = RiskBudgeting.riskParity(problem.covariance()).weights();
        double[][] returns = problem.estimates().returns();
        double[] own = new double[returns.length];
        for (int t = 0; t < own.length; t++) for (int i = 0; i < w.length; i++) own[t] += returns[t][i] * w[i];
        Preferences wishes = problem.wishes();
        double perYear = problem.estimates().perYear();
        double leverage;
        String how;
        double[] forecast = garch(own);
        if (forecast.length > 0) {
            leverage = VolatilityTarget.leverage(forecast, wishes.targetVolatility(), wishes.maxLeverage(), perYear)[0];
            how = String.format(Locale.ROOT, "GARCH expects %.1f %% a year", 100 * Math.sqrt(forecast[0] * perYear));
        } else {
            double[] all = VolatilityTarget.leverage(
                    own, LAMBDA, wishes.targetVolatility(), wishes.maxLeverage(), perYear, Math.min(SEED, own.length));
            leverage = all[all.length - 1];
            how = "this history shows no GARCH model; an exponentially weighted variance stands in";
        }
        for (int i = 0; i < w.length; i++) w[i] *= leverage;
        String note = String.format(Locale.ROOT, "%s, so risk parity is held %.2f times", how, leverage);
        return new PortfolioOptimiser.Answer(problem.allocator(), w, OptionalDouble.empty(), 0, List.of(note));
    }

    /// The variance of the next period; nothing where no model can be estimated.
    private static double[] garch(double[] returns) {
        double[] percent = new double[returns.length];
        for (int t = 0; t < percent.length; t++) percent[t] = PERCENT * returns[t];
        try {
            double[] next = GarchFit.of(Garch.GARCH, percent).forecast(1);
            return new double[] {next[0] / (PERCENT * PERCENT)};
        } catch (IllegalArgumentException e) {
            return new double[0];
        }
    }
}
