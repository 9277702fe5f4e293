package tradewind.engine.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.optimise.BlackLitterman;

/// Black-Litterman.
final class BlackLittermanTopic implements ReferenceTopic {
    @Override
    public Map<String, Answer> methods() {
        return Map.of("black-litterman", (inputs, asked, folder) -> {
            BlackLitterman.Posterior posterior = BlackLitterman.posterior(
                    PortfolioTopic.covariance(inputs),
                    Inputs.vector(inputs, "marketWeights"),
                    Inputs.number(inputs, "delta"),
                    Inputs.number(inputs, "tau"),
                    Inputs.matrix(inputs, "P"),
                    Inputs.vector(inputs, "Q"),
                    omega(inputs));
            Map<String, Object> fields = new LinkedHashMap<>();
            if (Fields.plain(posterior) instanceof Map<?, ?> map)
                map.forEach((name, value) -> fields.put(String.valueOf(name), value));
            fields.put("weights", posterior.weightsPosteriorCov());
            if (posterior.viewLoadings().length > 0)
                fields.put("viewLoadingOverOnePlusTau", posterior.viewLoadingsOverOnePlusTau()[0]);
            return fields;
        });
    }

    /// A matrix, or its diagonal alone.
    private static double @Nullable [][] omega(JsonNode inputs) {
        if (!inputs.hasNonNull("omega")) return null;
        JsonNode omega = inputs.get("omega");
        if (omega.get(0).isArray()) return Inputs.matrix(omega);
        double[] diagonal = Inputs.vector(omega);
        double[][] matrix = new double[diagonal.length][diagonal.length];
        for (int i = 0; i < diagonal.length; i++) matrix[i][i] = diagonal[i];
        return matrix;
    }
}
