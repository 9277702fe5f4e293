package tradewind.engine.strategies;

/// Makes [EmaCross] with 30 and 120 minutes.
public final class EmaCrossProvider implements StrategyProvider {
    @Override
    public String name() {
        return "ema-cross";
    }

    @Override
    public String description() {
        return "Follows the crossing of the 30 and 120 minute exponential averages, long and short.";
    }

    @Override
    public Strategy create() {
        return new EmaCross(30, 120);
    }
}
