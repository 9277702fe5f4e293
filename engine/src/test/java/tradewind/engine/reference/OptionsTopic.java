package tradewind.engine.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.options.American;
import tradewind.engine.quant.options.AsianOption;
import tradewind.engine.quant.options.BarrierOption;
import tradewind.engine.quant.options.BinomialTree;
import tradewind.engine.quant.options.BlackScholes;
import tradewind.engine.quant.options.Heston;
import tradewind.engine.quant.options.ImpliedVolatility;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.quant.options.Sabr;
import tradewind.engine.quant.options.Vanilla;

/// Options.
final class OptionsTopic implements ReferenceTopic {
    @Override
    public Map<String, Answer> methods() {
        return Map.ofEntries(
                Map.entry("european-bsm", OptionsTopic::european),
                Map.entry("implied-vol-black76", OptionsTopic::impliedVolatility),
                Map.entry("american-baw", (i, a, f) -> prices(i, o -> American.baroneAdesiWhaley(vanilla(o)))),
                Map.entry(
                        "american-bjerksund-stensland-1993",
                        (i, a, f) -> prices(i, o -> American.bjerksundStensland1993(vanilla(o)))),
                Map.entry("american-put", OptionsTopic::american),
                Map.entry("american-call", OptionsTopic::american),
                Map.entry("binomial-crr", OptionsTopic::tree),
                Map.entry("heston-european", OptionsTopic::heston),
                Map.entry("barrier-european-continuous", (i, a, f) -> prices(i, OptionsTopic::barrier)),
                Map.entry(
                        "asian-geometric-continuous",
                        (i, a, f) -> prices(i, o -> AsianOption.geometricContinuous(vanilla(o)))),
                Map.entry(
                        "asian-geometric-discrete",
                        (i, a, f) -> prices(
                                i, o -> AsianOption.geometricDiscrete(vanilla(o), Inputs.integer(o, "fixings")))),
                Map.entry("asian-arithmetic-levy", (i, a, f) -> prices(i, o -> AsianOption.arithmeticLevy(vanilla(o)))),
                Map.entry("sabr-hagan-lognormal", OptionsTopic::sabr));
    }

    private static OptionType type(JsonNode inputs) {
        return OptionType.valueOf(Inputs.node(inputs, "type").asString().toUpperCase(Locale.ROOT));
    }

    private static Vanilla vanilla(JsonNode inputs) {
        double rate = Inputs.number(inputs, "r");
        return new Vanilla(
                type(inputs),
                Inputs.number(inputs, "S"),
                Inputs.number(inputs, "K"),
                Inputs.number(inputs, "T"),
                rate,
                inputs.hasNonNull("b") ? rate - Inputs.number(inputs, "b") : Inputs.number(inputs, "q", 0),
                Inputs.number(inputs, "sigma"));
    }

    /// One price, or one for each of the rows.
    private static Map<String, Object> prices(JsonNode inputs, ToDoubleFunction<JsonNode> price) {
        if (!inputs.has("rows")) return Map.of("price", price.applyAsDouble(inputs));
        List<Double> prices = new ArrayList<>();
        for (JsonNode row : inputs.get("rows")) prices.add(price.applyAsDouble(row));
        return Map.of("price", prices);
    }

    private static Object european(JsonNode inputs, JsonNode asked, Path folder) {
        return inputs.has("rows")
                ? prices(inputs, row -> BlackScholes.price(vanilla(row)))
                : BlackScholes.greeks(vanilla(inputs));
    }

    private static Object impliedVolatility(JsonNode inputs, JsonNode asked, Path folder) {
        return Map.of(
                "sigma",
                ImpliedVolatility.black76(
                        type(inputs),
                        Inputs.number(inputs, "F"),
                        Inputs.number(inputs, "K"),
                        Inputs.number(inputs, "T"),
                        Inputs.number(inputs, "discountFactor", 1),
                        Inputs.number(inputs, "price")));
    }

    private static Object american(JsonNode inputs, JsonNode asked, Path folder) {
        List<JsonNode> rows = new ArrayList<>();
        if (inputs.has("rows")) inputs.get("rows").forEach(rows::add);
        else rows.add(inputs);
        Map<String, Object> columns = new LinkedHashMap<>();
        List<Double> european = new ArrayList<>();
        List<Double> bermudan = new ArrayList<>();
        List<Double> american = new ArrayList<>();
        for (JsonNode row : rows) {
            Vanilla option = vanilla(row);
            european.add(BlackScholes.price(option));
            bermudan.add(BinomialTree.bermudan(option, (int) Math.max(1, Math.round(50 * option.years())), 80));
            american.add(BinomialTree.american(option, 800));
        }
        boolean one = !inputs.has("rows");
        columns.put("europeanExact", one ? european.getFirst() : european);
        columns.put("bermudan50", one ? bermudan.getFirst() : bermudan);
        columns.put("americanExact", one ? american.getFirst() : american);
        columns.put("price", one ? american.getFirst() : american);
        columns.put("finiteDifference", one ? bermudan.getFirst() : bermudan);
        return columns;
    }

    private static Object tree(JsonNode inputs, JsonNode asked, Path folder) {
        Vanilla option = vanilla(inputs);
        int steps = Inputs.integer(inputs, "steps");
        return Map.of(
                "american", BinomialTree.crr(option, steps, BinomialTree.Exercise.AMERICAN),
                "european", BinomialTree.crr(option, steps, BinomialTree.Exercise.EUROPEAN));
    }

    private static Object heston(JsonNode inputs, JsonNode asked, Path folder) {
        Heston model = new Heston(
                Inputs.number(inputs, "v0"),
                Inputs.number(inputs, "kappa"),
                Inputs.number(inputs, "theta"),
                Inputs.number(inputs, "xi"),
                Inputs.number(inputs, "rho"));
        List<Double> prices = new ArrayList<>();
        double[] strikes = inputs.hasNonNull("strikes")
                ? Inputs.vector(inputs, "strikes")
                : new double[] {Inputs.number(inputs, "K")};
        for (double strike : strikes)
            prices.add(model.price(
                    type(inputs),
                    Inputs.number(inputs, "S"),
                    strike,
                    Inputs.number(inputs, "T"),
                    Inputs.number(inputs, "r"),
                    Inputs.number(inputs, "q", 0)));
        return Map.of("price", inputs.hasNonNull("strikes") ? prices : prices.getFirst());
    }

    private static double barrier(JsonNode inputs) {
        String kind =
                Inputs.node(inputs, "kind").asString().toUpperCase(Locale.ROOT).replace('-', '_');
        return new BarrierOption(
                        BarrierOption.Kind.valueOf(kind),
                        vanilla(inputs),
                        Inputs.number(inputs, "H"),
                        Inputs.number(inputs, "rebate", 0))
                .price();
    }

    private static Object sabr(JsonNode inputs, JsonNode asked, Path folder) {
        Sabr model = new Sabr(
                Inputs.number(inputs, "alpha"),
                Inputs.number(inputs, "beta"),
                Inputs.number(inputs, "nu"),
                Inputs.number(inputs, "rho"));
        double forward = Inputs.number(inputs, "F");
        double years = Inputs.number(inputs, "T");
        double shift = Inputs.number(inputs, "shift", 0);
        List<Double> smile = new ArrayList<>();
        for (double strike : Inputs.vector(inputs, "strikes"))
            smile.add(model.shiftedBlackVolatility(forward, strike, years, shift));
        return Map.of("blackVol", smile);
    }
}
