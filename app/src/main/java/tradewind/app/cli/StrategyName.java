package tradewind.app.cli;

import java.util.Optional;

/// How a strategy is named on the command line: `none` for nobody, nothing for the demo's own.
final class StrategyName {
    /// The built-in strategy the demo trades with.
    static final String DEMO = "ema-cross";

    private StrategyName() {}

    static Optional<String> of(Optional<String> given) {
        String name = given.orElse(DEMO);
        return name.equals("none") ? Optional.empty() : Optional.of(name);
    }
}
