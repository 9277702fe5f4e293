package tradewind.engine.strategies;

import java.util.List;

/// The strategies that come with the program.
public final class BuiltInStrategies {
    private BuiltInStrategies() {}

    public static List<StrategyProvider> all() {
        return List.of(new EmaCrossProvider());
    }
}
