package tradewind.engine.reference;

import static tradewind.engine.reference.Inputs.integer;
import static tradewind.engine.reference.Inputs.matrix;
import static tradewind.engine.reference.Inputs.number;
import static tradewind.engine.reference.Inputs.vector;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.performance.Drawdowns;
import tradewind.engine.quant.performance.Overfitting;
import tradewind.engine.quant.performance.Performance;
import tradewind.engine.quant.performance.Relative;
import tradewind.engine.quant.performance.SharpeBelief;
import tradewind.engine.quant.performance.TailRisk;

class PerfMetricsTopic implements ReferenceTopic {
    private static final Pattern TAIL = Pattern.compile("(var|es)(Historical|Gaussian|Modified)(\\d+)");
    private static final Pattern TRIALS = Pattern.compile("trials(\\d+)Dsr");
    private static final List<String> RELATIVE =
            List.of("beta", "alpha", "trackingError", "informationRatio", "activePremium", "treynor", "correlation");

    @Override
    public Map<String, Answer> methods() {
        return Map.of(
                "performance-metrics", (inputs, asked, _) -> metrics(inputs, asked),
                "probabilistic-sharpe", (inputs, _, _) -> probabilistic(inputs),
                "deflated-sharpe", (inputs, asked, _) -> deflated(inputs, asked),
                "pbo-cscv", (inputs, asked, _) -> overfitting(inputs, asked));
    }

    private static Map<String, @Nullable Object> metrics(JsonNode inputs, JsonNode asked) {
        double[] returns = vector(inputs, "returns");
        double scale = number(inputs, "scale", 252);
        double mar = number(inputs, "MAR", 0);
        double riskFree = number(inputs, "riskFree", 0);
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.putAll(plain(Performance.of(returns, scale, mar, riskFree)));
        fields.putAll(plain(Drawdowns.of(returns, scale, riskFree)));
        JsonNode benchmark = inputs.get("benchmark");
        if (benchmark != null && !benchmark.isNull()) {
            fields.putAll(plain(Relative.of(returns, vector(benchmark), scale, riskFree)));
        } else {
            for (String field : RELATIVE) fields.put(field, null);
        }
        TailRisk tail = new TailRisk(returns);
        for (String name : asked.propertyNames()) {
            Matcher words = TAIL.matcher(name);
            if (!words.matches()) continue;
            double confidence = Double.parseDouble("0." + words.group(3));
            fields.put(
                    name,
                    switch (words.group(1) + words.group(2)) {
                        case "varHistorical" -> tail.varHistorical(confidence);
                        case "varGaussian" -> tail.varGaussian(confidence);
                        case "varModified" -> tail.varModified(confidence);
                        case "esHistorical" -> tail.esHistorical(confidence);
                        case "esGaussian" -> tail.esGaussian(confidence);
                        default -> tail.esModified(confidence);
                    });
        }
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> plain(Record answer) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(Fields.plain(answer));
    }

    private static Map<String, Object> probabilistic(JsonNode inputs) {
        double sharpe = number(inputs, "sharpePerPeriod");
        double reference = number(inputs, "reference", 0);
        double n = number(inputs, "n");
        return Map.of(
                "psr",
                SharpeBelief.probabilistic(
                        sharpe, reference, n, number(inputs, "skewness", 0), number(inputs, "kurtosis", 3)),
                "psrIfNormal",
                SharpeBelief.probabilistic(sharpe, reference, n, 0, 3));
    }

    private static Map<String, Object> deflated(JsonNode inputs, JsonNode asked) {
        double periods = number(inputs, "periodsPerYear");
        double sharpe = number(inputs, "annualSharpe") / Math.sqrt(periods);
        double variance = number(inputs, "annualSharpeVariance") / periods;
        double n = number(inputs, "n");
        double skewness = number(inputs, "skewness", 0);
        double kurtosis = number(inputs, "kurtosis", 3);
        double expected = SharpeBelief.expectedMaximum(variance, number(inputs, "trials"));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("expectedMaxSharpePerPeriod", expected);
        fields.put("expectedMax", expected);
        fields.put("dsr", SharpeBelief.deflated(sharpe, variance, number(inputs, "trials"), n, skewness, kurtosis));
        for (String name : asked.propertyNames()) {
            Matcher words = TRIALS.matcher(name);
            if (words.matches()) {
                double trials = Double.parseDouble(words.group(1));
                fields.put(name, SharpeBelief.deflated(sharpe, variance, trials, n, skewness, kurtosis));
            }
        }
        return fields;
    }

    private static Map<String, Object> overfitting(JsonNode inputs, JsonNode asked) {
        Overfitting answer = Overfitting.of(matrix(inputs, "returns"), integer(inputs, "partitions"));
        List<Double> logits = answer.logits();
        int first = Math.min(asked.path("firstLogits").size(), logits.size());
        return Map.of(
                "pbo", answer.pbo(),
                "combinations", logits.size(),
                "probabilityOosLoss", answer.probabilityOosLoss(),
                "firstLogits", logits.subList(0, first),
                "logits", logits,
                "meanLogit", logits.stream().mapToDouble(d -> d).average().orElseThrow());
    }
}
