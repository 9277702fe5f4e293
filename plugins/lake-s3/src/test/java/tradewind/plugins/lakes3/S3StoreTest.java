package tradewind.plugins.lakes3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.Answer.Given;
import tradewind.engine.history.store.BegunUpload;
import tradewind.engine.history.store.Condition;
import tradewind.engine.history.store.Content;
import tradewind.engine.history.store.LakeSync;
import tradewind.engine.history.store.Listing;
import tradewind.engine.history.store.MultipartUpload;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.history.store.StoredObject;
import tradewind.engine.history.store.SyncDirection;
import tradewind.engine.history.store.SyncProgress;
import tradewind.engine.history.store.SyncRequest;
import tradewind.engine.history.store.SyncResult;
import tradewind.engine.history.store.UploadedPart;

/// Against a real server, in its own process.
class S3StoreTest {
    private static final int MIB = 1 << 20;

    @SuppressWarnings("NullAway.Init")
    private static S3Mock server;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = S3Mock.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Given<T>(T value)) return value;
        throw new AssertionError(answer.toString());
    }

    private static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] read(Answer<InputStream> answer) throws IOException {
        try (InputStream in = given(answer)) {
            return in.readAllBytes();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void whatIsPutComesBackFromAnyOffsetAndIsListedPageByPage() throws IOException {
        try (ObjectStore store = server.open("one")) {
            String key = "2024/01/02/BTC%2FUSD/trades/Test 1.parquet";
            given(store.put(key, text("hello"), Condition.ALWAYS));
            assertEquals("llo", new String(read(store.get(key, 2)), StandardCharsets.UTF_8));
            assertEquals(new StoredObject(key, 5, text("hello").sha256()), given(store.head(key)));
            given(store.put("2024/02", text("x"), Condition.ALWAYS));
            given(store.put("other", text("x"), Condition.ALWAYS));
            assertEquals(
                    new Listing(List.of(new StoredObject("2024/02", 1, "")), false), given(store.list("2024/", key)));
            assertEquals(2, given(store.list("2024/", "")).objects().size());
            given(store.delete(key));
            assertInstanceOf(Answer.Missing.class, store.head(key));
            assertInstanceOf(Answer.Missing.class, store.get(key, 0));
            given(store.delete(key));
        }
    }

    @Test
    void aSecondPutThatWantsNothingThereIsRefusedAndChangesNothing() throws IOException {
        try (ObjectStore store = server.open("two")) {
            given(store.put("a", text("first"), Condition.IF_ABSENT));
            assertInstanceOf(Answer.Taken.class, store.put("a", text("second"), Condition.IF_ABSENT));
            assertEquals("first", new String(read(store.get("a", 0)), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theServerRefusesBytesThatAreNotThoseThatWereMeant() {
        try (ObjectStore store = server.open("three")) {
            Content changed = new Content(text("one").opening(), 3, text("two").sha256());
            // this server calls it a bad request; Amazon's says that the digest is wrong
            assertFalse(store.put("a", changed, Condition.ALWAYS) instanceof Given);
            assertInstanceOf(Answer.Missing.class, store.head("a"));
        }
    }

    @Test
    void anUploadInPartsGoesOnInAnotherProcessAndIsSeenWhenItIsComplete() throws IOException {
        byte[] bytes = random(11 * MIB);
        Path file = Files.write(folder.resolve("big"), bytes);
        MultipartUpload upload;
        try (ObjectStore store = server.open("four")) {
            upload = given(store.begin("big"));
            given(store.upload(upload, 1, Content.slice(file, 0, 5 * MIB)));
        }
        try (ObjectStore store = server.open("four")) {
            assertEquals(List.of(upload), given(store.unfinished("big")));
            UploadedPart first = given(store.parts(upload)).getFirst();
            assertEquals(5 * MIB, first.size());
            assertEquals(Content.slice(file, 0, 5 * MIB).sha256(), first.sha256());
            assertInstanceOf(Answer.Missing.class, store.head("big"));
            UploadedPart second = given(store.upload(upload, 2, Content.slice(file, 5 * MIB, 6 * MIB)));
            given(store.complete(upload, List.of(first, second), Condition.IF_ABSENT));
            assertArrayEquals(bytes, read(store.get("big", 0)));
            assertEquals(List.of(), given(store.unfinished("big")));
            MultipartUpload other = given(store.begin("gone"));
            given(store.abort(other));
            assertInstanceOf(Answer.Missing.class, store.parts(other));
        }
    }

    @Test
    void anUploadThatWasLeftOverIsFoundWithItsAgeAndGivenUpADayLater() throws IOException {
        long asked = now();
        String abandoned = "2022/01/08/BTC%2FUSD/trades/Test-" + "ab".repeat(32) + ".parquet";
        try (ObjectStore store = server.open("left/")) {
            MultipartUpload upload = given(store.begin(abandoned));
            given(store.upload(upload, 1, Content.of(random(100_000))));
            MultipartUpload foreign = given(store.begin("of/another/program"));
            List<BegunUpload> left = given(store.unfinishedBelow(""));
            assertEquals(
                    Set.of(upload, foreign),
                    left.stream().map(BegunUpload::upload).collect(Collectors.toSet()));
            // the server counts in whole seconds
            assertTrue(left.getFirst().begun() >= asked - 1_000_000_000L, left.toString());
            assertTrue(left.getFirst().begun() <= now(), left.toString());
            assertEquals(
                    List.of(upload),
                    given(store.unfinishedBelow("2022/")).stream()
                            .map(BegunUpload::upload)
                            .toList());
            assertEquals(0, synced(lake(0), store).cleared(), "somebody may be at it");
            assertEquals(1, synced(lake(25 * 3_600), store).cleared());
            assertInstanceOf(Answer.Missing.class, store.parts(upload));
            assertEquals(List.of(foreign), given(store.unfinished("of/another/program")));
        }
    }

    @Test
    void aSyncThatIsCancelledInTheMiddleOfAFileLeavesNoPieceInTheBucket() throws IOException {
        Lake lake = lake(0);
        add(lake, 19_000, parquet(40 * MIB));
        try (ObjectStore store = server.open("cancelled/")) {
            SyncResult result = new LakeSync(lake, store)
                    .run(SyncRequest.of(SyncDirection.PUSH), (bytes, of, parts, ofParts) -> bytes < 8 * MIB);
            assertInstanceOf(SyncResult.Cancelled.class, result, result.toString());
            assertEquals(List.of(), given(store.unfinishedBelow("")));
            assertEquals(1, synced(lake, store).pushed());
        }
    }

    private static SyncResult.Synced synced(Lake lake, ObjectStore store) {
        SyncResult result = new LakeSync(lake, store).run(SyncRequest.of(SyncDirection.BOTH), SyncProgress.UNWATCHED);
        return assertInstanceOf(SyncResult.Synced.class, result, result.toString());
    }

    /// Whose clock is ahead by so much.
    private Lake lake(long seconds) throws IOException {
        return Lake.open(folder.resolve("lake-" + seconds), () -> now() + seconds * 1_000_000_000L);
    }

    private static long now() {
        return Instant.now().toEpochMilli() * 1_000_000L;
    }

    @Test
    void aDownloadThatIsGivenUpDoesNotReadOn() throws IOException {
        try (ObjectStore store = server.open("five")) {
            given(store.put("a", Content.of(random(2 * MIB)), Condition.ALWAYS));
            InputStream in = given(store.get("a", 0));
            assertEquals(100, in.readNBytes(100).length);
            in.close();
            assertEquals(2 * MIB, read(store.get("a", 0)).length, "the next request has a connection of its own");
        }
    }

    private void add(Lake lake, long day, byte[] bytes) throws IOException {
        Series series = new Series(DataType.TRADES, "Test", "BTC/USD", BarSpan.NONE);
        try (Staging staging = lake.stage()) {
            Path file = Files.write(staging.file("part"), bytes);
            long time = day * 86_400_000_000_000L;
            staging.add(
                    file,
                    series,
                    series.partition(time),
                    1,
                    time,
                    time,
                    2,
                    8,
                    Quality.UNJUDGED,
                    new Lineage("", "", "", "", ""));
            staging.publish(lake.now(), "import", "", List.of());
        }
    }

    private static byte[] parquet(int length) {
        byte[] bytes = random(length);
        byte[] magic = "PAR1".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, bytes, 0, 4);
        System.arraycopy(magic, 0, bytes, length - 4, 4);
        return bytes;
    }

    @Test
    void aLakeGoesIntoTheBucketAndComesOutElsewhereAsItWas() throws IOException {
        Lake here = Lake.open(folder.resolve("here"), () -> 1);
        add(here, 19_000, parquet(17 * MIB));
        add(here, 19_001, parquet(100_000));
        Lake elsewhere = Lake.open(folder.resolve("elsewhere"), () -> 1);
        try (ObjectStore store = server.open("lake")) {
            SyncRequest both = SyncRequest.of(SyncDirection.BOTH);
            SyncResult pushed = new LakeSync(here, store).run(both, SyncProgress.UNWATCHED);
            assertEquals(
                    2,
                    assertInstanceOf(SyncResult.Synced.class, pushed, pushed::toString)
                            .pushed());
            SyncResult pulled = new LakeSync(elsewhere, store).run(both, SyncProgress.UNWATCHED);
            assertEquals(
                    2,
                    assertInstanceOf(SyncResult.Synced.class, pulled, pulled::toString)
                            .pulled());
        }
        assertEquals(List.of(), elsewhere.verify());
        assertEquals(hashes(here), hashes(elsewhere));
    }

    private static List<String> hashes(Lake lake) throws IOException {
        return lake.head().parts().stream().map(Part::sha256).toList();
    }

    @Test
    void noSecretIsEverLogged() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.TRACE);
        try (ObjectStore store = server.open("six")) {
            given(store.put("a", text("x"), Condition.ALWAYS));
            assertFalse(
                    store.toString().contains(S3Mock.SECRET) || store.place().contains(S3Mock.SECRET));
            ObjectStore gone = S3Mock.open("http://localhost:1", "");
            assertFalse(gone.head("a").toString().contains(S3Mock.SECRET));
            gone.close();
        } finally {
            root.setLevel(level);
            root.detachAppender(heard);
            // threads of the SDK may have something to say still
            heard.stop();
        }
        assertTrue(heard.list.size() > 20, "the SDK tells much at this level: " + heard.list.size());
        for (ILoggingEvent event : heard.list) {
            String said = event.getFormattedMessage() + Arrays.toString(event.getArgumentArray());
            assertFalse(said.contains(S3Mock.SECRET), said);
        }
    }
}
