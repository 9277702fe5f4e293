package tradewind.engine.reference;

import static tradewind.engine.reference.Inputs.matrix;
import static tradewind.engine.reference.Inputs.number;
import static tradewind.engine.reference.Inputs.text;
import static tradewind.engine.reference.Inputs.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.learning.ForecastErrors;
import tradewind.engine.quant.learning.Lstm;

class LstmTopic implements ReferenceTopic {
    private static final List<String> ORDER = List.of("input", "forget", "cell", "output");

    @Override
    public Map<String, Answer> methods() {
        return Map.of(
                "lstm", (inputs, _, _) -> lstm(inputs),
                "forecast-errors",
                        (inputs, _, _) -> ForecastErrors.of(vector(inputs, "realised"), vector(inputs, "forecast")));
    }

    /// Places of the product's four gates in the case's order of rows.
    private static int[] places(JsonNode inputs, int units) {
        List<String> order = new ArrayList<>();
        String words = text(inputs, "gateOrder", String.join(", ", ORDER)).toLowerCase(Locale.ROOT);
        for (String word : words.split("\\W+")) if (ORDER.contains(word) && !order.contains(word)) order.add(word);
        int[] places = new int[4 * units];
        for (int gate = 0; gate < 4; gate++) {
            for (int j = 0; j < units; j++) places[gate * units + j] = order.indexOf(ORDER.get(gate)) * units + j;
        }
        return places;
    }

    private static Object lstm(JsonNode inputs) {
        double[][] x = matrix(inputs, "x");
        double[] readout = vector(inputs, "readout");
        int units = readout.length;
        int[] places = places(inputs, units);
        double[] h0 = inputs.has("h0") ? vector(inputs, "h0") : new double[units];
        double[] c0 = inputs.has("c0") ? vector(inputs, "c0") : new double[units];
        Lstm lstm = new Lstm(
                rows(matrix(inputs, "weightInput"), places),
                rows(matrix(inputs, "weightHidden"), places),
                entries(inputs, "biasInput", places),
                entries(inputs, "biasHidden", places),
                readout,
                number(inputs, "readoutBias", 0));
        Lstm.Forward pass = lstm.forward(x, h0, c0);
        Map<String, Object> fields = new HashMap<>();
        fields.put("hidden", pass.hidden());
        fields.put("cells", pass.cells());
        fields.put("lastHidden", pass.hidden()[x.length - 1]);
        fields.put("lastCell", pass.cells()[x.length - 1]);
        fields.put("prediction", pass.prediction());
        if (!inputs.has("target")) return fields;
        double target = number(inputs, "target");
        Lstm.Gradients gradients = lstm.gradients(x, h0, c0, target);
        int[] back = new int[places.length];
        for (int i = 0; i < back.length; i++) back[places[i]] = i;
        double[] bias = new double[back.length];
        for (int i = 0; i < back.length; i++) bias[i] = gradients.bias()[back[i]];
        fields.put("squaredError", Math.pow(pass.prediction() - target, 2));
        fields.put("gradWeightInput", rows(gradients.weightInput(), back));
        fields.put("gradWeightHidden", rows(gradients.weightHidden(), back));
        fields.put("gradBiasInput", bias);
        fields.put("gradBiasHidden", bias);
        fields.put("gradReadout", gradients.readout());
        fields.put("gradReadoutBias", gradients.constant());
        fields.put("gradX", gradients.x());
        return fields;
    }

    private static double[][] rows(double[][] rows, int[] places) {
        double[][] ordered = new double[places.length][];
        for (int i = 0; i < places.length; i++) ordered[i] = rows[places[i]];
        return ordered;
    }

    private static double[] entries(JsonNode inputs, String name, int[] places) {
        double[] given = inputs.has(name) ? vector(inputs, name) : new double[places.length];
        double[] ordered = new double[places.length];
        for (int i = 0; i < places.length; i++) ordered[i] = given[places[i]];
        return ordered;
    }
}
