package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tradewind.engine.history.lake.LakeVersion;

/// `lake rollback`: by a new version, so that it can be undone.
@Command(
        name = "rollback",
        description = "Make the lake what it was as of a version. That is a new version; nothing is deleted.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LakeRollback implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "VERSION", description = "See tradewind lake versions; 0 is the empty lake.")
    private long version;

    private final Provider<LakeDoor> door;

    @Inject
    LakeRollback(Provider<LakeDoor> door) {
        this.door = door;
    }

    @Override
    public Integer call() throws Exception {
        LakeVersion made;
        try {
            made = door.get().open(home.folder()).lake().rollback(version);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        if (output.json()) output.out().println(Json.pretty(made));
        else
            output.out()
                    .println("Version " + made.number() + " is the lake as of version " + version + ": " + made.rows()
                            + " rows. Undo it with tradewind lake rollback " + (made.number() - 1) + ".");
        return 0;
    }
}
