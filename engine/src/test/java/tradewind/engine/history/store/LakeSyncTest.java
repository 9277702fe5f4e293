package tradewind.engine.history.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.store.MemoryStore.Fate;
import tradewind.engine.history.store.SyncRequest.Keep;
import tradewind.engine.history.store.SyncResult.Synced;

class LakeSyncTest extends SyncedLakes {
    @Test
    void aLakeThatIsPushedCanBePulledElsewhereWithAllThatIsKnownOfIt() throws IOException {
        TwoLakes.add(here, "day ", 19_000, 19_001);
        TwoLakes.add(here, TwoLakes.big(300), 19_002);
        Synced pushed = sync(here, SyncDirection.PUSH);
        assertEquals(3, pushed.pushed());
        assertEquals(1, pushed.manifest());
        assertTrue(
                store.objects.keySet().stream()
                        .anyMatch(key -> key.matches("2022/01/08/BTC%2FUSD/trades/Test-[0-9a-f]{64}\\.parquet")),
                store.objects.keySet()::toString);

        Synced pulled = sync(elsewhere, SyncDirection.PULL);
        assertEquals(3, pulled.pulled());
        assertEquals(1, elsewhere.head().version(), "one version for all that was pulled");
        assertEquals(TwoLakes.texts(here), TwoLakes.texts(elsewhere));
        assertEquals(List.of(), elsewhere.verify());
        Part one = here.head().parts().getFirst();
        Part other = elsewhere.head().parts().getFirst();
        assertEquals(one.lineage(), other.lineage());
        assertEquals(one.quality(), other.quality());

        Synced again = sync(elsewhere, SyncDirection.BOTH);
        assertEquals(0, again.pushed() + again.pulled());
        assertEquals(1, again.manifest(), "nothing new, no new manifest");
    }

    @Test
    void eachSideGetsWhatTheOtherHasAddedAndTakenOut() throws IOException {
        TwoLakes.add(here, "day ", 19_000, 19_001);
        sync(here, SyncDirection.BOTH);
        sync(elsewhere, SyncDirection.BOTH);
        TwoLakes.add(elsewhere, "other ", 19_005);
        TwoLakes.remove(here, 19_000);
        sync(here, SyncDirection.BOTH);
        Synced second = sync(elsewhere, SyncDirection.BOTH);
        assertEquals(1, second.pushed());
        assertEquals(1, second.removedHere());
        Synced third = sync(here, SyncDirection.BOTH);
        assertEquals(1, third.pulled());
        assertEquals(List.of("day 19001", "other 19005"), TwoLakes.texts(here));
        assertEquals(TwoLakes.texts(here), TwoLakes.texts(elsewhere));
        assertEquals(2, elsewhere.asOf(1).parts().size(), "what was taken out can still be read");
    }

    @Test
    void aDayThatBothHaveChangedIsNamedAndLeftAloneUntilSomebodySaysWhoIsRight() throws IOException {
        TwoLakes.add(here, "day ", 19_000, 19_001);
        sync(here, SyncDirection.BOTH);
        sync(elsewhere, SyncDirection.BOTH);
        TwoLakes.replace(here, 19_000, "mine");
        TwoLakes.replace(elsewhere, 19_000, "yours");
        TwoLakes.add(elsewhere, "other ", 19_005);
        sync(here, SyncDirection.BOTH);

        Synced synced = sync(elsewhere, SyncDirection.BOTH);
        assertEquals(
                List.of("BTC/USD@Test trades 2022-01-08: the lake has 10 rows in 1 part, the bucket 10 rows in 1 part,"
                        + " and both were changed since they last agreed"),
                synced.conflicts().stream().map(Conflict::sentence).toList());
        assertEquals(1, synced.pushed(), "the rest went on");
        assertEquals(List.of("yours", "day 19001", "other 19005"), TwoLakes.texts(elsewhere));
        assertEquals(synced.conflicts(), sync(elsewhere, SyncDirection.BOTH).conflicts(), "it stays one");

        SyncRequest keep = new SyncRequest(SyncDirection.BOTH, Keep.STORE, 2, false);
        assertEquals(
                List.of(), synced(run(elsewhere, keep, SyncProgress.UNWATCHED)).conflicts());
        assertEquals(List.of("mine", "day 19001", "other 19005"), TwoLakes.texts(elsewhere));
    }

    @Test
    void ofTwoDesksThatPutTheSameManifestTheSecondSeesTheFirstAndJoinsIt() throws IOException {
        TwoLakes.add(here, "day ", 19_000);
        TwoLakes.add(elsewhere, "other ", 19_001);
        sync(here, SyncDirection.BOTH);
        TwoLakes.add(here, "day ", 19_003);
        store.beforeManifest = () -> {
            store.beforeManifest = () -> {};
            sync(elsewhere, SyncDirection.BOTH);
        };
        Synced synced = sync(here, SyncDirection.BOTH);
        assertEquals(3, synced.manifest());
        assertEquals(List.of("day 19000", "other 19001", "day 19003"), TwoLakes.texts(here));
        sync(elsewhere, SyncDirection.BOTH);
        assertEquals(TwoLakes.texts(here), TwoLakes.texts(elsewhere));
    }

    @Test
    void saysWhatTheOtherSideHasChangedBeforeAnythingIsMoved() throws IOException {
        TwoLakes.add(here, "day ", 19_000, 19_001, 19_002);
        sync(here, SyncDirection.BOTH);
        sync(elsewhere, SyncDirection.BOTH);
        TwoLakes.add(elsewhere, "more ", 19_003);
        TwoLakes.replace(elsewhere, 19_000, "another");
        TwoLakes.remove(elsewhere, 19_002);
        sync(elsewhere, SyncDirection.BOTH);
        TwoLakes.add(here, "mine ", 19_001);
        TwoLakes.replace(here, 19_000, "a third");
        int asked = store.requests.size();
        SyncOutlook.Known known =
                assertInstanceOf(SyncOutlook.Known.class, outlook(here, SyncRequest.of(SyncDirection.BOTH)));
        assertEquals(
                List.of(
                        "BTC/USD@Test trades 2022-01-08: 10 rows in 1 part more, 10 rows in 1 part gone",
                        "BTC/USD@Test trades 2022-01-10: 10 rows in 1 part gone",
                        "BTC/USD@Test trades 2022-01-11: 10 rows in 1 part more"),
                known.there().stream().map(SyncOutlook.Change::sentence).toList());
        assertEquals(
                List.of(
                        "BTC/USD@Test trades 2022-01-08: 10 rows in 1 part more, 10 rows in 1 part gone",
                        "BTC/USD@Test trades 2022-01-09: 10 rows in 1 part more"),
                known.here().stream().map(SyncOutlook.Change::sentence).toList());
        assertEquals(List.of(1L, 2L), List.of(known.agreedManifest(), known.manifest()));
        assertEquals(here.now(), known.agreedAt());
        assertEquals(List.of(1, 1, 0, 1), List.of(known.push(), known.pull(), known.removeThere(), known.removeHere()));
        assertEquals(1, known.conflicts().size());
        assertTrue(
                store.requests.subList(asked, store.requests.size()).stream()
                        .allMatch(request -> request.startsWith("list") || request.contains("manifests/")),
                store.requests.toString());
        Synced synced = sync(here, SyncDirection.BOTH);
        assertEquals(List.of(known.push(), known.pull()), List.of(synced.pushed(), synced.pulled()));
        assertEquals(known.conflicts(), synced.conflicts());
    }

    @Test
    void saysWhyThereWouldBeNoSync() {
        store.fates = (_, _) -> Fate.FAILS;
        SyncOutlook none = outlook(here, SyncRequest.of(SyncDirection.BOTH));
        assertTrue(assertInstanceOf(SyncOutlook.Refused.class, none).sentence().contains("busy"), none.toString());
    }

    @Test
    void theLakeMayBeWrittenWhileItIsSynced() throws IOException {
        TwoLakes.add(here, "day ", 19_000);
        sync(here, SyncDirection.BOTH);
        TwoLakes.add(elsewhere, "other ", 19_001);
        boolean[] once = {true};
        SyncResult result = run(elsewhere, SyncRequest.of(SyncDirection.BOTH), (_, _, _, _) -> {
            try {
                if (once[0]) TwoLakes.replace(elsewhere, 19_000, "imported meanwhile");
                once[0] = false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
        Synced synced = synced(result);
        assertEquals(1, synced.conflicts().size(), "the day that came from both sides");
        assertEquals(List.of("imported meanwhile", "other 19001"), TwoLakes.texts(elsewhere));
    }
}
