package tradewind.app.cli;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tradewind.app.doctor.Doctor;
import tradewind.app.doctor.Finding;

/// `doctor`: exit code 1 if something will not work.
@Command(
        name = "doctor",
        description = "Check this machine: JDK, display, GTK, fonts, data folder, disk.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  tradewind doctor", "  tradewind doctor --home /data/desk --json"})
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    private final Doctor doctor;

    @Inject
    DoctorCommand(Doctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public Integer call() {
        List<Finding> findings = doctor.examine(home.folder());
        if (output.json()) output.out().println(Json.pretty(findings));
        else findings.forEach(this::print);
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.FAIL) ? 1 : 0;
    }

    private void print(Finding finding) {
        output.out()
                .println(String.format(
                        Locale.ROOT, "%s %-12s %s", finding.state().mark(), finding.subject(), finding.found()));
        if (!finding.advice().isEmpty()) output.out().println("  " + " ".repeat(13) + finding.advice());
    }
}
