package tradewind.app.cli;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `replay`: any recorded market.
@Command(
        name = "replay",
        description = "Replay recorded trades, in the window or in the terminal. Nobody trades unless you say so.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind replay sample                                     the sample market, only you trade",
            "  tradewind replay trades.csv                                 your own file",
            "  tradewind replay lake --symbol BTC/USD --from 2013-11-27    what the lake has since then",
            "  tradewind replay lake --symbol BTC/USD,ETH/USD              two markets at once",
            "  tradewind replay trades.csv --headless --strategy " + StrategyName.DEMO + " --json"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final String SAMPLE = "sample";
    private static final String LAKE = "lake";

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE|sample|lake", description = "CSV with trades, or one of these words.")
    private String source = SAMPLE;

    @Option(names = "--headless", description = "Run in the terminal, to the end, as fast as it goes.")
    private boolean headless;

    @Option(names = "--strategy", paramLabel = "NAME", description = "Strategy that trades (default: none).")
    private Optional<String> strategy = Optional.empty();

    @Mixin
    private RecordOption recording = new RecordOption();

    @ArgGroup(exclusive = false, heading = "From the lake:%n")
    private RangeOptions range = new RangeOptions();

    private final Opening opening;

    @Inject
    ReplayCommand(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() throws Exception {
        Optional<String> trader = strategy.flatMap(name -> StrategyName.of(Optional.of(name)));
        Optional<LakeRange> ofLake = source.equals(LAKE) ? Optional.of(range.range()) : Optional.empty();
        DemoOptions options = new DemoOptions(home.folder(), tape(), ofLake, trader, recording.record());
        return headless ? opening.headless(options, output) : opening.open(options, output);
    }

    private Optional<Path> tape() {
        if (source.equals(SAMPLE) || source.equals(LAKE)) return Optional.empty();
        Path file = Path.of(source);
        if (!Files.isReadable(file) || Files.isDirectory(file))
            throw new CommandFailure("There is no readable file " + file.toAbsolutePath()
                    + ". Give a CSV with trades, or the word sample or lake.");
        return Optional.of(file);
    }
}
