package tradewind.engine.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.risk.CounterpartyRisk;
import tradewind.engine.quant.risk.PeaksOverThreshold;
import tradewind.engine.quant.risk.ValueAtRisk;
import tradewind.engine.quant.risk.VarBacktest;

/// Value at risk and its tests, the tail, counterparties.
final class VarTopic implements ReferenceTopic {
    @Override
    public Map<String, Answer> methods() {
        return Map.of(
                "kupiec-pof", VarTopic::kupiec,
                "christoffersen", VarTopic::christoffersen,
                "var-es", VarTopic::measures,
                "evt-pot", VarTopic::tail,
                "cva", VarTopic::cva);
    }

    private static Object kupiec(JsonNode inputs, JsonNode asked, Path folder) {
        if (!inputs.has("rows"))
            return VarBacktest.kupiec(
                    Inputs.integer(inputs, "T"), Inputs.integer(inputs, "exceptions"), Inputs.number(inputs, "p"));
        List<int[]> regions = new ArrayList<>();
        for (JsonNode row : inputs.get("rows"))
            regions.add(VarBacktest.acceptedExceptions(
                    Inputs.integer(row, "T"), Inputs.number(row, "p"), Inputs.number(inputs, "testSize")));
        return Map.of("acceptedExceptions", regions);
    }

    private static Object christoffersen(JsonNode inputs, JsonNode asked, Path folder) {
        int[] listed = Inputs.integers(inputs, "hits");
        boolean[] hits = new boolean[listed.length];
        for (int i = 0; i < hits.length; i++) hits[i] = listed[i] != 0;
        return VarBacktest.christoffersen(hits, Inputs.number(inputs, "p"));
    }

    private static Object measures(JsonNode inputs, JsonNode asked, Path folder) {
        Map<String, Object> byLevel = new LinkedHashMap<>();
        for (JsonNode level : Inputs.node(inputs, "levels"))
            byLevel.put(level.asString(), ValueAtRisk.measures(Inputs.vector(inputs, "returns"), level.doubleValue()));
        return byLevel;
    }

    private static Object tail(JsonNode inputs, JsonNode asked, Path folder) {
        double threshold = Inputs.number(inputs, "threshold");
        PeaksOverThreshold fit = inputs.hasNonNull("exceedancesOverThreshold")
                ? PeaksOverThreshold.fit(
                        Inputs.vector(inputs, "exceedancesOverThreshold"),
                        threshold,
                        Inputs.integer(inputs, "totalObservations"))
                : PeaksOverThreshold.ofLosses(Inputs.vector(inputs, "losses"), threshold);
        List<Double> var = new ArrayList<>();
        List<Double> es = new ArrayList<>();
        for (double level : Inputs.vector(inputs, "levels")) {
            var.add(fit.var(level));
            es.add(fit.expectedShortfall(level));
        }
        return Map.of("xi", fit.xi(), "beta", fit.beta(), "logLikelihood", fit.logLikelihood(), "var", var, "es", es);
    }

    private static Object cva(JsonNode inputs, JsonNode asked, Path folder) {
        CounterpartyRisk.Forward forward = CounterpartyRisk.forward(
                Inputs.number(inputs, "forward"),
                Inputs.number(inputs, "strike"),
                Inputs.number(inputs, "maturity"),
                Inputs.number(inputs, "r"),
                Inputs.number(inputs, "sigma"),
                Inputs.number(inputs, "recovery"),
                Inputs.vector(inputs, "times"),
                Inputs.vector(inputs, "defaultProbabilities"));
        return Map.of(
                "expectedExposurePV", forward.expectedExposurePV(),
                "exposure", forward.expectedExposurePV(),
                "cva", forward.cva(),
                "riskFreeValue", forward.riskFreeValue(),
                "adjustedValue", forward.adjustedValue());
    }
}
