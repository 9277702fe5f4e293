package tradewind.engine.reference;

import static tradewind.engine.reference.Inputs.text;
import static tradewind.engine.reference.Inputs.vector;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.volatility.Garch;
import tradewind.engine.quant.volatility.GarchFit;

class GarchTopic implements ReferenceTopic {
    private static final int HORIZON = 10;

    @Override
    public Map<String, Answer> methods() {
        return Map.of(
                "garch", (inputs, asked, folder) -> fit(Garch.GARCH, inputs, asked, folder),
                "gjr", (inputs, asked, folder) -> fit(Garch.GJR, inputs, asked, folder),
                "egarch", (inputs, asked, folder) -> fit(Garch.EGARCH, inputs, asked, folder));
    }

    private static double[] returns(JsonNode inputs, Path folder) throws Exception {
        if (!inputs.has("dataset")) return vector(inputs, "returns");
        double[] column =
                Tables.read(folder.resolve(inputs.get("dataset").asString())).get(text(inputs, "column", "return"));
        if (column == null) throw new AssertionError("no such column in the data set: " + inputs);
        return column;
    }

    private static Object fit(Garch model, JsonNode inputs, JsonNode asked, Path folder) throws Exception {
        String distribution = text(inputs, "distribution", "normal").toLowerCase(Locale.ROOT);
        boolean studentT = distribution.equals("t") || distribution.contains("student");
        GarchFit fit = GarchFit.of(model, returns(inputs, folder), studentT);
        double[] variances = fit.variances();
        int first = Math.min(
                variances.length, asked.path("firstConditionalVariances").size());
        int horizon =
                asked.has("varianceForecast") ? asked.path("varianceForecast").size() : HORIZON;
        Map<String, Object> fields = new HashMap<>();
        fields.put("parameters", fit.named(fit.parameters()));
        fields.put("logLikelihood", fit.logLikelihood());
        fields.put("stdErrorsHessian", fit.named(fit.stdErrorsHessian()));
        fields.put("stdErrorsOPG", fit.named(fit.stdErrorsOPG()));
        fields.put("stdErrorsRobust", fit.named(fit.stdErrorsRobust()));
        fields.put("persistence", fit.persistence());
        fields.put("unconditionalVariance", fit.unconditionalVariance());
        fields.put("conditionalVariances", variances);
        fields.put("firstConditionalVariances", Arrays.copyOf(variances, first));
        fields.put("lastConditionalVariance", variances[variances.length - 1]);
        if (asked.has("varianceForecast")) fields.put("varianceForecast", fit.forecast(horizon));
        return fields;
    }
}
