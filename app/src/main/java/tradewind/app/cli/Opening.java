package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.util.Optional;
import tradewind.app.doctor.Display;
import tradewind.app.home.LogFiles;

/// Opens the window where one can open; elsewhere says in one line why not and runs the demo in the terminal.
final class Opening {
    private final Display display;
    private final Provider<Workstation> workstation;
    private final Provider<DemoRunner> demo;

    @Inject
    Opening(Display display, Provider<Workstation> workstation, Provider<DemoRunner> demo) {
        this.display = display;
        this.workstation = workstation;
        this.demo = demo;
    }

    int open(DemoOptions options, Output output) throws IOException {
        LogFiles.open(options.folder());
        Optional<String> missing = display.missing();
        if (missing.isEmpty()) return workstation.get().open(options);
        // with --json the result is read by a program: the sentence must not stand in front of it
        (output.json() ? output.err() : output.out()).println(missing.get());
        return headless(options, output);
    }

    int headless(DemoOptions options, Output output) throws IOException {
        DemoResult result = demo.get().run(options);
        output.out().println(output.json() ? Json.pretty(result) : DemoReport.text(result));
        return 0;
    }
}
