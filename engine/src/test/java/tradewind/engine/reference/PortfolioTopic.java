package tradewind.engine.reference;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.optimise.Constraints;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.engine.quant.optimise.CvarPortfolio;
import tradewind.engine.quant.optimise.Kelly;
import tradewind.engine.quant.optimise.MeanVariance;
import tradewind.engine.quant.optimise.MultiPeriod;
import tradewind.engine.quant.optimise.Optimum;
import tradewind.engine.quant.optimise.RatioPortfolio;
import tradewind.engine.quant.optimise.RiskBudgeting;
import tradewind.engine.quant.optimise.SinglePeriod;
import tradewind.engine.quant.optimise.VolatilityTarget;

/// Portfolio construction.
final class PortfolioTopic implements ReferenceTopic {
    @Override
    public Map<String, Answer> methods() {
        return Map.ofEntries(
                Map.entry("risk-parity", PortfolioTopic::riskParity),
                Map.entry("risk-budgeting", PortfolioTopic::riskBudgeting),
                Map.entry("min-variance", PortfolioTopic::minVariance),
                Map.entry("max-diversification", PortfolioTopic::maxDiversification),
                Map.entry("max-sharpe", PortfolioTopic::maxSharpe),
                Map.entry("mean-variance", PortfolioTopic::meanVariance),
                Map.entry("mean-variance-factor-limits", PortfolioTopic::meanVariance),
                Map.entry("mean-variance-costs", PortfolioTopic::costs),
                Map.entry("single-period-boyd-2017", PortfolioTopic::boyd),
                Map.entry("kelly", PortfolioTopic::kelly),
                Map.entry("kelly-binary", PortfolioTopic::kellyBinary),
                Map.entry("cvar-optimisation", PortfolioTopic::cvar),
                Map.entry("volatility-targeting", PortfolioTopic::volatilityTarget),
                Map.entry("multi-period-quadratic-cost", PortfolioTopic::multiPeriod));
    }

    static Covariance covariance(JsonNode inputs) {
        if (inputs.hasNonNull("covariance")) return Covariance.of(Inputs.matrix(inputs, "covariance"));
        return Covariance.of(Inputs.vector(inputs, "volatility"), Inputs.matrix(inputs, "correlation"));
    }

    /// A number for all assets, or one for each.
    private static double[] each(JsonNode inputs, String name, int n) {
        JsonNode node = Inputs.node(inputs, name);
        if (node.isArray()) return Inputs.vector(node);
        double[] same = new double[n];
        Arrays.fill(same, node.asDouble());
        return same;
    }

    private static Constraints constraints(JsonNode inputs, int n) {
        Constraints c = Constraints.unconstrained(n);
        double[] lower = new double[n];
        double[] upper = new double[n];
        boolean longOnly = inputs.path("longOnly").asBoolean(false);
        Arrays.fill(lower, longOnly ? 0 : Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        for (String name : new String[] {"minWeight", "minWeights", "lowerBounds", "lower"})
            if (inputs.hasNonNull(name)) lower = each(inputs, name, n);
        for (String name : new String[] {"maxWeight", "maxWeights", "upperBounds", "upper"})
            if (inputs.hasNonNull(name)) upper = each(inputs, name, n);
        c = c.box(lower, upper);
        if (inputs.hasNonNull("budget")) c = c.budget(Inputs.number(inputs, "budget"));
        if (inputs.hasNonNull("factorLoadings"))
            c = c.factorLimits(Inputs.matrix(inputs, "factorLoadings"), Inputs.vector(inputs, "factorAbsLimit"));
        for (String name : new String[] {"maxTurnover", "turnoverLimit"})
            if (inputs.hasNonNull(name))
                c = c.turnover(Inputs.vector(inputs, "currentWeights"), Inputs.number(inputs, name));
        for (String name : new String[] {"grossLimit", "maxGross"})
            if (inputs.hasNonNull(name)) c = c.gross(Inputs.number(inputs, name));
        for (JsonNode group : inputs.path("groups"))
            c = c.group(
                    "group",
                    Inputs.integers(group, "members"),
                    Inputs.number(group, "min", Double.NEGATIVE_INFINITY),
                    Inputs.number(group, "max", Double.POSITIVE_INFINITY));
        return c;
    }

    private static Map<String, Object> answer(Optimum optimum, String objective) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("weights", optimum.weights());
        fields.put(objective, optimum.objective());
        return fields;
    }

    private static Object riskParity(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = covariance(inputs);
        return shares(covariance, RiskBudgeting.riskParity(covariance));
    }

    private static Object riskBudgeting(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = covariance(inputs);
        return shares(covariance, RiskBudgeting.riskBudgets(covariance, Inputs.vector(inputs, "riskBudgets")));
    }

    private static Object shares(Covariance covariance, Optimum optimum) {
        Map<String, Object> fields = answer(optimum, "variance");
        fields.put("riskShares", covariance.riskShares(optimum.weights()));
        fields.put("ercWeights", optimum.weights());
        fields.put(
                "minVarianceWeights",
                MeanVariance.minimumVariance(covariance, Constraints.longOnly(covariance.size()))
                        .weights());
        return fields;
    }

    private static Object minVariance(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = covariance(inputs);
        return answer(MeanVariance.minimumVariance(covariance, constraints(inputs, covariance.size())), "variance");
    }

    private static Object maxDiversification(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = covariance(inputs);
        return answer(
                RatioPortfolio.maximumDiversification(covariance, constraints(inputs, covariance.size())),
                "diversificationRatio");
    }

    private static Object maxSharpe(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = covariance(inputs);
        return answer(
                RatioPortfolio.maximumSharpe(
                        covariance,
                        Inputs.vector(inputs, "expectedReturns"),
                        Inputs.number(inputs, "riskFree", 0),
                        constraints(inputs, covariance.size())),
                "sharpe");
    }

    private static Object meanVariance(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = covariance(inputs);
        double[] mu = Inputs.vector(inputs, "expectedReturns");
        Constraints constraints = constraints(inputs, covariance.size());
        Optimum optimum;
        Map<String, Object> fields;
        if (inputs.hasNonNull("targetReturn")) {
            optimum = MeanVariance.targetReturn(covariance, mu, Inputs.number(inputs, "targetReturn"), constraints);
            fields = answer(optimum, "variance");
        } else {
            optimum = MeanVariance.utility(covariance, mu, Inputs.number(inputs, "riskAversion"), constraints);
            fields = answer(optimum, "utility");
            fields.put("variance", covariance.variance(optimum.weights()));
        }
        if (inputs.hasNonNull("factorLoadings")) {
            double[][] loadings = Inputs.matrix(inputs, "factorLoadings");
            double[] exposures = new double[loadings[0].length];
            for (int i = 0; i < loadings.length; i++)
                for (int f = 0; f < exposures.length; f++) exposures[f] += loadings[i][f] * optimum.weights()[i];
            fields.put("exposures", exposures);
        }
        return fields;
    }

    private static Object costs(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = covariance(inputs);
        double[] current = Inputs.vector(inputs, "currentWeights");
        Optimum optimum = MeanVariance.utilityAfterCosts(
                covariance,
                Inputs.vector(inputs, "expectedReturns"),
                Inputs.number(inputs, "riskAversion"),
                current,
                each(inputs, "proportionalCost", covariance.size()),
                constraints(inputs, covariance.size()));
        Map<String, Object> fields = answer(optimum, "objective");
        fields.put("turnover", MeanVariance.turnover(optimum.weights(), current));
        return fields;
    }

    private static Object boyd(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = Covariance.of(Inputs.matrix(inputs, "dailyCovariance"));
        Optimum optimum = SinglePeriod.trades(
                covariance,
                Inputs.vector(inputs, "dailyReturns"),
                Inputs.number(inputs, "riskAversion"),
                Inputs.vector(inputs, "currentWeights"),
                Inputs.number(inputs, "currentCash"),
                new SinglePeriod.Costs(
                        each(inputs, "halfSpread", covariance.size()),
                        Inputs.number(inputs, "impactCoefficient"),
                        Inputs.vector(inputs, "dailyVolatility"),
                        Inputs.vector(inputs, "dailyVolumeOverPortfolio")),
                inputs.path("longOnly").asBoolean(false),
                inputs.path("cashNonNegative").asBoolean(false));
        return Map.of("trades", optimum.weights(), "objective", optimum.objective());
    }

    private static Object kelly(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = covariance(inputs);
        double[] mu = Inputs.vector(inputs, "expectedReturns");
        double riskFree = Inputs.number(inputs, "riskFree");
        Constraints constraints = constraints(inputs, covariance.size()).noBudget();
        if (inputs.hasNonNull("leverageCap")) constraints = constraints.gross(Inputs.number(inputs, "leverageCap"));
        boolean free =
                !inputs.hasNonNull("leverageCap") && !inputs.path("longOnly").asBoolean(false);
        Optimum optimum = free
                ? Kelly.continuous(covariance, mu, riskFree)
                : Kelly.continuous(covariance, mu, riskFree, constraints);
        return Map.of("fractions", optimum.weights(), "growth", optimum.objective());
    }

    private static Object kellyBinary(JsonNode inputs, JsonNode asked, Path folder) {
        return Kelly.binary(Inputs.number(inputs, "winProbability"), Inputs.number(inputs, "netOdds"));
    }

    private static Object cvar(JsonNode inputs, JsonNode asked, Path folder) {
        double[][] scenarios = Inputs.matrix(inputs, "scenarios");
        return answer(
                CvarPortfolio.minimumCvar(
                        scenarios,
                        Inputs.number(inputs, "alpha"),
                        Inputs.number(inputs, "minMeanReturn", Double.NEGATIVE_INFINITY),
                        constraints(inputs, scenarios[0].length)),
                "cvar");
    }

    private static Object volatilityTarget(JsonNode inputs, JsonNode asked, Path folder) {
        return Map.of(
                "leverage",
                VolatilityTarget.leverage(
                        Inputs.vector(inputs, "returns"),
                        Inputs.number(inputs, "lambda_"),
                        Inputs.number(inputs, "targetVol"),
                        Inputs.number(inputs, "maxLeverage"),
                        Inputs.number(inputs, "periodsPerYear"),
                        Inputs.integer(inputs, "seedObservations")));
    }

    private static Object multiPeriod(JsonNode inputs, JsonNode asked, Path folder) {
        Covariance covariance = covariance(inputs);
        String words = Inputs.text(inputs, "constraints", "none");
        Constraints constraints = Constraints.unconstrained(covariance.size());
        if (words.contains(">= 0")) constraints = constraints.box(0, Double.POSITIVE_INFINITY);
        if (!words.contains("= 1")) constraints = constraints.noBudget();
        return MultiPeriod.plan(
                covariance,
                Inputs.matrix(inputs, "expectedReturnsByPeriod"),
                Inputs.vector(inputs, "initial"),
                Inputs.number(inputs, "riskAversion"),
                Inputs.matrix(inputs, "tradingCostMatrix"),
                constraints);
    }
}
