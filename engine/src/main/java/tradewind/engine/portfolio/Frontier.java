package tradewind.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradewind.engine.quant.optimise.Constraints;
import tradewind.engine.quant.optimise.MeanVariance;

/// The least volatility for each expected return within the limits, from the least-variance portfolio upwards.
///
/// @param points   of rising expected return and volatility, per year
/// @param current  the portfolio as it is, if it holds anything
/// @param residual the largest KKT residual of them
public record Frontier(List<Point> points, Optional<Point> current, double residual) {
    /// @param expectedReturn per year
    /// @param volatility     per year
    public record Point(double expectedReturn, double volatility) {}

    /// From how much of the way up utility is maximised instead of a return being asked for.
    private static final double GREED = 1e-3;

    public Frontier {
        points = List.copyOf(points);
    }

    /// @param count of points, at least two
    /// @throws IllegalArgumentException if the limits allow no portfolio
    public static Frontier of(AllocationRequest request, int count) {
        if (count < 2) throw new IllegalArgumentException("points of a frontier must be at least 2: " + count);
        List<String> symbols = request.history().symbols();
        request.limits().requireKnown(symbols);
        Estimates estimates = Estimates.of(request.history(), request.wishes().covariance());
        double[] mu = estimates.expected(request.wishes().returns());
        Constraints limits = request.limits().constraints(symbols, request.current(), true, OptionalDouble.empty());
        var least = MeanVariance.minimumVariance(estimates.covariance(), limits);
        var most = MeanVariance.utility(estimates.covariance(), mu, GREED, limits);
        double from = dot(mu, least.weights());
        double to = dot(mu, most.weights());
        List<Point> points = new ArrayList<>();
        points.add(new Point(from, Math.sqrt(estimates.covariance().variance(least.weights()))));
        double residual = Math.max(least.kktResidual(), most.kktResidual());
        for (int k = 1; k < count - 1 && to > from; k++) {
            // Closer together at the calm end, where the line bends.
            double part = (double) k / (count - 1);
            double wanted = from + (to - from) * part * part;
            var optimum = MeanVariance.targetReturn(estimates.covariance(), mu, wanted, limits);
            residual = Math.max(residual, optimum.kktResidual());
            points.add(new Point(wanted, Math.sqrt(optimum.objective())));
        }
        if (to > from) points.add(new Point(to, Math.sqrt(estimates.covariance().variance(most.weights()))));
        double gross = 0;
        for (double w : request.current()) gross += Math.abs(w);
        return new Frontier(
                points,
                gross == 0
                        ? Optional.empty()
                        : Optional.of(new Point(
                                dot(mu, request.current()),
                                Math.sqrt(estimates.covariance().variance(request.current())))),
                residual);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
