package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.app.home.DataFolder;

/// `kill`: halts the running desk. Asks nothing back; exit code 1 unless trading is known to stand still.
@Command(
        name = "kill",
        description = "Halt trading on the running desk: cancel every order, close every position. Does not ask again.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind kill                              everything: cancel, close, halt",
            "  tradewind kill --symbol BTC/USD             one symbol",
            "  tradewind kill --no-flatten                 halt and cancel, positions stay",
            "  tradewind kill --reason \"news at 14:00\" --json"
        })
final class KillCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Option(names = "--reason", paramLabel = "TEXT", description = "For the journal (default: ${DEFAULT-VALUE}).")
    private String reason = "command line";

    @Option(names = "--symbol", paramLabel = "SYMBOL", description = "Only this symbol, such as BTC/USD.")
    private String symbol = "";

    @Option(
            names = "--no-flatten",
            negatable = false,
            description = "Only halt and cancel; positions stay as they are.")
    private boolean keepPositions;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "How long to wait (default: ${DEFAULT-VALUE}).")
    private int wait = 10;

    private final Provider<RunningDesk> desk;

    @Inject
    KillCommand(Provider<RunningDesk> desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        DataFolder folder = home.folder();
        Optional<RunningDesk.KillReceipt> receipt = desk.get()
                .kill(
                        folder,
                        new RunningDesk.KillOrder(reason, symbol, !keepPositions),
                        Duration.ofSeconds(Math.max(0, wait)));
        if (receipt.isEmpty()) {
            output.err().println("No desk is running on " + folder + ". Nothing was done.");
            return 1;
        }
        RunningDesk.KillReceipt kill = receipt.get();
        if (output.json()) output.out().println(Json.pretty(kill));
        else {
            output.out().println(kill.sentence());
            output.out()
                    .println(kill.canceled() + " canceled, " + kill.closed() + " closed, " + kill.open()
                            + " still open, " + kill.unknown() + " unknown");
        }
        return kill.halted() ? 0 : 1;
    }
}
