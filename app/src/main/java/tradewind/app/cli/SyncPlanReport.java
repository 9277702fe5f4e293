package tradewind.app.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradewind.engine.history.store.Conflict;
import tradewind.engine.history.store.SyncOutlook;

/// What a sync would do, for a person and for a program.
final class SyncPlanReport {
    private SyncPlanReport() {}

    static void print(SyncOutlook outlook, Output output) {
        switch (outlook) {
            case SyncOutlook.Refused(String sentence) -> output.err().println(sentence);
            case SyncOutlook.Known it -> print(it, output);
        }
    }

    private static void print(SyncOutlook.Known it, Output output) {
        if (it.agreedManifest() == 0)
            output.out()
                    .println("The lake was never synced with " + it.place() + ", which has "
                            + (it.manifest() == 0 ? "no manifest yet." : "manifest " + it.manifest() + "."));
        else
            output.out()
                    .println("Lake and " + it.place() + " last agreed " + at(it.agreedAt()) + ", at manifest "
                            + it.agreedManifest()
                            + (it.manifest() == it.agreedManifest()
                                    ? ". Nobody has put another one there since."
                                    : ". The newest one there is " + it.manifest() + "."));
        changes(output, "there", it.there());
        changes(output, "here ", it.here());
        output.out().println("A sync would");
        output.out().println("  push     " + LakeSyncCommand.parts(it.push(), it.pushBytes()));
        output.out().println("  pull     " + LakeSyncCommand.parts(it.pull(), it.pullBytes()));
        if (it.removeThere() > 0) output.out().println("  remove   " + parts(it.removeThere()) + " there");
        if (it.removeHere() > 0) output.out().println("  remove   " + parts(it.removeHere()) + " here");
        if (it.waiting() > 0)
            output.out()
                    .println("  leave    " + it.waiting() + (it.waiting() == 1 ? " stretch" : " stretches")
                            + " of time for a sync the other way");
        for (Conflict each : it.conflicts()) output.out().println("  leave    " + each.sentence());
        output.out().println("Nothing was moved.");
    }

    private static String parts(int count) {
        return LakeSyncCommand.parts(count, 0);
    }

    private static void changes(Output output, String side, List<SyncOutlook.Change> changes) {
        for (SyncOutlook.Change each : changes) output.out().println("  changed " + side + "  " + each.sentence());
    }

    private static String at(long nanos) {
        return nanos == 0
                ? "some time ago"
                : "at " + Instant.EPOCH.plusNanos(nanos).truncatedTo(ChronoUnit.SECONDS);
    }

    static Map<String, Object> json(SyncOutlook outlook) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (outlook) {
            case SyncOutlook.Refused(String sentence) -> {
                json.put("state", "refused");
                json.put("sentence", sentence);
            }
            case SyncOutlook.Known it -> {
                json.put("state", "planned");
                json.put("place", it.place());
                json.put("agreedManifest", it.agreedManifest());
                json.put("manifest", it.manifest());
                json.put("changedThere", sentences(it.there()));
                json.put("changedHere", sentences(it.here()));
                json.put("push", it.push());
                json.put("pushBytes", it.pushBytes());
                json.put("pull", it.pull());
                json.put("pullBytes", it.pullBytes());
                json.put("removeThere", it.removeThere());
                json.put("removeHere", it.removeHere());
                json.put("waiting", it.waiting());
                json.put(
                        "conflicts",
                        it.conflicts().stream().map(Conflict::sentence).toList());
            }
        }
        return json;
    }

    private static List<String> sentences(List<SyncOutlook.Change> changes) {
        return changes.stream().map(SyncOutlook.Change::sentence).toList();
    }
}
