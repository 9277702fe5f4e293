package tradewind.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lake`: what there is, since when, and whether it is whole.
@Command(
        name = "lake",
        description = "What is in the lake of market data, its versions, and whether every byte is as it was written.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {LakeList.class, LakeVersions.class, LakeVerify.class, LakeRollback.class, LakeSyncCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind lake list          what is there, by symbol",
            "  tradewind lake versions      every import and rollback, oldest first",
            "  tradewind lake verify        read every byte and compare",
            "  tradewind lake rollback 3    make it what it was as of version 3; nothing is lost",
            "  tradewind lake sync both     make it agree with a bucket, or with a folder on another drive"
        })
final class LakeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
