package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tradewind.engine.history.lake.LakeVersion;

/// `lake versions`: the audit trail.
@Command(
        name = "versions",
        description = "Every version of the lake, oldest first. Each holds the hash of the one before it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LakeVersions implements Callable<Integer> {
    private static final int SHORT = 12;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    private final Provider<LakeDoor> door;

    @Inject
    LakeVersions(Provider<LakeDoor> door) {
        this.door = door;
    }

    @Override
    public Integer call() throws Exception {
        List<LakeVersion> versions = door.get().open(home.folder()).lake().versions();
        if (output.json()) {
            output.out().println(Json.pretty(versions));
            return 0;
        }
        TextTable table = new TextTable(List.of("version", "at", "action", "added", "removed", "rows", "hash", "note"));
        for (LakeVersion each : versions)
            table.add(List.of(
                    Long.toString(each.number()),
                    LakeList.time(each.at()),
                    each.action(),
                    Integer.toString(each.added()),
                    Integer.toString(each.removed()),
                    Long.toString(each.rows()),
                    each.hash().substring(0, SHORT),
                    each.note()));
        table.lines().forEach(output.out()::println);
        return 0;
    }
}
