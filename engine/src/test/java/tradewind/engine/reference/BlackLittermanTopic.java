package tradewind.engine.reference;

import java.util.LinkedHashMap;
import java.util.Map;
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
                    inputs.hasNonNull("omega") ? Inputs.matrix(inputs, "omega") : null);
            Map<String, Object> fields = new LinkedHashMap<>();
            if (Fields.plain(posterior) instanceof Map<?, ?> map)
                map.forEach((name, value) -> fields.put(String.valueOf(name), value));
            fields.put("weights", posterior.weightsPosteriorCov());
            fields.put("viewLoadingOverOnePlusTau", posterior.viewLoadingsOverOnePlusTau()[0]);
            return fields;
        });
    }
}
