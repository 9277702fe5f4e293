package tradewind.engine.history.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.store.MemoryStore.Fate;
import tradewind.engine.history.store.SyncRequest.Keep;
import tradewind.engine.history.store.SyncResult.Synced;

/// Stores that fail, bytes that were changed, and syncs that were cut short.
class SyncTroubleTest extends SyncedLakes {
    @Test
    void aStoreThatFailsNowAndThenIsAskedAgainAfterAPauseThatIsDrawn() throws IOException {
        TwoLakes.add(here, "day ", 19_000, 19_001, 19_002);
        TwoLakes.add(here, TwoLakes.big(300), 19_003);
        // of each request the first fails, and the second is done and not heard of
        Map<String, Integer> tries = new HashMap<>();
        store.fates = (request, _) -> Fate.values()[tries.merge(request, 1, Integer::sum) % 3];
        assertEquals(4, sync(here, SyncDirection.PUSH).pushed());
        assertTrue(pauses.size() > 20, "after each try that failed: " + pauses);
        store.cutAfter = 50;
        assertEquals(4, sync(elsewhere, SyncDirection.PULL).pulled());
        assertEquals(TwoLakes.texts(here), TwoLakes.texts(elsewhere));
        assertEquals(List.of(), elsewhere.verify());
        assertTrue(pauses.stream().allMatch(each -> each >= 0 && each <= 400), pauses::toString);
        assertTrue(pauses.stream().distinct().count() > 3, pauses::toString);
    }

    @Test
    void aStoreThatStaysAwayEndsTheSyncAndTheNextOneGoesOnWithWhatHasArrived() throws IOException {
        TwoLakes.add(here, TwoLakes.big(600), 19_000);
        store.fates = (request, _) -> request.startsWith("upload 5 ") ? Fate.FAILS : Fate.WORKS;
        assertEquals("The store is busy. Nothing is lost; sync again and it goes on from there.", refused(here));
        assertEquals(List.of(), store.keys(""), "nobody sees anything of it");
        long before = store.count("upload 1 ");
        store.fates = (_, _) -> Fate.WORKS;
        assertEquals(1, sync(here, SyncDirection.BOTH).pushed());
        assertEquals(before, store.count("upload 1 "), "the first piece was not sent again");
        assertEquals(1, store.count("begin "));

        store.cutAfter = 100;
        store.fates = (request, _) -> request.contains(" from 300") ? Fate.FAILS : Fate.WORKS;
        assertTrue(refused(elsewhere).startsWith("The store is busy."));
        assertEquals(0, elsewhere.head().version());
        store.fates = (_, _) -> Fate.WORKS;
        assertEquals(1, sync(elsewhere, SyncDirection.BOTH).pulled());
        assertEquals(
                1,
                store.requests.stream()
                        .filter(each -> each.endsWith("parquet from 0"))
                        .count());
    }

    @Test
    void aFileForWhichAConnectionDoesNotLastGoesOnInPieces() throws IOException {
        TwoLakes.add(here, TwoLakes.big(300), 19_000);
        store.fates = (request, _) ->
                request.startsWith("put 2022") || request.startsWith("upload 5 ") ? Fate.FAILS : Fate.WORKS;
        assertEquals("The store is busy. Nothing is lost; sync again and it goes on from there.", refused(here));
        assertEquals(1, store.count("put 2022"), "the whole is tried once");
        store.fates = (_, _) -> Fate.WORKS;
        assertEquals(1, sync(here, SyncDirection.BOTH).pushed());
        assertEquals(1, store.count("put 2022"), "the pieces that wait are gone on with");
        assertEquals(1, store.count("upload 1 "));
        assertEquals(List.of(), store.uploading());
        sync(elsewhere, SyncDirection.PULL);
        assertEquals(TwoLakes.texts(here), TwoLakes.texts(elsewhere));
    }

    @Test
    void aFileThatArrivedWhoseAnswerWasLostIsNotSentAgain() throws IOException {
        TwoLakes.add(here, TwoLakes.big(300), 19_000);
        store.fates = (request, _) -> request.startsWith("put 2022") ? Fate.DONE_UNHEARD : Fate.WORKS;
        assertEquals(1, sync(here, SyncDirection.PUSH).pushed());
        assertEquals(0, store.count("begin "));
    }

    @Test
    void aLargePartThatIsDamagedInTheLakeIsNotPushed() throws IOException {
        for (int length : new int[] {300, 600}) {
            TwoLakes.add(here, TwoLakes.big(length), 19_000 + length);
            Part broken = here.head().parts().getLast();
            Path file = here.root().resolve(broken.path());
            byte[] bytes = Files.readAllBytes(file);
            bytes[200] ^= 1;
            Files.write(file, bytes);
        }
        Synced synced = sync(here, SyncDirection.PUSH);
        assertEquals(0, synced.pushed());
        assertEquals(2, synced.damaged().size());
        assertEquals(List.of(), store.keys("2022/"));
        assertEquals(List.of(), store.uploading());
    }

    @Test
    void aCancelledSyncIsSeenByNobody() throws IOException {
        TwoLakes.add(here, "day ", 19_000, 19_001, 19_002);
        SyncResult result = run(here, SyncRequest.of(SyncDirection.BOTH), (_, _, parts, _) -> parts < 2);
        assertEquals(new SyncResult.Cancelled(), result);
        assertEquals(List.of(), store.keys(Keys.MANIFESTS));
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        run(here, SyncRequest.of(SyncDirection.BOTH), (bytes, of, parts, ofParts) -> {
            heard.add(bytes + "/" + of + " " + parts + "/" + ofParts);
            return true;
        });
        assertEquals("51/51 3/3", heard.getLast());
    }

    @Test
    void aCancelledSyncLeavesNoHalfFileInTheStoreAndTheWholeOnesStay() throws IOException {
        TwoLakes.add(here, "day ", 19_000);
        TwoLakes.add(here, TwoLakes.big(9 * PIECE), 19_001);
        SyncRequest one = new SyncRequest(SyncDirection.PUSH, SyncRequest.Keep.NEITHER, 1, false);
        SyncResult result = run(here, one, (_, _, parts, _) -> store.count("upload 2") == 0);
        assertEquals(new SyncResult.Cancelled(), result);
        assertEquals(1, store.count("begin"));
        assertEquals(List.of(), store.uploading());
        assertEquals(2, sync(here, SyncDirection.PUSH).pushed());
        assertEquals(2, store.count("begin"));
    }

    @Test
    void anUploadThatNobodyGoesOnWithForADayIsGivenUpByTheNextSync() throws IOException {
        TwoLakes.add(here, "day ", 19_000);
        Part part = here.head().parts().getFirst();
        String abandoned = Keys.of(part).replace(part.sha256(), "ab".repeat(32));
        store.begin(abandoned);
        store.begin("something/of/another/program");
        store.begun = here.now() - LeftOvers.PATIENCE;
        assertEquals(0, sync(here, SyncDirection.BOTH).cleared(), "somebody may be at it");
        store.begun--;
        assertEquals(0, sync(here, SyncDirection.PULL).cleared(), "a pull changes nothing there");
        assertEquals(1, sync(here, SyncDirection.BOTH).cleared());
        assertEquals(List.of("something/of/another/program#2"), store.uploading());
        store.begin(abandoned);
        store.fates = (request, _) -> request.startsWith("unfinished below") ? Fate.FAILS : Fate.WORKS;
        assertEquals(0, sync(here, SyncDirection.BOTH).cleared(), "it is tried again the next time");
    }

    @Test
    void bytesThatWereChangedInTheBucketNeverReachTheLake() throws IOException {
        TwoLakes.add(here, "day ", 19_000, 19_001, 19_002);
        sync(here, SyncDirection.BOTH);
        List<String> keys = store.keys("2022/");
        store.objects.computeIfPresent(keys.getFirst(), (_, bytes) -> {
            bytes[6] ^= 1;
            return bytes;
        });
        store.objects.remove(keys.get(1));
        Synced synced = sync(elsewhere, SyncDirection.BOTH);
        assertEquals(1, synced.pulled());
        assertEquals(
                List.of(keys.getFirst(), keys.get(1)),
                synced.damaged().stream().map(each -> each.path()).sorted().toList());
        assertEquals(List.of("day 19002"), TwoLakes.texts(elsewhere));
        assertEquals(0, synced.pushed() + synced.removedThere(), "what is missing here counts not as taken out");
    }

    @Test
    void aPartThatIsDamagedInTheLakeIsNotPushed() throws IOException {
        TwoLakes.add(here, "day ", 19_000, 19_001);
        Part broken = here.head().parts().getFirst();
        Files.writeString(here.root().resolve(broken.path()), "PAR1day 19009PAR1");
        Synced synced = sync(here, SyncDirection.BOTH);
        assertEquals(1, synced.pushed());
        assertEquals(broken.path(), synced.damaged().getFirst().path());
        assertEquals(1, store.keys("2022/").size());
    }

    @Test
    void aStoreThatOverwritesWhatItShouldNotIsNotUsed() throws IOException {
        TwoLakes.add(here, "day ", 19_000);
        store.ignoresConditions = true;
        assertTrue(refused(here).startsWith("memory overwrites an object that was to be put only if there is none."));
        assertEquals(List.of(), store.keys(Keys.MANIFESTS));
    }

    @Test
    void aStoreThatForgetsIsFoundOutBeforeAManifestNamesWhatItForgot() throws IOException {
        TwoLakes.add(here, "day ", 19_000);
        store.forgetsObjects = true;
        assertTrue(refused(here).contains("was taken by the bucket and is not there"));
        assertEquals(List.of(), store.keys(Keys.MANIFESTS));
    }

    @Test
    void aBucketThatWasEmptiedIsNotTakenForOneFromWhichAllWasRemoved() throws IOException {
        TwoLakes.add(here, "day ", 19_000, 19_001);
        sync(here, SyncDirection.BOTH);
        store.objects.clear();
        assertTrue(refused(here).startsWith("The manifests in memory are not those this lake was synced with"));
        assertEquals(2, here.head().parts().size());
        SyncRequest restart = new SyncRequest(SyncDirection.BOTH, Keep.NEITHER, 2, true);
        assertEquals(2, synced(run(here, restart, SyncProgress.UNWATCHED)).pushed());
    }
}
