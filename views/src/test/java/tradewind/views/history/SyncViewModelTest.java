package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        assertTrue(conflicts.getFirst().startsWith("BTC/USD@Bitstamp · trades · 25 Nov 2013: "), conflicts::toString);
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

    private static String figure(PlannedSync plan, String id) {
        return plan.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow()
                .figure();
    }

    @Test
    void aPlanSaysWhatASyncWouldDoAndMovesNothingUntilItIsRun() throws IOException {
        ScriptedLake lake = new ScriptedLake(sub("one")).filled();
        Path copy = sub("copy");
        lake.syncTarget = Optional.of(SyncTarget.folder(copy.toString()));
        SyncViewModel model = model(lake);
        model.plan(SyncDirection.BOTH, new char[0]);
        PlannedSync plan = model.planProperty().get().orElseThrow();
        int all = lake.history.lake().head().parts().size();
        long bytes = lake.history.lake().head().parts().stream()
                .mapToLong(part -> part.bytes())
                .sum();
        assertEquals(all + " parts, " + Words.bytes(bytes), figure(plan, "push"));
        assertEquals("none", figure(plan, "pull"));
        assertEquals("none", figure(plan, "there"));
        assertEquals("none", figure(plan, "clash"));
        assertFalse(plan.nothing());
        assertFalse(plan.days().isEmpty());
        assertFalse(Files.exists(copy.resolve("manifests")), "nothing was moved");

        model.run(new char[0]);
        assertEquals(
                all + " parts sent, 0 parts fetched.", model.messageProperty().get());
        assertTrue(model.planProperty().get().isEmpty());

        model.plan(SyncDirection.BOTH, new char[0]);
        PlannedSync again = model.planProperty().get().orElseThrow();
        assertTrue(again.nothing());
        assertTrue(again.sentence().startsWith("Nothing to do: "), again::sentence);
        assertEquals(List.of(), again.days());
        model.dismiss();
        assertTrue(model.planProperty().get().isEmpty());
        char[] typed = {'x'};
        model.run(typed);
        assertEquals('\0', typed[0], "a passphrase nobody needs is wiped");
    }

    @Test
    void aPlanNamesWhatWouldBeRemovedWhatClashesAndWhatWaits() throws IOException {
        Path copy = sub("copy");
        ScriptedLake one = new ScriptedLake(sub("one")).filled();
        ScriptedLake two = new ScriptedLake(sub("two"));
        one.syncTarget = Optional.of(SyncTarget.folder(copy.toString()));
        two.syncTarget = one.syncTarget;
        model(one).start(SyncDirection.PUSH, new char[0]);
        SyncViewModel second = model(two);
        second.start(SyncDirection.PULL, new char[0]);
        one.more("1385337600,901,0.5\n");
        two.more("1385337601,902,0.5\n");
        String gone = one.history.lake().head().parts().stream()
                .filter(part -> part.date().getDayOfMonth() == 26)
                .findFirst()
                .orElseThrow()
                .path();
        one.history.lake().withdraw(Set.of(gone), "a try");
        model(one).start(SyncDirection.BOTH, new char[0]);

        second.plan(SyncDirection.BOTH, new char[0]);
        PlannedSync both = second.planProperty().get().orElseThrow();
        assertEquals("1", figure(both, "clash"));
        assertEquals("1 part", figure(both, "here"));
        assertTrue(
                both.days().getFirst().startsWith("! BTC/USD@Bitstamp · trades · 25 Nov 2013: "),
                both.days()::toString);
        assertTrue(
                both.days().stream().anyMatch(day -> day.startsWith("There: ") && day.contains("26 Nov 2013")),
                both.days()::toString);

        second.plan(SyncDirection.PUSH, new char[0]);
        PlannedSync push = second.planProperty().get().orElseThrow();
        assertEquals("none", figure(push, "here"));
        assertEquals("1", figure(push, "waiting"));
    }

    @Test
    void aPlanOfAPlaceThatCannotBeReachedSaysWhy() throws IOException {
        ScriptedLake lake = new ScriptedLake(sub("one")).filled();
        lake.syncTarget =
                Optional.of(SyncTarget.folder(folder.resolve("nowhere").toString()));
        SyncViewModel model = model(lake);
        model.plan(SyncDirection.BOTH, new char[0]);
        assertTrue(model.messageProperty().get().startsWith("! "), model.messageProperty()::get);
        assertFalse(model.busyProperty().get());
        assertTrue(model.planProperty().get().isEmpty());
    }

    @Test
    void theAnswerToAPlanThatWasGivenUpIsForNobody() throws IOException {
        ScriptedLake lake = new ScriptedLake(sub("one")).filled();
        lake.syncTarget = Optional.of(SyncTarget.folder(sub("copy").toString()));
        List<Runnable> waiting = new ArrayList<>();
        SyncViewModel model = new SyncViewModel(new HistoryViewModel(lake, Runnable::run, waiting::add));
        model.refresh();
        waiting.removeFirst().run();
        model.plan(SyncDirection.BOTH, new char[0]);
        model.cancel();
        assertFalse(model.busyProperty().get());
        waiting.forEach(Runnable::run);
        assertTrue(model.planProperty().get().isEmpty());
        assertEquals("Stopped. Nothing was moved.", model.messageProperty().get());
    }
}
