package tradewind.engine.reference;

import static tradewind.engine.reference.Inputs.column;
import static tradewind.engine.reference.Inputs.integer;
import static tradewind.engine.reference.Inputs.node;
import static tradewind.engine.reference.Inputs.number;
import static tradewind.engine.reference.Inputs.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.microstructure.AvellanedaStoikov;
import tradewind.engine.quant.microstructure.DriftBurst;
import tradewind.engine.quant.microstructure.GueantLehalle;
import tradewind.engine.quant.microstructure.MarketMakingExperiment;
import tradewind.engine.quant.microstructure.OrderFlow;
import tradewind.engine.quant.microstructure.QueuePosition;
import tradewind.engine.quant.microstructure.Vpin;

class MicrostructureTopic implements ReferenceTopic {
    private static final int PATHS = 20_000;

    @Override
    public Map<String, Answer> methods() {
        return Map.of(
                "avellaneda-stoikov", (inputs, _, _) -> avellanedaStoikov(node(inputs, "rows")),
                "avellaneda-stoikov-simulation", (inputs, _, _) -> simulation(inputs),
                "gueant-lehalle-fernandez-tapia", (inputs, _, _) -> gueantLehalle(node(inputs, "rows")),
                "order-flow-imbalance", (inputs, _, _) -> orderFlow(inputs),
                "vpin", (inputs, _, _) -> vpin(inputs),
                "queue-position", (inputs, _, _) -> queue(inputs),
                "drift-burst-statistic", (inputs, _, _) -> driftBurst(inputs));
    }

    private static Object avellanedaStoikov(JsonNode rows) {
        List<AvellanedaStoikov> quotes = new ArrayList<>();
        for (JsonNode row : rows) {
            quotes.add(AvellanedaStoikov.quote(
                    number(row, "mid"),
                    number(row, "inventory"),
                    number(row, "gamma"),
                    number(row, "sigma"),
                    number(row, "k"),
                    number(row, "timeLeft")));
        }
        return Map.of(
                "reservation",
                quotes.stream().map(AvellanedaStoikov::reservation).toList(),
                "spread",
                quotes.stream().map(AvellanedaStoikov::spread).toList(),
                "bid",
                quotes.stream().map(AvellanedaStoikov::bid).toList(),
                "ask",
                quotes.stream().map(AvellanedaStoikov::ask).toList());
    }

    private static Object simulation(JsonNode inputs) {
        MarketMakingExperiment experiment = new MarketMakingExperiment(
                number(inputs, "s"),
                number(inputs, "T"),
                number(inputs, "sigma"),
                number(inputs, "dt"),
                number(inputs, "k"),
                number(inputs, "A"),
                number(inputs, "q0", 0),
                number(inputs, "gamma"));
        return Map.of(
                "inventory", experiment.inventory(PATHS, 1),
                "symmetric", experiment.symmetric(PATHS, 2));
    }

    private static Object gueantLehalle(JsonNode rows) {
        List<GueantLehalle> quotes = new ArrayList<>();
        for (JsonNode row : rows) {
            quotes.add(GueantLehalle.quote(
                    number(row, "gamma"),
                    number(row, "k"),
                    number(row, "A"),
                    number(row, "sigma"),
                    number(row, "inventory")));
        }
        return Map.of(
                "bidDistance",
                quotes.stream().map(GueantLehalle::bidDistance).toList(),
                "askDistance",
                quotes.stream().map(GueantLehalle::askDistance).toList());
    }

    private static Object orderFlow(JsonNode inputs) {
        return OrderFlow.of(
                column(inputs, "quotes", "bidPrice", 0),
                column(inputs, "quotes", "bidSize", 1),
                column(inputs, "quotes", "askPrice", 2),
                column(inputs, "quotes", "askSize", 3));
    }

    private static Object vpin(JsonNode inputs) {
        return Vpin.of(
                column(inputs, "bars", "priceChange", 0),
                column(inputs, "bars", "volume", 1),
                number(inputs, "bucketVolume"),
                integer(inputs, "window"));
    }

    private static Object queue(JsonNode inputs) {
        QueuePosition position = new QueuePosition(number(inputs, "initialFront"));
        List<Double> front = new ArrayList<>();
        for (JsonNode event : node(inputs, "events")) {
            double quantity = event.get(1).asDouble();
            front.add(
                    switch (event.get(0).asString()) {
                        case "level" -> position.level(quantity);
                        case "trade" -> position.trade(quantity);
                        default -> throw new IllegalArgumentException("unknown event " + event);
                    });
        }
        return Map.of("front", front);
    }

    /// Without a list of times the prices are one second apart.
    private static Object driftBurst(JsonNode inputs) {
        double[] prices = vector(inputs, "logPrice");
        JsonNode given = inputs.path("timeSeconds");
        double[] times = given.isArray() ? vector(given) : new double[prices.length];
        if (!given.isArray()) for (int i = 0; i < times.length; i++) times[i] = i;
        List<DriftBurst> bursts = new ArrayList<>();
        for (double t : vector(inputs, "at")) bursts.add(DriftBurst.at(t, times, prices, number(inputs, "bandwidth")));
        return Map.of(
                "drift", bursts.stream().map(DriftBurst::drift).toList(),
                "variance", bursts.stream().map(DriftBurst::variance).toList(),
                "T", bursts.stream().map(DriftBurst::statistic).toList());
    }
}
