package tradewind.app.cli;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `tradewind` alone: the window on the replayed sample market, or the demo in the terminal where no window can open.
@Command(
        name = "tradewind",
        description = "A trading workstation for one trader at one desk. Without a command it opens the window.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            DemoCommand.class,
            ReplayCommand.class,
            ImportCommand.class,
            QueryCommand.class,
            OptimiseCommand.class,
            LakeCommand.class,
            RiskCommand.class,
            PriceCommand.class,
            JournalCommand.class,
            StatusCommand.class,
            KillCommand.class,
            DrillCommand.class,
            SecretCommand.class,
            DoctorCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind                           open the window on the sample market",
            "  tradewind --strategy none           the same, and nobody trades but you",
            "  tradewind demo --headless --json    replay the sample week in the terminal",
            "  tradewind doctor                    check this machine"
        })
final class Tradewind implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Mixin
    private RecordOption recording = new RecordOption();

    @Option(names = "--strategy", paramLabel = "NAME", description = "Strategy a new desk starts with, or none.")
    private Optional<String> strategy = Optional.empty();

    private final Opening opening;

    @Inject
    Tradewind(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() throws Exception {
        DemoOptions options = new DemoOptions(
                home.folder(), Optional.empty(), Optional.empty(), StrategyName.of(strategy), recording.record());
        return opening.open(options, output);
    }
}
