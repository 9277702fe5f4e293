package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tradewind.app.home.DataFolder;

/// `status`: exit code 1 if no desk is running.
@Command(
        name = "status",
        description = "Show what the desk running on the data folder is doing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  tradewind status", "  tradewind status --home /data/desk --json"})
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    private final Provider<RunningDesk> desk;

    @Inject
    StatusCommand(Provider<RunningDesk> desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        DataFolder folder = home.folder();
        Optional<RunningDesk.Report> report = desk.get().status(folder);
        if (report.isEmpty()) {
            output.err().println("No desk is running on " + folder + ".");
            return 1;
        }
        if (output.json()) output.out().println(Json.pretty(report.get()));
        else print(report.get());
        return 0;
    }

    private void print(RunningDesk.Report report) {
        PrintWriter out = output.out();
        out.println("Running: " + report.process());
        for (RunningDesk.SessionReport session : report.sessions()) {
            out.println();
            out.println(session.name() + "  " + session.mode() + "  " + session.tradingState());
            for (String halted : session.halted()) out.println("Halted    " + halted);
            out.println("Clock     " + session.clock());
            out.println("Ticks     " + session.ticks());
            out.println("Working   " + session.workingOrders() + " orders");
            out.println("Position  " + (session.position().isEmpty() ? "flat" : String.join(", ", session.position())));
            out.println("Equity    " + session.equity());
            if (!session.problem().isEmpty()) out.println("Problem   " + session.problem());
        }
    }
}
