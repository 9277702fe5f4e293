package tradewind.engine.risk;

import java.util.List;
import java.util.Map;

/// A move of the market, as shocks to factors and, over them, to single symbols.
///
/// @param name    for a person
/// @param source  where the figures are from; for a hypothetical one, who thought of it
/// @param factors shocks by factor
/// @param symbols returns by symbol; they take the place of the factors there
public record Scenario(String name, String source, Map<Factor, Double> factors, Map<String, Double> symbols) {
    public Scenario {
        factors = Map.copyOf(factors);
        symbols = Map.copyOf(symbols);
        factors.forEach((factor, shock) -> {
            if (!Double.isFinite(shock) || factor != Factor.RATES && shock <= -1)
                throw new IllegalArgumentException(
                        name + ": a shock of " + shock + " to " + factor + " is not a return above minus one");
        });
        symbols.forEach((symbol, shock) -> {
            if (!Double.isFinite(shock) || shock <= -1)
                throw new IllegalArgumentException(
                        name + ": a shock of " + shock + " to " + symbol + " is not a return above minus one");
        });
    }

    public static Scenario factors(String name, String source, Map<Factor, Double> factors) {
        return new Scenario(name, source, factors, Map.of());
    }

    public static Scenario symbols(String name, String source, Map<String, Double> symbols) {
        return new Scenario(name, source, Map.of(), symbols);
    }

    /// Days and weeks that happened. Figures are closing prices of the S&P 500, US Treasury par yields, WTI
    /// and gold in US dollars, and bitcoin in US dollars, unless the source says otherwise. A factor
    /// without a figure is left out: holdings that follow only it are named as not covered.
    public static List<Scenario> episodes() {
        return List.of(
                factors("19 Oct 1987", "S&P 500 224.84 after 282.70", Map.of(Factor.EQUITY, -0.2047)),
                factors("August 1998", "S&P 500 957.28 after 1,120.67: Russia, LTCM", Map.of(Factor.EQUITY, -0.1458)),
                factors("17 to 21 Sep 2001", "S&P 500 965.80 after 1,092.54", Map.of(Factor.EQUITY, -0.1160)),
                factors(
                        "October 2008",
                        "S&P 500 968.75 after 1,166.36; WTI 67.81 after 100.64",
                        Map.of(Factor.EQUITY, -0.1694, Factor.OIL, -0.3262)),
                factors(
                        "Flash crash 6 May 2010",
                        "5 to 6 % within minutes (SEC and CFTC, 30 Sep 2010)",
                        Map.of(Factor.EQUITY, -0.06)),
                factors("10 Apr 2013", "bitcoin 105 after 266 within hours, Mt. Gox", Map.of(Factor.CRYPTO, -0.605)),
                factors(
                        "12 Mar 2020",
                        "S&P 500 2,480.64 after 2,741.38; bitcoin about 4,970 after 7,911",
                        Map.of(Factor.EQUITY, -0.0951, Factor.CRYPTO, -0.372)),
                factors("16 Mar 2020", "S&P 500 2,386.13 after 2,711.02", Map.of(Factor.EQUITY, -0.1198)),
                factors(
                        "Year 2022",
                        "S&P 500 3,839.50 after 4,766.18; 10-year 3.88 after 1.52; bitcoin about 16,550 after 46,310",
                        Map.of(Factor.EQUITY, -0.1944, Factor.RATES, 0.0236, Factor.CRYPTO, -0.643)));
    }

    /// Moves nobody has to have seen.
    public static List<Scenario> hypothetical() {
        String ours = "hypothetical";
        return List.of(
                factors("Crypto −30 % in a day", ours, Map.of(Factor.CRYPTO, -0.30)),
                factors("Equities −10 %", ours, Map.of(Factor.EQUITY, -0.10)),
                factors("Yields +100 bp", ours, Map.of(Factor.RATES, 0.01)),
                factors("All risk −20 %", ours, Map.of(Factor.EQUITY, -0.20, Factor.CRYPTO, -0.20, Factor.OIL, -0.20)),
                factors("Rally: risk +10 %", ours, Map.of(Factor.EQUITY, 0.10, Factor.CRYPTO, 0.10, Factor.OIL, 0.10)));
    }
}
