package tradewind.engine.reference;

import static tradewind.engine.reference.Inputs.integer;
import static tradewind.engine.reference.Inputs.matrix;
import static tradewind.engine.reference.Inputs.number;
import static tradewind.engine.reference.Inputs.vector;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.series.GaussianHmm;
import tradewind.engine.quant.series.HmmFit;
import tradewind.engine.quant.series.LocalLevel;

class KalmanHmmTopic implements ReferenceTopic {
    @Override
    public Map<String, Answer> methods() {
        return Map.of(
                "kalman-local-level", (inputs, asked, _) -> localLevel(inputs, asked),
                "hmm-gaussian-inference", (inputs, _, _) -> inference(inputs),
                "hmm-gaussian-em", (inputs, asked, _) -> estimation(inputs, asked));
    }

    private static Object localLevel(JsonNode inputs, JsonNode asked) {
        double[] y = vector(inputs, "y");
        double eps = number(inputs, "sigma2Eps");
        double eta = number(inputs, "sigma2Eta");
        LocalLevel model = inputs.has("a1") && inputs.has("P1")
                ? LocalLevel.known(eps, eta, number(inputs, "a1"), number(inputs, "P1"))
                : LocalLevel.diffuse(eps, eta);
        LocalLevel.Estimate estimate = model.estimate(y);
        Map<String, Object> fields = new HashMap<>();
        fields.put("filteredLevel", estimate.filteredLevel());
        fields.put("filteredVariance", estimate.filteredVariance());
        fields.put("smoothedLevel", estimate.smoothedLevel());
        fields.put("smoothedVariance", estimate.smoothedVariance());
        fields.put("logLikelihood", estimate.logLikelihood());
        fields.put("logLikelihoodExcludingFirst", estimate.logLikelihood());
        if (asked.has("mle") || asked.has("publishedMle")) fields.put("mle", LocalLevel.fit(y));
        return fields;
    }

    private static Object inference(JsonNode inputs) {
        double[] y = vector(inputs, "y");
        GaussianHmm model = new GaussianHmm(
                vector(inputs, "initial"),
                matrix(inputs, "transition"),
                vector(inputs, "means"),
                vector(inputs, "sds"));
        GaussianHmm.Inference inference = model.infer(y);
        Map<String, Object> fields = new HashMap<>();
        fields.put("logLikelihood", inference.logLikelihood());
        fields.put("filtered", inference.filtered());
        fields.put("smoothed", inference.smoothed());
        for (int i = 0; i < model.states(); i++) {
            fields.put("filteredState" + i, column(inference.filtered(), i));
            fields.put("smoothedState" + i, column(inference.smoothed(), i));
        }
        fields.put("viterbi", model.viterbi(y));
        return fields;
    }

    private static double[] column(double[][] rows, int j) {
        double[] column = new double[rows.length];
        for (int i = 0; i < column.length; i++) column[i] = rows[i][j];
        return column;
    }

    private static Object estimation(JsonNode inputs, JsonNode asked) {
        double[] y = vector(inputs, "y");
        HmmFit fit = HmmFit.of(y, integer(inputs, "states"));
        Map<String, Object> fields = new HashMap<>();
        fields.put("logLikelihood", fit.logLikelihood());
        fields.put("initial", fit.model().initial());
        fields.put("means", fit.model().means());
        fields.put("sds", fit.model().sds());
        fields.put("transition", fit.model().transition());
        if (asked.has("statsmodelsSteadyStateInitialLogLik")) {
            fields.put("statsmodelsSteadyStateInitialLogLik", fit.settled(y).logLikelihood());
        }
        return fields;
    }
}
