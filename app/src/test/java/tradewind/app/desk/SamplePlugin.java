package tradewind.app.desk;

import tradewind.engine.strategies.BuiltInStrategies;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyProvider;

/// A strategy as a plugin brings one.
public final class SamplePlugin implements StrategyProvider {
    public SamplePlugin() {}

    @Override
    public String name() {
        return "sample-fade";
    }

    @Override
    public String description() {
        return "Stands in for a plugin.";
    }

    @Override
    public Strategy create() {
        return BuiltInStrategies.all().getFirst().create();
    }
}
