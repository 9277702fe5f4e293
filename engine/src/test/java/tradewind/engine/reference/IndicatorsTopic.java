package tradewind.engine.reference;

import static tradewind.engine.reference.Inputs.integer;
import static tradewind.engine.reference.Inputs.vector;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tradewind.engine.indicators.kernels.BarColumns;
import tradewind.engine.indicators.kernels.Line;
import tradewind.engine.indicators.kernels.TechnicalIndicators;

/// The names of the fields asked for are the indicators to compute.
class IndicatorsTopic implements ReferenceTopic {
    private static final List<String> BARS = List.of("open", "high", "low", "close", "volume");

    @Override
    public Map<String, Answer> methods() {
        return Map.of("technical-indicators", IndicatorsTopic::lines, "rsi", (inputs, asked, _) -> rsi(inputs, asked));
    }

    private static Object lines(JsonNode inputs, JsonNode asked, Path folder) throws Exception {
        BarColumns bars = bars(inputs, folder);
        Map<String, Object> fields = new HashMap<>();
        for (String name : asked.propertyNames()) {
            Line line = TechnicalIndicators.compute(name, bars);
            JsonNode places = asked.get(name).path("bars");
            Object values = line.values();
            if (places.isArray()) {
                double[] chosen = vector(places);
                for (int i = 0; i < chosen.length; i++) chosen[i] = line.at((int) chosen[i]);
                values = chosen;
            }
            fields.put(
                    name,
                    Map.of("begin", line.begin(), "count", line.count(), "bars", vector(places), "values", values));
        }
        return fields;
    }

    private static BarColumns bars(JsonNode inputs, Path folder) throws Exception {
        Map<String, double[]> columns = new HashMap<>();
        if (inputs.has("dataset")) {
            columns.putAll(Tables.read(folder.resolve(inputs.get("dataset").asString())));
        } else if (inputs.has("bars")) {
            int place = 0;
            for (String name : BARS) columns.put(name, Inputs.column(inputs, "bars", name, place++));
        } else {
            for (String name : BARS) {
                if (inputs.has(name)) columns.put(name, vector(inputs, name));
            }
        }
        double[] close = Objects.requireNonNull(columns.get("close"), "no column close");
        return new BarColumns(
                columns.getOrDefault("open", close),
                columns.getOrDefault("high", close),
                columns.getOrDefault("low", close),
                close,
                columns.getOrDefault("volume", new double[close.length]));
    }

    private static Object rsi(JsonNode inputs, JsonNode asked) {
        Line line = TechnicalIndicators.compute(
                "RSI(" + integer(inputs, "period", 14) + ")", BarColumns.closes(vector(inputs, "close")));
        int first = Math.min(line.count(), asked.path("publishedFirst").size());
        return Map.of(
                "begin", line.begin(),
                "count", line.count(),
                "rsi", line.values(),
                "publishedFirst", Arrays.copyOf(line.values(), first));
    }
}
