package tradewind.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `journal`: what was written down.
@Command(
        name = "journal",
        description = "Check and read the journal of a session. Never changes it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {JournalVerify.class, JournalExport.class, JournalTail.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind journal verify            check every byte of the latest session",
            "  tradewind journal export replay     every record of the session called replay, one JSON per line",
            "  tradewind journal tail -n 50        the last 50 records"
        })
final class JournalCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
