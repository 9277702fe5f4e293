package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `journal export`: one JSON object per line, whether or not `--json` is given.
@Command(
        name = "export",
        description = "Print every whole record of a journal, one JSON object per line.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  tradewind journal export > orders.jsonl"})
final class JournalExport implements Callable<Integer> {
    @Mixin
    private JournalOption which = new JournalOption();

    @Mixin
    private Output output = new Output();

    private final Provider<JournalTool> journals;

    @Inject
    JournalExport(Provider<JournalTool> journals) {
        this.journals = journals;
    }

    @Override
    public Integer call() throws Exception {
        JournalTool.Verdict verdict =
                journals.get().read(which.journal(), entry -> output.out().println(Json.line(entry)));
        if (verdict.state().equals("whole")) return 0;
        output.err().println(verdict.sentence());
        return 1;
    }
}
