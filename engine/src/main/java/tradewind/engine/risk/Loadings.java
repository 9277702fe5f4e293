package tradewind.engine.risk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How each symbol follows the factors: its return in a shock is Σ loading × shock.
///
/// A stock usually loads 1 on equities (its beta), a bond minus its duration on yields.
///
/// @param bySymbol symbols without an entry follow no factor, and a scenario says so
public record Loadings(Map<String, Map<Factor, Double>> bySymbol) {
    public Loadings {
        bySymbol = Map.copyOf(bySymbol);
        bySymbol.forEach((symbol, own) -> own.forEach((factor, loading) -> {
            if (!Double.isFinite(loading))
                throw new IllegalArgumentException(
                        "loading of " + symbol + " on " + factor + " is not a number: " + loading);
        }));
    }

    /// By the group a holding stands in: `Crypto`, `Equity`, `Gold`, `Oil` load 1 on their factor. Other groups
    /// follow nothing.
    public static Loadings byGroup(Book book) {
        Map<String, Map<Factor, Double>> loadings = new HashMap<>();
        for (Holding each : book.holdings()) {
            Map<Factor, Double> own = new EnumMap<>(Factor.class);
            switch (each.group().toLowerCase(Locale.ROOT)) {
                case "crypto" -> own.put(Factor.CRYPTO, 1.0);
                case "equity", "equities", "stock", "stocks", "etf" -> own.put(Factor.EQUITY, 1.0);
                case "gold" -> own.put(Factor.GOLD, 1.0);
                case "oil" -> own.put(Factor.OIL, 1.0);
                default -> {}
            }
            if (!own.isEmpty()) loadings.put(each.symbol(), Map.copyOf(own));
        }
        return new Loadings(loadings);
    }

    Map<Factor, Double> of(String symbol) {
        return bySymbol.getOrDefault(symbol, Map.of());
    }
}
