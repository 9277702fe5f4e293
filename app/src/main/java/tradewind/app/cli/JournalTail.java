package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `journal tail`: what happened last.
@Command(
        name = "tail",
        description = "Print the last records of a journal.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  tradewind journal tail", "  tradewind journal tail replay -n 100 --json"})
final class JournalTail implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private JournalOption which = new JournalOption();

    @Mixin
    private Output output = new Output();

    @Option(names = "-n", paramLabel = "COUNT", description = "How many (default: ${DEFAULT-VALUE}).")
    private int count = 20;

    private final Provider<JournalTool> journals;

    @Inject
    JournalTail(Provider<JournalTool> journals) {
        this.journals = journals;
    }

    @Override
    public Integer call() throws Exception {
        if (count <= 0) throw new ParameterException(spec.commandLine(), "-n must be above zero: " + count);
        Deque<JournalTool.Entry> last = new ArrayDeque<>();
        JournalTool.Verdict verdict = journals.get().read(which.journal(), entry -> {
            if (last.size() == count) last.removeFirst();
            last.addLast(entry);
        });
        last.forEach(entry -> output.out().println(output.json() ? Json.line(entry) : text(entry)));
        if (verdict.state().equals("whole")) return 0;
        output.err().println(verdict.sentence());
        return 1;
    }

    private static String text(JournalTool.Entry entry) {
        Instant at = Instant.ofEpochSecond(
                Math.floorDiv(entry.at(), 1_000_000_000L), Math.floorMod(entry.at(), 1_000_000_000L));
        String fields = entry.fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "%8d  %s  %-18s %s", entry.sequence(), at, entry.type(), fields)
                .stripTrailing();
    }
}
