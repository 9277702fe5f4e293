package tradewind.app.cli;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `demo`: a real week of BTC/USD, with a small strategy trading.
@Command(
        name = "demo",
        description = "Replay the sample market, or symbols of the lake, with a small strategy trading.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind demo                              in the window",
            "  tradewind demo --headless                   in the terminal, with an equity curve",
            "  tradewind demo --headless --json            for a program",
            "  tradewind demo --headless --strategy none   only the market: 0 fills",
            "  tradewind demo --symbol BTC/USD,ETH/USD     on what the lake has of them"
        })
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Mixin
    private RecordOption recording = new RecordOption();

    @Option(names = "--headless", description = "Run in the terminal, to the end, as fast as it goes.")
    private boolean headless;

    @Option(names = "--strategy", paramLabel = "NAME", description = "Strategy that trades, or none.")
    private Optional<String> strategy = Optional.empty();

    @ArgGroup(exclusive = false, heading = "From the lake:%n")
    private RangeOptions range = new RangeOptions();

    private final Opening opening;

    @Inject
    DemoCommand(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() throws Exception {
        DemoOptions options = new DemoOptions(
                home.folder(), Optional.empty(), range.named(), StrategyName.of(strategy), recording.record());
        return headless ? opening.headless(options, output) : opening.open(options, output);
    }
}
