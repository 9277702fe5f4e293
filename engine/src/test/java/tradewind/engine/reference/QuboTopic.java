package tradewind.engine.reference;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.optimise.CardinalityProblem;
import tradewind.engine.quant.optimise.Constraints;
import tradewind.engine.quant.optimise.EqualWeightSelection;
import tradewind.engine.quant.optimise.MeanVariance;
import tradewind.engine.quant.optimise.Optimum;
import tradewind.engine.quant.optimise.Qubo;

/// Selections of assets, and the frontier they are measured against.
final class QuboTopic implements ReferenceTopic {
    @Override
    public Map<String, Answer> methods() {
        return Map.of(
                "efficient-frontier", QuboTopic::frontier,
                "cardinality-constrained", QuboTopic::cardinality,
                "qubo-equal-weight", QuboTopic::equalWeight);
    }

    private static Object frontier(JsonNode inputs, JsonNode asked, Path folder) throws Exception {
        OrLibrary data = OrLibrary.read(inputs, folder);
        int n = data.mean().length;
        Constraints constraints =
                inputs.path("longOnly").asBoolean(false) ? Constraints.longOnly(n) : Constraints.unconstrained(n);
        Optimum[] frontier = MeanVariance.frontier(
                data.covariance(),
                data.mean(),
                Inputs.vector(inputs, "targetReturns"),
                constraints.budget(Inputs.number(inputs, "budget", 1)));
        double[] variances = new double[frontier.length];
        for (int i = 0; i < variances.length; i++) variances[i] = frontier[i].objective();
        return Map.of("minVariance", variances, "orLibraryVariance", variances);
    }

    private static Object cardinality(JsonNode inputs, JsonNode asked, Path folder) throws Exception {
        OrLibrary data = OrLibrary.read(inputs, folder);
        CardinalityProblem.Choice choice = new CardinalityProblem(
                        data.covariance(),
                        data.mean(),
                        Inputs.number(inputs, "lambda_"),
                        Inputs.integer(inputs, "K"),
                        Inputs.number(inputs, "minWeight", 0),
                        Inputs.number(inputs, "maxWeight", 1))
                .exact(20_000_000);
        return Map.of(
                "objective", choice.objective(),
                "selected1Based", data.named(choice.selected()),
                "weights", choice.weights(),
                "portfolioReturn", choice.portfolioReturn(),
                "portfolioVariance", choice.portfolioVariance());
    }

    private static Object equalWeight(JsonNode inputs, JsonNode asked, Path folder) throws Exception {
        OrLibrary data = OrLibrary.read(inputs, folder);
        int held = Inputs.integer(inputs, "K");
        double penalty = Inputs.number(inputs, "penalty");
        Qubo qubo =
                Qubo.equalWeights(data.covariance(), data.mean(), held, Inputs.number(inputs, "riskFactor"), penalty);
        Qubo.Ground ground = qubo.size() <= 22 ? qubo.enumerate() : EqualWeightSelection.solve(qubo, held, penalty);
        int[] bits = new int[qubo.size()];
        for (int i = 0; i < bits.length; i++) bits[i] = ground.state()[i] ? 1 : 0;
        return Map.of(
                "groundEnergy", ground.groundEnergy(),
                "ground", bits,
                "secondEnergy", ground.secondEnergy(),
                "constantOffset", qubo.offset(),
                "Qdiagonal", qubo.diagonal());
    }
}
