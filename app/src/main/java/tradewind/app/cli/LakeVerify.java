package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeFinding;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.Part;

/// `lake verify`: exit code 1 if anything is not as it was written.
@Command(
        name = "verify",
        description = "Read every byte of the lake and compare it with what its versions say.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LakeVerify implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Option(names = "--withdraw", description = "Publish a version without the damaged parts; the files stay.")
    private boolean withdraw;

    private final Provider<LakeDoor> door;

    @Inject
    LakeVerify(Provider<LakeDoor> door) {
        this.door = door;
    }

    @Override
    public Integer call() throws Exception {
        Lake lake = door.get().open(home.folder()).lake();
        List<LakeFinding> found = lake.verify();
        LakeSnapshot head = lake.head();
        if (output.json()) output.out().println(Json.pretty(found));
        else if (found.isEmpty())
            output.out()
                    .println("The lake is whole: version " + head.version() + ", "
                            + head.parts().size() + " parts.");
        else found.forEach(each -> output.out().println(each.path() + ": " + each.what()));
        if (withdraw) withdraw(lake, head, found);
        return found.isEmpty() ? 0 : 1;
    }

    private void withdraw(Lake lake, LakeSnapshot head, List<LakeFinding> found) throws IOException {
        Set<String> named = head.parts().stream().map(Part::path).collect(Collectors.toSet());
        Set<String> damaged =
                found.stream().map(LakeFinding::path).filter(named::contains).collect(Collectors.toSet());
        if (damaged.isEmpty()) return;
        long number = lake.withdraw(damaged, damaged.size() + " damaged parts").number();
        output.err()
                .println("Version " + number + " is without the damaged parts. Their files were left where they are.");
    }
}
