package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `journal verify`: exit code 1 unless every byte is accounted for.
@Command(
        name = "verify",
        description = "Check every byte of a journal and print its root hash and its snapshots.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  tradewind journal verify", "  tradewind journal verify replay --json"})
final class JournalVerify implements Callable<Integer> {
    /// What `--json` prints.
    private record Checked(
            String state, long records, String rootHash, String sentence, List<JournalTool.Snapshot> snapshots) {
        Checked(JournalTool.Verdict verdict, List<JournalTool.Snapshot> snapshots) {
            this(verdict.state(), verdict.records(), verdict.rootHash(), verdict.sentence(), snapshots);
        }
    }

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
        List<JournalTool.Snapshot> snapshots = journals.get().snapshots(journal);
        if (output.json()) output.out().println(Json.pretty(new Checked(verdict, snapshots)));
        else {
            output.out().println(verdict.sentence());
            output.out().println("Folder     " + journal);
            output.out().println("Root hash  " + verdict.rootHash());
            for (JournalTool.Snapshot snapshot : snapshots) output.out().println("Snapshot   " + line(snapshot));
        }
        return verdict.state().equals("whole") ? 0 : 1;
    }

    private static String line(JournalTool.Snapshot snapshot) {
        String what = snapshot.problem().isEmpty() ? "state " + snapshot.stateHash() : snapshot.problem();
        return String.format(Locale.ROOT, "at record %,d, %s", snapshot.record(), what);
    }
}
