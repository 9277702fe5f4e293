package tradewind.engine.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import tradewind.engine.quant.optimise.BlackLitterman;
import tradewind.engine.quant.optimise.Constraints;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.engine.quant.optimise.CvarPortfolio;
import tradewind.engine.quant.optimise.MeanVariance;
import tradewind.engine.quant.optimise.MultiPeriod;
import tradewind.engine.quant.optimise.Optimum;
import tradewind.engine.quant.optimise.RatioPortfolio;

/// Methods that minimise something within the limits.
final class Programs {
    private static final int STEPS = 4;
    /// What is left of a forecast after one holding period: returns are expected to fade.
    private static final double FADES = 0.7;
    /// A trade of a tenth of the capital costs as much by the quadratic rule as by the proportional one.
    private static final double TYPICAL_TRADE = 0.1;

    private static final double TAU = 0.05;

    private Programs() {}

    static PortfolioOptimiser.Answer solve(PortfolioOptimiser.Problem problem) {
        Covariance sigma = problem.covariance();
        Constraints limits = problem.constraints();
        Preferences wishes = problem.wishes();
        return switch (problem.allocator()) {
            case MINIMUM_VARIANCE -> answer(problem, MeanVariance.minimumVariance(sigma, limits), List.of());
            case MAXIMUM_DIVERSIFICATION ->
                answer(problem, RatioPortfolio.maximumDiversification(sigma, limits), List.of());
            case MAXIMUM_SHARPE ->
                answer(
                        problem,
                        RatioPortfolio.maximumSharpe(sigma, problem.expected(), wishes.riskFree(), limits),
                        List.of());
            case MEAN_VARIANCE, CARDINALITY ->
                answer(
                        problem,
                        MeanVariance.utility(sigma, problem.expected(), wishes.riskAversion(), limits),
                        List.of());
            case MINIMUM_CVAR ->
                answer(
                        problem,
                        CvarPortfolio.minimumCvar(
                                problem.estimates().returns(), wishes.confidence(), Double.NEGATIVE_INFINITY, limits),
                        List.of());
            case KELLY -> kelly(problem, limits);
            case COST_AWARE -> costAware(problem, limits);
            case MULTI_PERIOD -> multiPeriod(problem, limits);
            case BLACK_LITTERMAN -> weighed(problem, blackLitterman(problem), limits);
            case REGIME -> weighed(problem, Regimes.of(problem.estimates(), problem.expected()), limits);
            case SIGNAL_FUSION ->
                weighed(
                        problem,
                        Signals.fused(problem.request().history(), problem.estimates(), problem.expected()),
                        limits);
            case EQUAL_WEIGHT, INVERSE_VOLATILITY, RISK_PARITY, RISK_BUDGETS, HRP, HERC, NCO, VOLATILITY_TARGET ->
                throw new IllegalStateException(problem.allocator() + " is a recipe");
        };
    }

    private static PortfolioOptimiser.Answer answer(
            PortfolioOptimiser.Problem problem, Optimum optimum, List<String> notes) {
        return new PortfolioOptimiser.Answer(
                problem.allocator(), optimum.weights(), OptionalDouble.of(optimum.kktResidual()), 0, notes);
    }

    private static PortfolioOptimiser.Answer weighed(
            PortfolioOptimiser.Problem problem, Moments moments, Constraints limits) {
        return answer(
                problem,
                MeanVariance.utility(
                        moments.covariance(),
                        moments.expected(),
                        problem.wishes().riskAversion(),
                        limits),
                moments.notes());
    }

    /// Growth r + f'(μ − r) − f'Σf/(2k) for a fraction k of the full stake.
    private static PortfolioOptimiser.Answer kelly(PortfolioOptimiser.Problem problem, Constraints limits) {
        Preferences wishes = problem.wishes();
        double[] excess = problem.expected();
        for (int i = 0; i < excess.length; i++) excess[i] -= wishes.riskFree();
        Optimum stakes = MeanVariance.utility(problem.covariance(), excess, 1 / wishes.kellyFraction(), limits);
        String note = String.format(
                Locale.ROOT,
                "%.0f %% of the full Kelly stake, positions together at most %.2f times the capital",
                100 * wishes.kellyFraction(),
                wishes.maxLeverage());
        return answer(problem, stakes, List.of(note));
    }

    private static PortfolioOptimiser.Answer costAware(PortfolioOptimiser.Problem problem, Constraints limits) {
        Preferences wishes = problem.wishes();
        double perYear = wishes.costRate() * problem.estimates().perYear() / wishes.holdingPeriods();
        double[] costs = new double[problem.size()];
        Arrays.fill(costs, perYear);
        Optimum optimum = MeanVariance.utilityAfterCosts(
                problem.covariance(),
                problem.expected(),
                wishes.riskAversion(),
                problem.request().current(),
                costs,
                limits);
        String note = String.format(
                Locale.ROOT,
                "a trade of %.1f bp, held for %d periods, has to earn %.2f %% a year",
                1e4 * wishes.costRate(),
                wishes.holdingPeriods(),
                100 * perYear);
        return answer(problem, optimum, List.of(note));
    }

    private static PortfolioOptimiser.Answer multiPeriod(PortfolioOptimiser.Problem problem, Constraints limits) {
        Preferences wishes = problem.wishes();
        if (problem.request().limits().turnover().isPresent())
            throw new IllegalArgumentException(
                    "turnover limits every step of a multi-period plan from the weights now; take costs instead");
        double years = wishes.holdingPeriods() / problem.estimates().perYear();
        int n = problem.size();
        double[] mu = problem.expected();
        double[][] expected = new double[STEPS][n];
        for (int t = 0; t < STEPS; t++) for (int i = 0; i < n; i++) expected[t][i] = mu[i] * years * Math.pow(FADES, t);
        double[][] cost = new double[n][n];
        for (int i = 0; i < n; i++) cost[i][i] = 2 * wishes.costRate() / TYPICAL_TRADE;
        Covariance sigma = Covariance.of(Estimates.scaled(problem.estimates().raw(), years));
        MultiPeriod.Plan plan =
                MultiPeriod.plan(sigma, expected, problem.request().current(), wishes.riskAversion(), cost, limits);
        String note = String.format(
                Locale.ROOT,
                "first of %d steps of %d periods; forecasts fade to %.0f %% from step to step",
                STEPS,
                wishes.holdingPeriods(),
                100 * FADES);
        return new PortfolioOptimiser.Answer(
                problem.allocator(), plan.holdings()[0], OptionalDouble.of(plan.kktResidual()), 0, List.of(note));
    }

    private static Moments blackLitterman(PortfolioOptimiser.Problem problem) {
        Preferences wishes = problem.wishes();
        List<String> symbols = problem.request().history().symbols();
        double[] market = proportions(symbols, wishes.marketWeights(), "market weight");
        int k = 0;
        double[][] views = new double[wishes.views().size()][symbols.size()];
        double[] q = new double[views.length];
        double[][] omega = new double[views.length][views.length];
        for (Preferences.View view : wishes.views()) {
            for (Map.Entry<String, Double> part : view.weights().entrySet()) {
                int at = symbols.indexOf(part.getKey());
                if (at < 0)
                    throw new IllegalArgumentException("a view names " + part.getKey() + ", which has no prices");
                views[k][at] = part.getValue();
            }
            q[k] = view.expected() - wishes.riskFree() * sum(views[k]);
            omega[k][k] = view.error() * view.error();
            k++;
        }
        BlackLitterman.Posterior posterior =
                BlackLitterman.posterior(problem.covariance(), market, wishes.riskAversion(), TAU, views, q, omega);
        String note = (wishes.marketWeights().isEmpty() ? "equal weights stand for the market" : "your market weights")
                + (k == 0 ? " and there is no view" : " and " + k + (k == 1 ? " view" : " views"));
        // Over 1 + τ, so that without a view the market's own weights come back.
        return new Moments(
                posterior.posteriorReturns(),
                Covariance.of(Estimates.scaled(posterior.posteriorCovariance(), 1 / (1 + TAU))),
                List.of(note));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) sum += v;
        return sum;
    }

    /// Shares that sum to 1; equal ones if nothing is named.
    static double[] proportions(List<String> symbols, Map<String, Double> named, String what) {
        for (String symbol : named.keySet())
            if (!symbols.contains(symbol))
                throw new IllegalArgumentException(what + " names " + symbol + ", which has no prices");
        double[] result = new double[symbols.size()];
        double total = 0;
        for (int i = 0; i < result.length; i++) {
            result[i] = named.isEmpty() ? 1 : named.getOrDefault(symbols.get(i), 0.0);
            if (!(result[i] >= 0) || Double.isInfinite(result[i]))
                throw new IllegalArgumentException(
                        what + " of " + symbols.get(i) + " must be zero or above: " + result[i]);
            total += result[i];
        }
        if (!(total > 0)) throw new IllegalArgumentException(what + "s are all zero");
        for (int i = 0; i < result.length; i++) result[i] /= total;
        return result;
    }
}
