package tradewind.bench.numbers;

import java.util.ArrayList;
import java.util.List;

/// Every method of the page of numbers with the input it is timed on.
final class MethodTable {
    private MethodTable() {}

    /// In the order of the page.
    static List<Timed> all() {
        List<Timed> all = new ArrayList<>();
        for (Family family : List.of(
                VolatilityMethods.volatility(),
                VolatilityMethods.series(),
                DependenceMethods.dependence(),
                DependenceMethods.performance(),
                MarketMethods.microstructure(),
                MarketMethods.control(),
                MarketMethods.learning(),
                SimulationMethods.simulation(),
                SimulationMethods.indicators(),
                SimulationMethods.special(),
                AllocationMethods.portfolios(),
                AllocationMethods.exactly(),
                HistoryMethods.fromPrices(),
                OptionMethods.options(),
                RiskMethods.measures(),
                MarketMethods.execution())) all.addAll(family.methods());
        return List.copyOf(all);
    }
}
