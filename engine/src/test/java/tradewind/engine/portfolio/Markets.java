package tradewind.engine.portfolio;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

/// Seeded price histories and instruments to try things on.
final class Markets {
    static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private Markets() {}

    /// Daily closes under one common factor.
    static double[][] closes(int seed, int rows, int assets) {
        Random random = new Random(seed);
        double[][] closes = new double[rows][assets];
        for (int i = 0; i < assets; i++) closes[0][i] = 50 + 10 * i;
        for (int t = 1; t < rows; t++) {
            double market = 0.006 * random.nextGaussian();
            for (int i = 0; i < assets; i++) {
                double own = (0.004 + 0.002 * i) * random.nextGaussian();
                closes[t][i] = closes[t - 1][i] * (1 + 0.0002 * (i + 1) + (0.5 + 0.2 * i) * market + own);
            }
        }
        return closes;
    }

    static List<Instant> days(int count) {
        List<Instant> days = new ArrayList<>();
        for (int t = 0; t < count; t++) days.add(START.plus(t, ChronoUnit.DAYS));
        return days;
    }

    static List<String> names(int count) {
        return List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH").subList(0, count);
    }

    static PriceHistory history(int seed, int rows, int assets) {
        return new PriceHistory(names(assets), days(rows), closes(seed, rows, assets));
    }

    /// Cents, whole shares.
    static Instrument share(int index, String symbol) {
        Currency base = new Currency(symbol, 0);
        return new Instrument(index, new InstrumentId(symbol, "Test"), symbol, base, Currency.USD, 2, 1, 0, 1, 1);
    }
}
