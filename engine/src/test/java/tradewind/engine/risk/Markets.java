package tradewind.engine.risk;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Seeded histories to measure.
final class Markets {
    private Markets() {}

    /// Daily normal returns with one common factor.
    static ReturnHistory factor(int days, long seed, String... symbols) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] returns = new double[days][symbols.length];
        for (double[] row : returns) {
            double common = random.nextGaussian();
            for (int j = 0; j < row.length; j++)
                row[j] = (0.008 + 0.004 * j) * (0.7 * common + 0.7 * random.nextGaussian());
        }
        return new ReturnHistory(List.of(symbols), Duration.ofDays(1), times(days), returns);
    }

    static ReturnHistory of(String symbol, double... returns) {
        double[][] rows = new double[returns.length][];
        for (int t = 0; t < rows.length; t++) rows[t] = new double[] {returns[t]};
        return new ReturnHistory(List.of(symbol), Duration.ofDays(1), times(returns.length), rows);
    }

    static long[] times(int days) {
        return IntStream.rangeClosed(1, days)
                .mapToLong(day -> day * 86_400_000_000_000L)
                .toArray();
    }

    static Holding held(String symbol, double quantity, double price) {
        return new Holding(symbol, "Equity", quantity, price);
    }

    static Book book(Holding... holdings) {
        return new Book("USD", 100_000, List.of(holdings));
    }
}
