package tradewind.engine.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.execution.AlmgrenChriss;
import tradewind.engine.quant.execution.ImplementationShortfall;
import tradewind.engine.quant.execution.MarketImpact;
import tradewind.engine.quant.execution.Schedule;

/// Schedules, impact and the cost of execution.
final class ExecutionTopic implements ReferenceTopic {
    @Override
    public Map<String, Answer> methods() {
        return Map.of(
                "twap-schedule",
                (inputs, asked, folder) -> Schedule.twap(
                        Inputs.integer(inputs, "quantity"),
                        Inputs.integer(inputs, "slices"),
                        Inputs.integer(inputs, "lotSize", 1)),
                "vwap-schedule",
                (inputs, asked, folder) -> Schedule.vwap(
                        Inputs.integer(inputs, "quantity"),
                        Inputs.vector(inputs, "profile"),
                        Inputs.integer(inputs, "lotSize", 1)),
                "vwap-benchmark",
                ExecutionTopic::vwap,
                "pov-schedule",
                ExecutionTopic::pov,
                "implementation-shortfall",
                ExecutionTopic::shortfall,
                "square-root-impact",
                ExecutionTopic::squareRoot,
                "almgren-direct-estimation",
                ExecutionTopic::direct,
                "almgren-chriss",
                ExecutionTopic::almgrenChriss);
    }

    private static double[] column(JsonNode rows, int place) {
        double[] column = new double[rows.size()];
        for (int i = 0; i < column.length; i++)
            column[i] = rows.get(i).get(place).asDouble();
        return column;
    }

    private static Object vwap(JsonNode inputs, JsonNode asked, Path folder) {
        JsonNode trades = Inputs.node(inputs, "trades");
        double[] prices = column(trades, 0);
        return Map.of("vwap", MarketImpact.vwap(prices, column(trades, 1)), "twapOfTrades", MarketImpact.twap(prices));
    }

    private static Object pov(JsonNode inputs, JsonNode asked, Path folder) {
        int[] volume = Inputs.integers(inputs, "othersVolume");
        long[] others = new long[volume.length];
        for (int i = 0; i < others.length; i++) others[i] = volume[i];
        long quantity = Inputs.integer(inputs, "quantity");
        double rate = Inputs.number(inputs, "participation");
        long lot = Inputs.integer(inputs, "lotSize", 1);
        return Map.of(
                "childIfRateOfOthersVolume",
                Schedule.pov(quantity, others, rate, Schedule.Rate.OF_OTHERS_VOLUME, lot),
                "childIfRateOfTotalVolume",
                Schedule.pov(quantity, others, rate, Schedule.Rate.OF_TOTAL_VOLUME, lot));
    }

    private static Object shortfall(JsonNode inputs, JsonNode asked, Path folder) {
        JsonNode fills = Inputs.node(inputs, "fills");
        return ImplementationShortfall.of(
                ImplementationShortfall.Side.valueOf(
                        Inputs.node(inputs, "side").asString().toUpperCase(Locale.ROOT)),
                Inputs.number(inputs, "quantity"),
                Inputs.number(inputs, "decisionPrice"),
                Inputs.number(inputs, "arrivalPrice"),
                column(fills, 0),
                column(fills, 1),
                Inputs.number(inputs, "endPrice"),
                Inputs.number(inputs, "fees", 0));
    }

    private static Object squareRoot(JsonNode inputs, JsonNode asked, Path folder) {
        JsonNode rows = Inputs.node(inputs, "rows");
        double[] quantities = column(rows, 0);
        double[] volumes = column(rows, 1);
        double[] impact = new double[quantities.length];
        for (int i = 0; i < impact.length; i++)
            impact[i] = MarketImpact.squareRoot(
                    Inputs.number(inputs, "Y"), Inputs.number(inputs, "dailyVol"), quantities[i], volumes[i]);
        return Map.of("impact", impact);
    }

    private static Object direct(JsonNode inputs, JsonNode asked, Path folder) {
        List<Double> permanent = new ArrayList<>();
        List<Double> total = new ArrayList<>();
        for (JsonNode row : Inputs.node(inputs, "rows")) {
            MarketImpact.Estimate estimate = MarketImpact.direct(
                    Inputs.number(row, "X"),
                    Inputs.number(row, "V"),
                    Inputs.number(row, "sharesOutstanding"),
                    Inputs.number(row, "dailyVol"),
                    Inputs.number(row, "T"),
                    Inputs.number(inputs, "gamma"),
                    Inputs.number(inputs, "eta"),
                    Inputs.number(inputs, "beta"));
            permanent.add(estimate.permanentBps());
            total.add(estimate.totalCostBps());
        }
        return Map.of("permanentBps", permanent, "totalCostBps", total);
    }

    private static Object almgrenChriss(JsonNode inputs, JsonNode asked, Path folder) {
        return AlmgrenChriss.optimal(
                Inputs.number(inputs, "X"),
                Inputs.number(inputs, "T"),
                Inputs.integer(inputs, "N"),
                new AlmgrenChriss.Market(
                        Inputs.number(inputs, "sigma"),
                        Inputs.number(inputs, "eta"),
                        Inputs.number(inputs, "gamma"),
                        Inputs.number(inputs, "epsilon")),
                Inputs.number(inputs, "lambda_"));
    }
}
