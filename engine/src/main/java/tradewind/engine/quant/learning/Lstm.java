package tradewind.engine.quant.learning;

import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// One LSTM layer with a linear readout: the forward pass and back-propagation through time of the squared error.
///
/// i, f, o = σ(W x + b + U h + d), g = tanh(…), c = f c⁻ + i g, h = o tanh c; the prediction is readout · h of the
/// last step plus a constant. Rows of the weights are four blocks of as many rows as hidden units, in the order
/// input, forget, cell, output (PyTorch's). Immutable.
///
/// @see "Hochreiter and Schmidhuber (1997); Gers, Schmidhuber and Cummins (2000) for the forget gate"
public final class Lstm {
    private static final int GATES = 4;
    private static final int INPUT = 0;
    private static final int FORGET = 1;
    private static final int CELL = 2;
    private static final int OUTPUT = 3;

    private final double[][] weightInput;
    private final double[][] weightHidden;
    private final double[] bias;
    private final double[] readout;
    private final double constant;

    /// @param weightInput  4h rows, one column per input
    /// @param weightHidden 4h rows, h columns
    /// @param biasInput    4h, added to
    /// @param biasHidden   4h
    /// @param readout      h
    public Lstm(
            double[][] weightInput,
            double[][] weightHidden,
            double[] biasInput,
            double[] biasHidden,
            double[] readout,
            double constant) {
        Require.finite("readout", readout, 1);
        int rows = GATES * readout.length;
        Require.matrix("weightInput", weightInput, rows, 1);
        Require.matrix("weightHidden", weightHidden, rows, readout.length);
        Require.finite("biasInput", biasInput, rows);
        Require.finite("biasHidden", biasHidden, rows);
        Require.finite("readout constant", constant);
        if (weightInput.length != rows
                || weightHidden.length != rows
                || biasInput.length != rows
                || biasHidden.length != rows
                || weightHidden[0].length != readout.length) {
            throw new IllegalArgumentException(
                    "weights and biases need " + rows + " rows and hidden weights " + readout.length + " columns");
        }
        this.weightInput = Matrices.copy(weightInput);
        this.weightHidden = Matrices.copy(weightHidden);
        this.readout = readout.clone();
        this.constant = constant;
        bias = new double[rows];
        for (int i = 0; i < rows; i++) bias[i] = biasInput[i] + biasHidden[i];
    }

    /// What happened, step by step.
    ///
    /// @param hidden h after each step
    /// @param cells  c after each step
    /// @param gates  the four activations of each step, in the order of the weights
    public record Forward(double[][] hidden, double[][] cells, double[][] gates, double prediction) {}

    /// Derivatives of the squared error.
    ///
    /// @param bias of either bias: they enter as a sum
    /// @param x    of each input
    public record Gradients(
            double[][] weightInput,
            double[][] weightHidden,
            double[] bias,
            double[] readout,
            double constant,
            double[][] x) {}

    /// @param x      one row a step
    /// @param hidden h before the first step
    /// @param cell   c before the first step
    public Forward forward(double[][] x, double[] hidden, double[] cell) {
        Require.matrix("x", x, 1, weightInput[0].length);
        if (x[0].length != weightInput[0].length) {
            throw new IllegalArgumentException(
                    "x has " + x[0].length + " columns, the input weights " + weightInput[0].length);
        }
        int units = readout.length;
        Require.finite("h0", hidden, units);
        Require.finite("c0", cell, units);
        double[][] h = new double[x.length][];
        double[][] c = new double[x.length][];
        double[][] gates = new double[x.length][];
        double[] beforeH = hidden;
        double[] beforeC = cell;
        for (int t = 0; t < x.length; t++) {
            double[] gate = new double[GATES * units];
            for (int row = 0; row < gate.length; row++) {
                double sum = bias[row] + Samples.dot(weightInput[row], x[t]) + Samples.dot(weightHidden[row], beforeH);
                gate[row] = row / units == CELL ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum));
            }
            h[t] = new double[units];
            c[t] = new double[units];
            for (int j = 0; j < units; j++) {
                c[t][j] = gate[FORGET * units + j] * beforeC[j] + gate[INPUT * units + j] * gate[CELL * units + j];
                h[t][j] = gate[OUTPUT * units + j] * Math.tanh(c[t][j]);
            }
            gates[t] = gate;
            beforeH = h[t];
            beforeC = c[t];
        }
        return new Forward(h, c, gates, constant + Samples.dot(readout, beforeH));
    }

    /// Derivatives of (prediction − target)² after [#forward] on the same x and first states.
    public Gradients gradients(double[][] x, double[] hidden, double[] cell, double target) {
        Forward pass = forward(x, hidden, cell);
        Require.finite("target", target);
        int units = readout.length;
        int rows = GATES * units;
        double[][] byInput = new double[rows][x[0].length];
        double[][] byHidden = new double[rows][units];
        double[] byBias = new double[rows];
        double[][] byX = new double[x.length][x[0].length];
        double outer = 2 * (pass.prediction() - target);
        double[] byReadout = new double[units];
        double[] dh = new double[units];
        double[] dc = new double[units];
        for (int j = 0; j < units; j++) {
            byReadout[j] = outer * pass.hidden()[x.length - 1][j];
            dh[j] = outer * readout[j];
        }
        for (int t = x.length - 1; t >= 0; t--) {
            double[] beforeH = t == 0 ? hidden : pass.hidden()[t - 1];
            double[] delta = backward(pass, t, t == 0 ? cell : pass.cells()[t - 1], dh, dc);
            dh = new double[units];
            for (int row = 0; row < rows; row++) {
                byBias[row] += delta[row];
                for (int k = 0; k < x[t].length; k++) {
                    byInput[row][k] += delta[row] * x[t][k];
                    byX[t][k] += delta[row] * weightInput[row][k];
                }
                for (int k = 0; k < units; k++) {
                    byHidden[row][k] += delta[row] * beforeH[k];
                    dh[k] += delta[row] * weightHidden[row][k];
                }
            }
        }
        return new Gradients(byInput, byHidden, byBias, byReadout, outer, byX);
    }

    /// The error at the gates' inputs of one step; leaves in `dc` what goes on to the cell before.
    private static double[] backward(Forward pass, int t, double[] beforeC, double[] dh, double[] dc) {
        int units = dh.length;
        double[] gate = pass.gates()[t];
        double[] delta = new double[GATES * units];
        for (int j = 0; j < units; j++) {
            double squashed = Math.tanh(pass.cells()[t][j]);
            double o = gate[OUTPUT * units + j];
            double i = gate[INPUT * units + j];
            double f = gate[FORGET * units + j];
            double g = gate[CELL * units + j];
            double error = dc[j] + dh[j] * o * (1 - squashed * squashed);
            delta[OUTPUT * units + j] = dh[j] * squashed * o * (1 - o);
            delta[INPUT * units + j] = error * g * i * (1 - i);
            delta[FORGET * units + j] = error * beforeC[j] * f * (1 - f);
            delta[CELL * units + j] = error * i * (1 - g * g);
            dc[j] = error * f;
        }
        return delta;
    }
}
