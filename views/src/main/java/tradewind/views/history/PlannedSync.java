package tradewind.views.history;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.history.store.Conflict;
import tradewind.engine.history.store.SyncDirection;
import tradewind.engine.history.store.SyncOutlook;
import tradewind.engine.history.store.SyncOutlook.Known;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What a sync would do, as it was looked at.
///
/// @param at when, epoch nanoseconds
record PlannedSync(SyncDirection direction, long at, Known outlook) {
    private static final Texts TEXTS = Texts.of("history");

    /// One line of the plan.
    ///
    /// @param id a name for it that no language changes
    /// @param some whether anything would happen
    record Line(String id, String name, String figure, boolean some) {}

    /// Whether running it would move, remove and remember nothing.
    boolean nothing() {
        return !moves() && outlook.manifest() == outlook.agreedManifest();
    }

    private boolean moves() {
        return outlook.push() + outlook.pull() + outlook.removeThere() + outlook.removeHere() > 0;
    }

    /// What this is, in one sentence.
    String sentence() {
        String place = outlook.place();
        String when = Figures.inZone(Words.done(at));
        boolean open = !outlook.conflicts().isEmpty() || outlook.waiting() > 0;
        if (moves()) return TEXTS.get("sync.plan.some", place, when);
        return open ? TEXTS.get("sync.plan.open", place, when) : TEXTS.get("sync.plan.nothing", place, when);
    }

    /// The figures, those that are usual first; what is rare only where it happens.
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(line("push", TEXTS.get("sync.plan.push"), outlook.push(), outlook.pushBytes()));
        lines.add(line("pull", TEXTS.get("sync.plan.pull"), outlook.pull(), outlook.pullBytes()));
        lines.add(line("there", TEXTS.get("sync.plan.remove.there"), outlook.removeThere(), 0));
        lines.add(line("here", TEXTS.get("sync.plan.remove.here"), outlook.removeHere(), 0));
        int clash = outlook.conflicts().size();
        lines.add(new Line(
                "clash",
                TEXTS.get("sync.plan.clash"),
                clash == 0 ? TEXTS.get("sync.plan.none") : Figures.count(clash),
                clash > 0));
        if (outlook.waiting() > 0)
            lines.add(new Line("waiting", TEXTS.get("sync.plan.waiting"), Figures.count(outlook.waiting()), true));
        return lines;
    }

    private static Line line(String id, String name, int parts, long bytes) {
        if (parts == 0) return new Line(id, name, TEXTS.get("sync.plan.none"), false);
        String figure = bytes == 0
                ? TEXTS.get("sync.plan.parts", parts)
                : TEXTS.get("sync.plan.parts.bytes", parts, Words.bytes(bytes));
        return new Line(id, name, figure, true);
    }

    /// Day by day: what nobody touches because both have changed it, then what has changed there and here.
    List<String> days() {
        List<String> days = new ArrayList<>();
        for (Conflict each : outlook.conflicts()) days.add(TEXTS.get("sync.plan.day.both", SyncWords.line(each)));
        for (SyncOutlook.Change each : outlook.there())
            days.add(TEXTS.get("sync.plan.day.there", SyncWords.line(each)));
        for (SyncOutlook.Change each : outlook.here()) days.add(TEXTS.get("sync.plan.day.here", SyncWords.line(each)));
        return days;
    }

    /// What the button says that runs it.
    String run() {
        if (!moves()) return TEXTS.get("sync.plan.remember");
        return switch (direction) {
            case BOTH -> TEXTS.get("sync.plan.run.both");
            case PUSH -> TEXTS.get("sync.plan.run.push");
            case PULL -> TEXTS.get("sync.plan.run.pull");
        };
    }
}
