package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tradewind.app.home.DataFolder;
import tradewind.engine.DrillReport;

/// `drill`: rehearses the kill switch; exit code 1 if anything was not as it should be.
@Command(
        name = "drill",
        description = "Rehearse the kill switch on scratch paper sessions: how long until flat, and what failed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  tradewind drill", "  tradewind drill --json"})
final class DrillCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    private final Provider<DrillRunner> runner;

    @Inject
    DrillCommand(Provider<DrillRunner> runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() throws Exception {
        DataFolder folder = home.folder();
        DrillReport report = runner.get().run(folder);
        if (output.json()) output.out().println(Json.pretty(report));
        else print(report, folder);
        return report.passed() ? 0 : 1;
    }

    private void print(DrillReport report, DataFolder folder) {
        PrintWriter out = output.out();
        out.println("Kill switch rehearsed on " + report.market());
        out.println();
        for (DrillReport.Case each : report.cases()) {
            String time = each.millisToDone()
                    .map(millis -> String.format(Locale.ROOT, "%.3f s", millis / 1e3))
                    .orElse("not done");
            out.println((each.passed() ? "✓ " : "✕ ") + each.name());
            out.println("    " + time + ", " + each.canceled() + " canceled, " + each.closed() + " closed");
            for (String failure : each.failures()) out.println("    " + failure);
        }
        out.println();
        out.println("Kept in " + folder.reports());
    }
}
