package tradewind.views.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tradewind.engine.history.store.Conflict;
import tradewind.engine.history.store.SyncDirection;
import tradewind.engine.history.store.SyncOutlook;
import tradewind.engine.history.store.SyncResult;
import tradewind.engine.history.store.SyncState;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// How the lake stands with the place it is synced with, what a sync would do, and a sync that is under way. FX thread
/// only.
final class SyncViewModel {
    private static final Texts TEXTS = Texts.of("history");

    /// @param target where the next sync goes
    /// @param last how the lake stands with the place of the last one
    record State(Optional<SyncTarget> target, Optional<SyncState> last) {
        static final State UNKNOWN = new State(Optional.empty(), Optional.empty());

        /// When and where, in one sentence.
        String when() {
            return last.map(it -> TEXTS.get(
                            "sync.when",
                            it.place(),
                            Figures.inZone(Words.done(it.at())),
                            String.valueOf(it.manifest())))
                    .orElseGet(() -> TEXTS.get("sync.never"));
        }

        /// What has changed here since.
        String differs() {
            return last.map(it -> it.added() + it.gone() == 0
                            ? TEXTS.get("sync.same", it.agreed())
                            : TEXTS.get("sync.differs", it.added(), it.gone(), it.agreed()))
                    .orElse("");
        }
    }

    /// How far it is; the share is negative if that is not known.
    record Way(double share, String words) {
        static final Way NONE = new Way(0, "");
    }

    private final HistoryViewModel lake;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.UNKNOWN);
    private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(this, "way", Way.NONE);
    private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(this, "busy", false);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<List<String>> conflicts =
            new ReadOnlyObjectWrapper<>(this, "conflicts", List.of());
    private final ReadOnlyObjectWrapper<Optional<PlannedSync>> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
    private volatile boolean cancelled;
    private boolean chosen;

    /// Counts the plans that were asked for: the answer to one that was given up is for nobody.
    private int asked;

    private boolean planning;

    SyncViewModel(HistoryViewModel lake) {
        this.lake = lake;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What a sync would do; empty if none is planned.
    ReadOnlyObjectProperty<Optional<PlannedSync>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// What came of the last sync, for a person.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Stretches of time that both sides have changed, and what could not be brought over.
    ReadOnlyObjectProperty<List<String>> conflictsProperty() {
        return conflicts.getReadOnlyProperty();
    }

    /// Reads how it stands. Asks nobody but the lake.
    void refresh() {
        lake.ask(
                history -> new State(
                        lake.desk().syncTarget(),
                        SyncState.of(history.lake()).stream().findFirst()),
                now -> state.set(chosen ? new State(state.get().target(), now.last()) : now),
                message::set);
    }

    /// Lets the trader choose a folder for the next sync.
    void choose() {
        if (busy.get()) return;
        lake.desk().chooseFolder().ifPresent(folder -> {
            chosen = true;
            plan.set(Optional.empty());
            conflicts.set(List.of());
            state.set(new State(
                    Optional.of(SyncTarget.folder(folder.toString())),
                    state.get().last()));
            message.set("");
        });
    }

    /// Asks both sides what a sync would do. Moves nothing.
    ///
    /// @param passphrase wiped here or by the desk
    void plan(SyncDirection direction, char[] passphrase) {
        Optional<SyncTarget> target = ready(passphrase);
        if (target.isEmpty()) return;
        planning = true;
        plan.set(Optional.empty());
        begin(TEXTS.get("sync.plan.looking", target.get().words()));
        int mine = ++asked;
        lake.ask(
                history -> {
                    SyncOutlook seen = lake.desk().outlook(target.get(), direction, passphrase);
                    return new Looked(seen, history.lake().now());
                },
                looked -> {
                    if (mine == asked) seen(direction, looked);
                },
                sentence -> {
                    Arrays.fill(passphrase, '\0');
                    if (mine == asked) idle("! " + sentence);
                });
    }

    /// @param at when, epoch nanoseconds
    private record Looked(SyncOutlook outlook, long at) {}

    private void seen(SyncDirection direction, Looked looked) {
        switch (looked.outlook()) {
            case SyncOutlook.Known known -> {
                idle("");
                plan.set(Optional.of(new PlannedSync(direction, looked.at(), known)));
            }
            case SyncOutlook.Refused(String sentence) -> idle("! " + sentence);
        }
    }

    /// Lets go of the plan; nothing was moved.
    void dismiss() {
        plan.set(Optional.empty());
    }

    /// Does what was planned, or what it has become since; nothing without a plan.
    ///
    /// @param passphrase wiped here or by the desk
    void run(char[] passphrase) {
        Optional<PlannedSync> planned = plan.get();
        if (planned.isEmpty()) Arrays.fill(passphrase, '\0');
        else start(planned.get().direction(), passphrase);
    }

    /// Begins a sync; nothing if one is under way.
    ///
    /// @param passphrase wiped here or by the desk
    void start(SyncDirection direction, char[] passphrase) {
        Optional<SyncTarget> target = ready(passphrase);
        if (target.isEmpty()) return;
        planning = false;
        begin(TEXTS.get("sync.comparing"));
        plan.set(Optional.empty());
        lake.ask(_ -> lake.desk().sync(target.get(), direction, passphrase, this::at), this::ended, sentence -> {
            // where the lake could not be opened the desk never saw it
            Arrays.fill(passphrase, '\0');
            over("! " + sentence);
        });
    }

    /// @return empty if nothing can be begun; the passphrase is wiped then
    private Optional<SyncTarget> ready(char[] passphrase) {
        Optional<SyncTarget> target = state.get().target();
        if (!busy.get() && target.isPresent() && target.get().secret() && passphrase.length == 0) {
            plan.set(Optional.empty());
            message.set(TEXTS.get("sync.passphrase.first", target.get().words()));
            return Optional.empty();
        }
        if (!busy.get() && target.isPresent()) return target;
        Arrays.fill(passphrase, '\0');
        return Optional.empty();
    }

    private void begin(String words) {
        cancelled = false;
        conflicts.set(List.of());
        message.set("");
        way.set(new Way(-1, words));
        busy.set(true);
    }

    private void idle(String sentence) {
        busy.set(false);
        way.set(Way.NONE);
        message.set(sentence);
    }

    /// Asks the sync to stop: nobody sees anything of it then. A look at what it would do is given up at once.
    void cancel() {
        if (!busy.get()) return;
        if (planning) {
            asked++;
            idle(TEXTS.get("sync.plan.stopped"));
            return;
        }
        cancelled = true;
        way.set(new Way(way.get().share(), TEXTS.get("stopping")));
    }

    private boolean at(long bytes, long ofBytes, int parts, int ofParts) {
        double share = ofBytes == 0 ? -1 : bytes / (double) ofBytes;
        Way now = new Way(
                share,
                TEXTS.get("sync.so.far", Words.bytes(bytes), Words.bytes(ofBytes), Figures.count(parts), ofParts));
        lake.fx().execute(() -> {
            if (busy.get() && !cancelled) way.set(now);
        });
        return !cancelled;
    }

    private void ended(SyncResult result) {
        switch (result) {
            case SyncResult.Synced synced -> {
                List<String> open = new ArrayList<>();
                for (Conflict each : synced.conflicts()) open.add(SyncWords.line(each));
                synced.damaged().forEach(it -> open.add(it.path() + ": " + it.what()));
                conflicts.set(List.copyOf(open));
                chosen = false;
                over(words(synced));
            }
            case SyncResult.Cancelled _ -> over(TEXTS.get("sync.stopped"));
            case SyncResult.Refused refused -> over("! " + refused.sentence());
        }
    }

    private static String words(SyncResult.Synced synced) {
        String text = TEXTS.get("synced", synced.pushed(), synced.pulled());
        int removed = synced.removedHere() + synced.removedThere();
        if (removed > 0) text = TEXTS.get("synced.removed", text, removed);
        if (synced.waiting() > 0) text = TEXTS.get("synced.waiting", text, synced.waiting());
        if (synced.agreed()) return TEXTS.get("synced.agreed", text);
        int alone = synced.conflicts().size() + synced.damaged().size();
        return TEXTS.get("synced.alone", text, Integer.toString(alone));
    }

    private void over(String sentence) {
        idle(sentence);
        refresh();
    }
}
