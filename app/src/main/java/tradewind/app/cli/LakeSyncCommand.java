package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradewind.app.home.LakePlace;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.store.Conflict;
import tradewind.engine.history.store.LakeSync;
import tradewind.engine.history.store.SyncDirection;
import tradewind.engine.history.store.SyncOutlook;
import tradewind.engine.history.store.SyncProgress;
import tradewind.engine.history.store.SyncRequest;
import tradewind.engine.history.store.SyncResult;

/// `lake sync`: exit code 1 if lake and store do not agree afterwards.
@Command(
        name = "sync",
        description = {
            "Make the lake and a bucket agree. What only one side has changed goes to the other; what both have",
            "changed is named and left alone. It can be interrupted at any time: nothing is half there, and the next",
            "sync goes on with what has arrived."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind lake sync push --store folder --set path=/media/backup",
            "  tradewind lake sync both --store s3 --set bucket=prices --set region=eu-central-1",
            "  tradewind lake sync both                the same place as the last time",
            "  tradewind lake sync --plan              what the other side has changed; nothing is moved",
            "  tradewind lake sync both --keep lake    where both have changed a day, the lake is right"
        })
final class LakeSyncCommand implements Callable<Integer> {
    private static final int PERCENT = 100;
    private static final long MIB = 1 << 20;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Parameters(
            paramLabel = "push|pull|both",
            arity = "0..1",
            description = "What may be changed: the bucket, the lake, or both.")
    private String direction = "";

    @Option(names = "--plan", description = "Say what each side has changed since the last sync, and move nothing.")
    private boolean plan;

    @Option(names = "--store", paramLabel = "KIND", description = "s3, folder, or a plugin's (default: the last one).")
    private Optional<String> store = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the store, remembered.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--keep", paramLabel = "SIDE", description = "In conflicts: lake or bucket (default: neither).")
    private Optional<String> keep = Optional.empty();

    @Option(
            names = "--parallel",
            paramLabel = "COUNT",
            description = "Requests under way at once (default: ${DEFAULT-VALUE}).")
    private int parallel = SyncRequest.PARALLEL;

    @Option(names = "--restart", description = "Forget what was agreed on with this place before.")
    private boolean restart;

    private final Provider<LakeDoor> door;
    private final Stores stores;

    @Inject
    LakeSyncCommand(Provider<LakeDoor> door, Stores stores) {
        this.door = door;
        this.stores = stores;
    }

    @Override
    public Integer call() throws IOException {
        if (parallel < 1) throw new CommandFailure("--parallel must be above zero.");
        LakePlace place = place();
        Lake lake = door.get().open(home.folder()).lake();
        SyncRequest request = new SyncRequest(direction(), kept(), parallel, restart);
        if (plan) {
            SyncOutlook seen = stores.use(home.folder(), place, open -> new LakeSync(lake, open).outlook(request));
            if (output.json()) output.out().println(Json.pretty(SyncPlanReport.json(seen)));
            else SyncPlanReport.print(seen, output);
            return seen instanceof SyncOutlook.Known ? 0 : 1;
        }
        SyncProgress progress = output.json() ? SyncProgress.UNWATCHED : progress();
        SyncResult result = stores.use(home.folder(), place, open -> new LakeSync(lake, open).run(request, progress));
        if (result instanceof SyncResult.Synced) place.remember(home.folder());
        if (output.json()) output.out().println(Json.pretty(json(result)));
        else print(result);
        return result instanceof SyncResult.Synced synced && synced.agreed() ? 0 : 1;
    }

    private LakePlace place() throws IOException {
        Optional<LakePlace> last = Stores.remembered(home.folder());
        if (store.isEmpty() && last.isEmpty())
            throw new CommandFailure("Say where to: --store folder --set path=…, or --store s3 --set bucket=…");
        String kind = store.orElseGet(() -> last.orElseThrow().store());
        Map<String, String> all = new LinkedHashMap<>();
        last.filter(it -> store.isEmpty() && it.store().equals(kind)).ifPresent(it -> all.putAll(it.settings()));
        all.putAll(settings);
        return new LakePlace(kind, all);
    }

    private SyncDirection direction() {
        return switch (plan && direction.isEmpty() ? "both" : direction) {
            case "push" -> SyncDirection.PUSH;
            case "pull" -> SyncDirection.PULL;
            case "both" -> SyncDirection.BOTH;
            case "" -> throw new CommandFailure("Say push, pull or both: which side may be changed.");
            default -> throw new CommandFailure("Say push, pull or both, not " + direction + ".");
        };
    }

    private SyncRequest.Keep kept() {
        return switch (keep.orElse("")) {
            case "" -> SyncRequest.Keep.NEITHER;
            case "lake" -> SyncRequest.Keep.LAKE;
            case "bucket" -> SyncRequest.Keep.STORE;
            default -> throw new CommandFailure("--keep is lake or bucket, not " + keep.orElseThrow() + ".");
        };
    }

    private SyncProgress progress() {
        long[] next = {10};
        return (bytes, of, parts, ofParts) -> {
            long percent = of == 0 ? PERCENT : PERCENT * bytes / of;
            // a small one is done before anybody has read this
            if (of > 16 * MIB && percent >= next[0]) {
                output.err()
                        .println(String.format(
                                Locale.ROOT,
                                "%d %%  %s of %s, %,d of %,d parts",
                                percent,
                                size(bytes),
                                size(of),
                                parts,
                                ofParts));
                output.err().flush();
                next[0] = percent / 10 * 10 + 10;
            }
            return true;
        };
    }

    private static String size(long bytes) {
        if (bytes < 1_000_000) return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }

    static String parts(int count, long bytes) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "part" : "parts")
                + (bytes == 0 ? "" : ", " + size(bytes));
    }

    private void print(SyncResult result) {
        switch (result) {
            case SyncResult.Synced it -> {
                output.out()
                        .println("Version " + it.lakeVersion() + " of the lake and manifest " + it.manifest() + " of "
                                + it.place()
                                + (it.agreed() && it.waiting() == 0 ? " agree." : " agree, but for what follows."));
                output.out().println("  pushed   " + parts(it.pushed(), it.pushedBytes()));
                output.out().println("  pulled   " + parts(it.pulled(), it.pulledBytes()));
                if (it.removedThere() > 0) output.out().println("  removed  " + parts(it.removedThere(), 0) + " there");
                if (it.removedHere() > 0) output.out().println("  removed  " + parts(it.removedHere(), 0) + " here");
                if (it.waiting() > 0)
                    output.out()
                            .println("  waiting  " + it.waiting() + (it.waiting() == 1 ? " stretch" : " stretches")
                                    + " of time for a sync the other way");
                if (it.cleared() > 0)
                    output.out()
                            .println("  cleared  " + it.cleared() + (it.cleared() == 1 ? " upload" : " uploads")
                                    + " that nobody went on with for a day");
                for (Conflict each : it.conflicts()) output.err().println(each.sentence() + ".");
                if (!it.conflicts().isEmpty())
                    output.err().println("Neither was touched. Say who is right with --keep lake or --keep bucket.");
                it.damaged().forEach(each -> output.err().println(each.path() + ": " + each.what()));
            }
            case SyncResult.Cancelled _ -> output.err().println("Cancelled. Nobody sees anything of it.");
            case SyncResult.Refused(String sentence) -> output.err().println(sentence);
        }
    }

    private static Map<String, Object> json(SyncResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (result) {
            case SyncResult.Synced it -> {
                json.put("state", it.agreed() ? "agreed" : "open");
                json.put("place", it.place());
                json.put("lakeVersion", it.lakeVersion());
                json.put("manifest", it.manifest());
                json.put("pushed", it.pushed());
                json.put("pushedBytes", it.pushedBytes());
                json.put("pulled", it.pulled());
                json.put("pulledBytes", it.pulledBytes());
                json.put("removedThere", it.removedThere());
                json.put("removedHere", it.removedHere());
                json.put("waiting", it.waiting());
                json.put("cleared", it.cleared());
                json.put(
                        "conflicts",
                        it.conflicts().stream().map(Conflict::sentence).toList());
                json.put("damaged", it.damaged());
            }
            case SyncResult.Cancelled _ -> json.put("state", "cancelled");
            case SyncResult.Refused(String sentence) -> {
                json.put("state", "refused");
                json.put("sentence", sentence);
            }
        }
        return json;
    }
}
