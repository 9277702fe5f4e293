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
import tradewind.engine.history.store.SyncResult;
import tradewind.engine.history.store.SyncState;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// How the lake stands with the place it is synced with, and a sync that is under way. FX thread only.
final class SyncViewModel {
    private static final Texts TEXTS = Texts.of("history");

    /// @param target where the next sync goes
    /// @param last how the lake stands with the place of the last one
    record State(Optional<SyncTarget> target, Optional<SyncState> last) {
        static final State UNKNOWN = new State(Optional.empty(), Optional.empty());

        /// When and where, in one sentence.
        String when() {
            return last.map(it ->
                            TEXTS.get("sync.when", it.place(), Words.time(it.at()), String.valueOf(it.manifest())))
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
    private volatile boolean cancelled;
    private boolean chosen;

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
            state.set(new State(
                    Optional.of(SyncTarget.folder(folder.toString())),
                    state.get().last()));
            message.set("");
        });
    }

    /// Begins a sync; nothing if one is under way.
    ///
    /// @param passphrase wiped here or by the desk
    void start(SyncDirection direction, char[] passphrase) {
        Optional<SyncTarget> target = state.get().target();
        if (busy.get() || target.isEmpty()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        if (target.get().secret() && passphrase.length == 0) {
            message.set(TEXTS.get("sync.passphrase.first", target.get().words()));
            return;
        }
        busy.set(true);
        cancelled = false;
        conflicts.set(List.of());
        message.set("");
        way.set(new Way(-1, TEXTS.get("sync.comparing")));
        lake.ask(_ -> lake.desk().sync(target.get(), direction, passphrase, this::at), this::ended, sentence -> {
            // where the lake could not be opened the desk never saw it
            Arrays.fill(passphrase, '\0');
            over("! " + sentence);
        });
    }

    /// Asks the sync to stop. Nobody sees anything of it then.
    void cancel() {
        if (!busy.get()) return;
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
                for (Conflict each : synced.conflicts()) open.add(each.sentence());
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
        busy.set(false);
        way.set(Way.NONE);
        message.set(sentence);
        refresh();
    }
}
