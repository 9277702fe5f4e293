package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `journal verify`: exit code 1 unless every byte is accounted for.
@Command(
        name = "verify",
        description = "Check every byte of a journal and print its root hash.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  tradewind journal verify", "  tradewind journal verify replay --json"})
final class JournalVerify implements Callable<Integer> {
    @Mixin
    private JournalOption which = new JournalOption();

    @Mixin
    private Output output = new Output();

    private final Provider<JournalTool> journals;

    @Inject
    JournalVerify(Provider<JournalTool> journals) {
        this.journals = journals;
    }

    @Override
    public Integer call() throws Exception {
        Path journal = which.journal();
        JournalTool.Verdict verdict = journals.get().verify(journal);
        if (output.json()) output.out().println(Json.pretty(verdict));
        else {
            output.out().println(verdict.sentence());
            output.out().println("Folder     " + journal);
            output.out().println("Root hash  " + verdict.rootHash());
        }
        return verdict.state().equals("whole") ? 0 : 1;
    }
}
