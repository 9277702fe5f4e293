package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.store.SyncDirection;

/// Everything slow is done at once here, on the calling thread.
class SyncViewModelTest {
    @TempDir
    Path folder;

    private static SyncViewModel model(ScriptedLake lake) {
        SyncViewModel model = new SyncViewModel(new HistoryViewModel(lake, Runnable::run, Runnable::run));
        model.refresh();
        return model;
    }

    private Path sub(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void aFolderThatWasChosenIsSyncedWithAndSaysWhatHasChangedSince() throws IOException {
        ScriptedLake lake = new ScriptedLake(sub("one")).filled();
        SyncViewModel model = model(lake);
        assertEquals("Never synced.", model.stateProperty().get().when());
        model.start(SyncDirection.BOTH, new char[0]);
        assertEquals("", model.messageProperty().get());
        Path copy = sub("copy");
        lake.target = Optional.of(copy);
        model.choose();
        assertEquals(
                "folder " + copy,
                model.stateProperty().get().target().orElseThrow().words());

        model.start(SyncDirection.BOTH, new char[0]);
        int all = lake.history.lake().head().parts().size();
        assertEquals(
                all + " parts sent, 0 parts fetched.", model.messageProperty().get());
        assertFalse(model.busyProperty().get());
        String when = model.stateProperty().get().when();
        assertTrue(when.endsWith(" on " + Words.time(ScriptedLake.NOW) + " UTC, manifest 1."), when);
        assertTrue(when.contains(copy.toString()), when);
        assertEquals(
                "Nothing changed here since: all " + all + " parts are as agreed.",
                model.stateProperty().get().differs());

        String gone = lake.history.lake().head().parts().getFirst().path();
        lake.history.lake().withdraw(Set.of(gone), "a try");
        model.refresh();
        assertEquals(
                "0 parts here and not there yet, 1 part agreed on and no more here; " + all + " parts agreed on.",
                model.stateProperty().get().differs());
    }

    @Test
    void namesWhatBothSidesHaveChanged() throws IOException {
        Path copy = sub("copy");
        ScriptedLake one = new ScriptedLake(sub("one")).filled();
        ScriptedLake two = new ScriptedLake(sub("two"));
        SyncTarget target = SyncTarget.folder(copy.toString());
        one.syncTarget = Optional.of(target);
        two.syncTarget = Optional.of(target);
        model(one).start(SyncDirection.PUSH, new char[0]);
        SyncViewModel second = model(two);
        second.start(SyncDirection.PULL, new char[0]);
        one.more("1385337600,901,0.5\n");
        two.more("1385337601,902,0.5\n");
        model(one).start(SyncDirection.BOTH, new char[0]);
        second.start(SyncDirection.BOTH, new char[0]);
        List<String> conflicts = second.conflictsProperty().get();
        assertEquals(1, conflicts.size(), conflicts::toString);
        assertTrue(conflicts.getFirst().startsWith("BTC/USD@Bitstamp trades 2013-11-25: "), conflicts::toString);
        assertTrue(second.messageProperty().get().startsWith("! "), second.messageProperty()::get);
    }

    @Test
    void asksForAPassphraseWhereOneIsNeededAndSaysWhyItCannotSync() throws IOException {
        ScriptedLake lake = new ScriptedLake(sub("one")).filled();
        lake.syncTarget = Optional.of(new SyncTarget("s3", Map.of("bucket", "prices"), true));
        SyncViewModel model = model(lake);
        model.start(SyncDirection.PUSH, new char[0]);
        assertEquals(
                "Type the passphrase of your secrets first: s3 prices needs it.",
                model.messageProperty().get());
        lake.syncTarget =
                Optional.of(SyncTarget.folder(folder.resolve("nowhere").toString()));
        model.refresh();
        model.start(SyncDirection.PUSH, new char[0]);
        assertTrue(model.messageProperty().get().startsWith("! "), model.messageProperty()::get);
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aSyncThatIsStoppedLeavesThePlaceAsItWas() throws IOException {
        ScriptedLake lake = new ScriptedLake(sub("one")).filled();
        lake.syncTarget = Optional.of(SyncTarget.folder(sub("copy").toString()));
        SyncViewModel model = model(lake);
        model.wayProperty().subscribe(way -> {
            if (!way.words().isEmpty() && !way.words().equals("Stopping")) model.cancel();
        });
        model.start(SyncDirection.PUSH, new char[0]);
        assertTrue(model.messageProperty().get().startsWith("Stopped."), model.messageProperty()::get);
        assertEquals("Never synced.", model.stateProperty().get().when());
    }
}
