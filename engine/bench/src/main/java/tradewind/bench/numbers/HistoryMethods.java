package tradewind.bench.numbers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.Allocation;
import tradewind.engine.portfolio.AllocationRequest;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.Frontier;
import tradewind.engine.portfolio.LimitsText;
import tradewind.engine.portfolio.PortfolioLimits;
import tradewind.engine.portfolio.PortfolioOptimiser;
import tradewind.engine.portfolio.Preferences;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.engine.portfolio.TradePlanner;
import tradewind.engine.portfolio.TradeRules;
import tradewind.engine.portfolio.WalkForward;
import tradewind.engine.quant.optimise.Covariance;

/// From prices to weights, and from weights to trades.
final class HistoryMethods {
    private static final int ASSETS = 10;
    private static final String INPUT = "10 instruments, 250 periods";

    private HistoryMethods() {}

    static Family fromPrices() {
        PriceHistory history = history(251);
        PriceHistory longer = history(400);
        AllocationRequest plain = request(history, "max=0.3");
        double[] now = new double[ASSETS];
        for (int i = 0; i < ASSETS; i++) now[i] = 1.0 / ASSETS;
        AllocationRequest held = new AllocationRequest(history, LimitsText.parse("max=0.3"), now, Preferences.USUAL);
        Covariance covariance = PortfolioOptimiser.covariance(history, Preferences.USUAL);
        List<TradePlanner.Holding> holdings = new ArrayList<>();
        for (int i = 0; i < ASSETS; i++) {
            Instrument share = share(i);
            holdings.add(new TradePlanner.Holding(share, 10L * i, share.price("50.00"), 1.0 / ASSETS));
        }
        TradeRules rules = new TradeRules(Currency.USD.money("0"), Currency.USD.money("1000000000"), 0.01, 0.001);
        Algo.ArrivalPrice algo = new Algo.ArrivalPrice(50, Duration.ofSeconds(30), 3);
        WalkForward walk = new WalkForward(250, 20, 0.001);
        List<Allocator> two = List.of(Allocator.EQUAL_WEIGHT, Allocator.MINIMUM_VARIANCE);
        return new Family("From prices to weights (`portfolio`)")
                .add("Covariance", INPUT, () -> PortfolioOptimiser.covariance(history, Preferences.USUAL))
                .add("Expected returns", INPUT + ", with mean-variance", () -> weights(Allocator.MEAN_VARIANCE, plain))
                .add(
                        "Equal weights, inverse volatility",
                        INPUT + ", inverse volatility",
                        () -> weights(Allocator.INVERSE_VOLATILITY, plain))
                .add("Limits of a recipe", INPUT + ", risk parity", () -> weights(Allocator.RISK_PARITY, plain))
                .add("Fractional Kelly", INPUT, () -> weights(Allocator.KELLY, plain))
                .add("Volatility target by GARCH", INPUT, () -> weights(Allocator.VOLATILITY_TARGET, plain))
                .add("Regime-dependent", INPUT, () -> weights(Allocator.REGIME, plain))
                .add("Signal fusion", INPUT, () -> weights(Allocator.SIGNAL_FUSION, plain))
                .add("Cost-aware", INPUT, () -> weights(Allocator.COST_AWARE, held))
                .add("Multi-period plan", INPUT, () -> weights(Allocator.MULTI_PERIOD, held))
                .add(
                        "`hold=K` with any method",
                        INPUT + ", 4 held",
                        () -> weights(Allocator.MINIMUM_VARIANCE, request(history, "max=0.5,hold=4")))
                .add(
                        "Effective bets",
                        INPUT + ", equal weights",
                        () -> weights(Allocator.EQUAL_WEIGHT, request(history, "long-only")))
                .add("Frontier", INPUT + ", 10 points", () -> Frontier.of(plain, 10))
                .add(
                        "Walk-forward",
                        "150 periods after 250, 2 methods",
                        () -> walk.compare(
                                longer, PortfolioLimits.LONG_ONLY, Preferences.USUAL, two, _ -> {}, () -> false))
                .add(
                        "From weights to trades",
                        "10 instruments, 1,000,000 of cash",
                        () -> TradePlanner.plan(holdings, Currency.USD.money("1000000"), covariance, rules))
                .add("Slices of an order", "50 slices, Almgren-Chriss", () -> algo.slices(share(0), 100_000));
    }

    private static Allocation.Weights weights(Allocator allocator, AllocationRequest request) {
        if (PortfolioOptimiser.allocate(allocator, request) instanceof Allocation.Weights found) return found;
        throw new IllegalStateException(allocator + " refused what it is timed on");
    }

    private static AllocationRequest request(PriceHistory history, String limits) {
        return new AllocationRequest(history, LimitsText.parse(limits), Preferences.USUAL);
    }

    private static PriceHistory history(int rows) {
        double[][] returns = Inputs.returns(rows, ASSETS, 43);
        double[][] closes = new double[rows][ASSETS];
        List<Instant> days = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ASSETS; i++) names.add("S" + i);
        for (int t = 0; t < rows; t++) {
            days.add(Instant.parse("2024-01-01T00:00:00Z").plus(t, ChronoUnit.DAYS));
            for (int i = 0; i < ASSETS; i++) closes[t][i] = t == 0 ? 50 : closes[t - 1][i] * (1 + returns[t][i]);
        }
        return new PriceHistory(names, days, closes);
    }

    private static Instrument share(int index) {
        String symbol = "S" + index;
        Currency base = new Currency(symbol, 0);
        return new Instrument(index, new InstrumentId(symbol, "Test"), symbol, base, Currency.USD, 2, 1, 0, 1, 1);
    }
}
