package tradewind.bench.numbers;

import java.util.Arrays;
import tradewind.engine.quant.control.HamiltonJacobiBellman;
import tradewind.engine.quant.control.HjbConvergence;
import tradewind.engine.quant.control.MarketMaking;
import tradewind.engine.quant.control.OptimalExecution;
import tradewind.engine.quant.execution.AlmgrenChriss;
import tradewind.engine.quant.execution.ImplementationShortfall;
import tradewind.engine.quant.execution.MarketImpact;
import tradewind.engine.quant.execution.Schedule;
import tradewind.engine.quant.learning.ForecastErrors;
import tradewind.engine.quant.learning.Lstm;
import tradewind.engine.quant.microstructure.AvellanedaStoikov;
import tradewind.engine.quant.microstructure.DriftBurst;
import tradewind.engine.quant.microstructure.GueantLehalle;
import tradewind.engine.quant.microstructure.MarketMakingExperiment;
import tradewind.engine.quant.microstructure.OrderFlow;
import tradewind.engine.quant.microstructure.QueuePosition;
import tradewind.engine.quant.microstructure.Vpin;

/// Quotes, order flow, control, learning and execution.
final class MarketMethods {
    private MarketMethods() {}

    static Family microstructure() {
        var experiment = new MarketMakingExperiment(100, 1, 2, 0.005, 1.5, 140, 0, 0.1);
        double[] bid = Inputs.walk(1_000, 0.01, 10);
        double[] ask = new double[1_000];
        for (int i = 0; i < 1_000; i++) ask[i] = bid[i] + 0.01;
        double[] bidSize = Inputs.uniforms(1_000, 1, 100, 11);
        double[] askSize = Inputs.uniforms(1_000, 1, 100, 12);
        double[] change = Inputs.normals(1_000, 13);
        double[] time = new double[1_000];
        for (int i = 0; i < 1_000; i++) time[i] = i;
        double[] logPrice = new double[1_000];
        for (int i = 1; i < 1_000; i++) logPrice[i] = logPrice[i - 1] + 1e-4 * change[i];
        QueuePosition queue = new QueuePosition(1e12);
        return new Family("Microstructure (`quant.microstructure`)")
                .often(
                        "Avellaneda-Stoikov",
                        "1 quote",
                        () -> AvellanedaStoikov.quote(100, 3, 0.1, 2, 1.5, 0.5).bid())
                .add("their experiment", "100 paths of 200 steps", () -> experiment.inventory(100, 1))
                .often(
                        "Guéant-Lehalle-Fernandez-Tapia",
                        "1 quote",
                        () -> GueantLehalle.quote(0.01, 0.3, 0.9, 0.3, 2).bidDistance())
                .add(
                        "order flow imbalance, queue imbalance, microprice",
                        "1,000 quotes",
                        () -> OrderFlow.of(bid, bidSize, ask, askSize))
                .add("VPIN", "1,000 bars, 100 buckets", () -> Vpin.of(change, bidSize, 500, 50))
                .often("queue position", "1 change of the level and 1 trade", () -> queue.level(1e11) + queue.trade(1))
                .add("drift burst", "1,000 prices", () -> DriftBurst.at(999, time, logPrice, 300));
    }

    static Family control() {
        var selling = new OptimalExecution(2.5e-6, 0.95, 2e-6, 1);
        var making = new MarketMaking(0.1, 2, 1.5, 140, 15);
        return new Family("Control (`quant.control`)")
                .add(
                        "Hamilton-Jacobi-Bellman solver",
                        "200 cells x 200 steps",
                        () -> new HamiltonJacobiBellman(selling, 0, 1e6, 200).solve(5, 200))
                .add(
                        "convergence",
                        "50, 100 and 200 cells",
                        () -> HjbConvergence.of(selling, 0, 1e6, 50, false, 5, 50, 1e6))
                .add(
                        "optimal execution",
                        "400 cells x 500 steps",
                        () -> selling.trajectory(new HamiltonJacobiBellman(selling, 0, 1e6, 400).solve(5, 500), 1e6))
                .add("market making", "31 inventories, 500 and 1,000 steps", () -> making.quotes(1, 500));
    }

    static Family learning() {
        int units = 16;
        double[][] inside = matrix(4 * units, 4, 14);
        double[][] hidden = matrix(4 * units, units, 15);
        double[] bias = new double[4 * units];
        Lstm lstm = new Lstm(inside, hidden, bias, bias, Inputs.normals(units, 16), 0);
        double[][] x = matrix(50, 4, 17);
        double[] zero = new double[units];
        double[] realised = Inputs.uniforms(1_000, 0.1, 0.3, 18);
        double[] forecast = Inputs.uniforms(1_000, 0.1, 0.3, 19);
        return new Family("Learning (`quant.learning`)")
                .add(
                        "LSTM layer",
                        "16 units, 4 inputs, 50 steps, with gradients",
                        () -> lstm.gradients(x, zero, zero, 0.5))
                .add("forecast errors", "1,000 forecasts", () -> ForecastErrors.of(realised, forecast))
                .add(
                        "QLIKE",
                        "1,000 forecasts",
                        () -> ForecastErrors.of(realised, forecast).qlikeVariance());
    }

    private static double[][] matrix(int rows, int columns, long seed) {
        double[] all = Inputs.normals(rows * columns, seed);
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = Arrays.copyOfRange(all, i * columns, (i + 1) * columns);
            for (int j = 0; j < columns; j++) matrix[i][j] *= 0.3;
        }
        return matrix;
    }

    static Family execution() {
        double[] profile = Inputs.uniforms(50, 1, 5, 20);
        long[] others = new long[50];
        for (int i = 0; i < 50; i++) others[i] = 1_000 + 37L * i;
        double[] prices = Inputs.walk(50, 0.1, 21);
        double[] quantities = new double[50];
        Arrays.fill(quantities, 100);
        var market = new AlmgrenChriss.Market(0.95, 2.5e-6, 2.5e-7, 0.0625);
        return new Family("Execution")
                .add("TWAP", "50 slices", () -> Schedule.twap(100_000, 50, 100))
                .add("VWAP", "50 slices", () -> Schedule.vwap(100_000, profile, 100))
                .add("POV", "50 slices", () -> Schedule.pov(100_000, others, 0.1, Schedule.Rate.OF_TOTAL_VOLUME, 100))
                .add(
                        "Implementation shortfall",
                        "50 fills",
                        () -> ImplementationShortfall.of(
                                ImplementationShortfall.Side.BUY, 10_000, 100, 100.1, prices, quantities, 101, 12))
                .often("Square-root impact", "1 order", () -> MarketImpact.squareRoot(1, 0.02, 1e4, 1e6))
                .often(
                        "Direct estimation",
                        "1 order",
                        () -> MarketImpact.direct(1e4, 1e6, 1e8, 0.02, 0.5, 0.314, 0.142, 0.6)
                                .totalCost())
                .add(
                        "Benchmark prices",
                        "50 trades",
                        () -> MarketImpact.vwap(prices, quantities) + MarketImpact.twap(prices))
                .add("Almgren-Chriss", "50 periods", () -> AlmgrenChriss.optimal(1e6, 5, 50, market, 2e-6));
    }
}
