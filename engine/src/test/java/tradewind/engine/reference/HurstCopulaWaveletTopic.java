package tradewind.engine.reference;

import static tradewind.engine.reference.Inputs.integer;
import static tradewind.engine.reference.Inputs.integers;
import static tradewind.engine.reference.Inputs.number;
import static tradewind.engine.reference.Inputs.text;
import static tradewind.engine.reference.Inputs.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.dependence.Copula;
import tradewind.engine.quant.series.Hurst;
import tradewind.engine.quant.series.Wavelet;

class HurstCopulaWaveletTopic implements ReferenceTopic {
    @Override
    public Map<String, Answer> methods() {
        return Map.of(
                "expected-rescaled-range", (inputs, _, _) -> expectedRange(inputs),
                "hurst", (inputs, _, _) -> hurst(inputs),
                "copula-tail", (inputs, asked, _) -> tails(inputs, asked),
                "copula-density", (inputs, _, _) -> densities(inputs),
                "dwt", (inputs, _, _) -> wavelet(inputs));
    }

    private static Object expectedRange(JsonNode inputs) {
        return Map.of(
                "expectedRS",
                IntStream.of(integers(inputs, "n"))
                        .mapToObj(Hurst::expectedRescaledRange)
                        .toList());
    }

    private static Object hurst(JsonNode inputs) {
        double[] increments = vector(inputs, "increments");
        int[] windows = inputs.has("windows")
                ? integers(inputs, "windows")
                : IntStream.iterate(8, n -> n <= increments.length / 2, n -> 2 * n)
                        .toArray();
        return Hurst.of(increments, windows);
    }

    private static double[] several(JsonNode inputs, String name) {
        JsonNode node = Inputs.node(inputs, name);
        return node.isArray() ? vector(node) : new double[] {node.asDouble()};
    }

    private static Object tails(JsonNode inputs, JsonNode asked) {
        Map<String, Object> fields = new HashMap<>();
        if (inputs.has("nu")) {
            List<List<Double>> rows = new ArrayList<>();
            for (double nu : several(inputs, "nu")) {
                List<Double> row = new ArrayList<>();
                for (double rho : several(inputs, "rho")) row.add(new Copula.T(rho, nu).lowerTail());
                rows.add(row);
            }
            fields.put("lambda_", rows);
            if (asked.has("paperRounded")) fields.put("paperRounded", rows);
        }
        copulas(inputs).forEach((name, copula) -> {
            fields.put(name + "Lower", copula.lowerTail());
            fields.put(name + "Upper", copula.upperTail());
            fields.put(name + "Tau", copula.tau());
        });
        return fields;
    }

    private static Map<String, Copula> copulas(JsonNode inputs) {
        Map<String, Copula> copulas = new HashMap<>();
        JsonNode rho = inputs.path("rho");
        if (rho.isNumber()) copulas.put("gaussian", new Copula.Gaussian(rho.doubleValue()));
        if (rho.isNumber() && inputs.path("nu").isNumber()) {
            copulas.put("t", new Copula.T(rho.doubleValue(), number(inputs, "nu")));
        }
        if (inputs.path("clayton").isNumber()) copulas.put("clayton", new Copula.Clayton(number(inputs, "clayton")));
        if (inputs.path("gumbel").isNumber()) copulas.put("gumbel", new Copula.Gumbel(number(inputs, "gumbel")));
        if (inputs.path("frank").isNumber()) copulas.put("frank", new Copula.Frank(number(inputs, "frank")));
        return copulas;
    }

    private static Object densities(JsonNode inputs) {
        double[][] points = Inputs.matrix(inputs, "points");
        Map<String, Object> fields = new HashMap<>();
        copulas(inputs).forEach((name, copula) -> {
            double[] densities = new double[points.length];
            for (int i = 0; i < points.length; i++) densities[i] = copula.density(points[i][0], points[i][1]);
            fields.put(name, densities);
        });
        return fields;
    }

    /// The cases say `periodic` for what PyWavelets calls periodization; its other extensions by its own names.
    private static Wavelet.Mode mode(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "periodic", "periodization", "per" -> Wavelet.Mode.PERIODIZATION;
            case "ppd" -> Wavelet.Mode.PERIODIC;
            case "symmetric", "sym" -> Wavelet.Mode.SYMMETRIC;
            case "reflect" -> Wavelet.Mode.REFLECT;
            case "zero", "zpd" -> Wavelet.Mode.ZERO;
            case "constant", "sp0" -> Wavelet.Mode.CONSTANT;
            default -> throw new IllegalArgumentException("unknown mode " + name);
        };
    }

    private static Object wavelet(JsonNode inputs) {
        double[] x = vector(inputs, "x");
        Wavelet wavelet = Wavelet.named(text(inputs, "wavelet", "haar"));
        int level = inputs.has("level") ? integer(inputs, "level") : wavelet.mostLevels(x.length);
        return Map.of("coefficients", wavelet.decompose(x, level, mode(text(inputs, "mode", "symmetric"))));
    }
}
