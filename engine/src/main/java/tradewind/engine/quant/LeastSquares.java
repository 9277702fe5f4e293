package tradewind.engine.quant;

/// Ordinary least squares by the normal equations of standardised columns.
///
/// @param coefficients one per column
/// @param stdErrors    √(s² (XᵀX)⁻¹), s² = residual sum of squares/(rows − columns)
/// @param residuals    one per row
public record LeastSquares(double[] coefficients, double[] stdErrors, double[] residuals) {

    /// @param x one row an observation, more rows than columns; a constant is a column of ones
    /// @throws IllegalArgumentException if columns depend on each other
    public static LeastSquares of(double[] y, double[][] x) {
        Require.finite("y", y, 1);
        Require.matrix("regressors", x, 1, 1);
        int n = x.length;
        int k = x[0].length;
        if (n != y.length) throw new IllegalArgumentException("regressors have " + n + " rows, y " + y.length);
        if (n <= k) throw new IllegalArgumentException(n + " rows do not determine " + k + " coefficients");
        double[] scale = new double[k];
        for (int j = 0; j < k; j++) {
            for (double[] row : x) scale[j] += row[j] * row[j];
            scale[j] = Math.sqrt(scale[j]);
            if (scale[j] == 0) throw new IllegalArgumentException("regressor " + j + " is zero everywhere");
        }
        double[][] cross = new double[k][k];
        double[] right = new double[k];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < k; a++) {
                right[a] += x[i][a] / scale[a] * y[i];
                for (int b = 0; b < k; b++) cross[a][b] += x[i][a] / scale[a] * x[i][b] / scale[b];
            }
        }
        double[][] inverse = Matrices.inverse("regressors", cross);
        double[] coefficients = Matrices.times(inverse, right);
        double[] residuals = residuals(y, x, coefficients, scale);
        // one round of refinement takes back what the normal equations lose
        double[] rest = new double[k];
        for (int i = 0; i < n; i++) for (int a = 0; a < k; a++) rest[a] += x[i][a] / scale[a] * residuals[i];
        double[] correction = Matrices.times(inverse, rest);
        for (int a = 0; a < k; a++) coefficients[a] += correction[a];
        residuals = residuals(y, x, coefficients, scale);
        double variance = Samples.dot(residuals, residuals) / (n - k);
        double[] errors = new double[k];
        for (int a = 0; a < k; a++) {
            errors[a] = Math.sqrt(variance * inverse[a][a]) / scale[a];
            coefficients[a] /= scale[a];
        }
        return new LeastSquares(coefficients, errors, residuals);
    }

    private static double[] residuals(double[] y, double[][] x, double[] coefficients, double[] scale) {
        double[] residuals = y.clone();
        for (int i = 0; i < y.length; i++) {
            for (int a = 0; a < scale.length; a++) residuals[i] -= coefficients[a] * x[i][a] / scale[a];
        }
        return residuals;
    }

    /// Coefficient over standard error.
    public double tStatistic(int column) {
        return coefficients[column] / stdErrors[column];
    }
}
