package tradewind.engine.history.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.store.MemoryStore.Fate;
import tradewind.engine.history.store.SyncRequest.Keep;
import tradewind.engine.history.store.SyncResult.Refused;
import tradewind.engine.history.store.SyncResult.Synced;

class LakeSyncTest {
    private static final int PIECE = 64;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private final List<Long> pauses = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init")
    private Lake here;

    @SuppressWarnings("NullAway.Init")
    private Lake elsewhere;

    @BeforeEach
    void open() throws IOException {
        here = TwoLakes.lake(folder.resolve("here"));
        elsewhere = TwoLakes.lake(folder.resolve("elsewhere"));
    }

    private SyncResult run(Lake lake, SyncRequest request, SyncProgress progress) {
        return new LakeSync(lake, store, new Retry(4, 100, 1_000), new Random(1), pauses::add, PIECE)
                .run(request, progress);
    }

    private SyncOutlook outlook(Lake lake, SyncRequest request) {
        return new LakeSync(lake, store, new Retry(4, 100, 1_000), new Random(1), pauses::add, PIECE).outlook(request);
    }

    private Synced sync(Lake lake, SyncDirection direction) {
        return synced(run(lake, SyncRequest.of(direction), SyncProgress.UNWATCHED));
    }

    private static Synced synced(SyncResult result) {
        return assertInstanceOf(Synced.class, result, result::toString);
    }

    private String refused(Lake lake) {
        SyncResult result = run(lake, SyncRequest.of(SyncDirection.BOTH), SyncProgress.UNWATCHED);
        return assertInstanceOf(Refused.class, result, result::toString).sentence();
    }

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
