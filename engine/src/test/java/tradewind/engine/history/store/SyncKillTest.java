package tradewind.engine.history.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Part;

/// `kill -9` of a process that syncs both ways with a folder, before one of its requests or right after it. What the
/// lake's publication goes through is killed next door, in the lake's own test.
class SyncKillTest {
    private static final int PIECE = 32;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /// The other process: stands still at one request until it is killed.
    public static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            int stop = Integer.parseInt(args[2]);
            boolean after = args[3].equals("after");
            AtomicInteger request = new AtomicInteger();
            ObjectStore store = new FolderStore(Path.of(args[1]));
            ObjectStore watched = (ObjectStore) Proxy.newProxyInstance(
                    Child.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (_, method, arguments) -> {
                        int number = request.getAndIncrement();
                        if (number == stop && !after) stand(method.getName());
                        try {
                            return method.invoke(store, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        } finally {
                            if (number == stop && after) stand(method.getName());
                        }
                    });
            SyncResult result = sync(Path.of(args[0]), watched);
            System.out.println(result instanceof SyncResult.Synced ? "DONE" : "FAILED " + result);
        }

        private static void stand(String what) throws InterruptedException {
            System.out.println("AT " + what);
            System.out.flush();
            Thread.sleep(600_000);
        }
    }

    private static SyncResult sync(Path lake, ObjectStore store) throws IOException {
        // one request after the other: which is the tenth is then the same each time
        SyncRequest request = new SyncRequest(SyncDirection.BOTH, SyncRequest.Keep.NEITHER, 1, false);
        return new LakeSync(TwoLakes.lake(lake), store, Retry.STANDARD, new Random(1), Requests.Pause.REAL, PIECE)
                .run(request, SyncProgress.UNWATCHED);
    }

    private static void synced(Path lake, ObjectStore store) throws IOException {
        SyncResult result = sync(lake, store);
        assertInstanceOf(SyncResult.Synced.class, result, result::toString);
    }

    private String killed(Path lake, Path bucket, int request, boolean after) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        lake.toString(),
                        bucket.toString(),
                        Integer.toString(request),
                        after ? "after" : "before")
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("AT ") || line.startsWith("DONE")) break;
            }
            child.destroyForcibly().waitFor();
        }
        return said.toString().strip();
    }

    /// One world: a bucket that has a day this lake lacks, and a lake that has two days the bucket lacks.
    private boolean survives(int request, boolean after) throws Exception {
        Path world = folder.resolve(request + (after ? "-after" : "-before"));
        Path bucket = Files.createDirectories(world.resolve("bucket"));
        ObjectStore store = new FolderStore(bucket);
        Lake elsewhere = TwoLakes.lake(world.resolve("elsewhere"));
        TwoLakes.add(elsewhere, TwoLakes.big(200), 19_000);
        synced(elsewhere.root(), store);
        Lake here = TwoLakes.lake(world.resolve("here"));
        TwoLakes.add(here, TwoLakes.big(300), 19_001);
        TwoLakes.add(here, "short", 19_002);

        String said = killed(here.root(), bucket, request, after);
        if (said.equals("DONE")) return false;
        assertTrue(said.startsWith("AT "), "request " + request + ": " + said);
        String where = said + " " + request + (after ? " after" : " before");

        // nothing half visible: every manifest names whole objects only, the lake is whole
        whole(store, where);
        Lake now = TwoLakes.lake(here.root());
        now.stage().close();
        assertEquals(List.of(), now.verify(), where);
        assertTrue(TwoLakes.texts(now).containsAll(Set.of(TwoLakes.big(300) + 19_001, "short19002")), where);

        // and the next sync brings everything everywhere
        synced(now.root(), store);
        synced(elsewhere.root(), store);
        assertEquals(3, now.head().parts().size(), where);
        assertEquals(TwoLakes.texts(now), TwoLakes.texts(TwoLakes.lake(elsewhere.root())), where);
        return true;
    }

    private static void whole(ObjectStore store, String where) throws IOException {
        Manifest newest =
                new Manifests(store, new Requests(Retry.STANDARD, new Random(1), _ -> {}, 1), new Random(1)).newest(0);
        Set<Integer> sizes =
                newest.parts().stream().map(part -> part.date().getDayOfMonth()).collect(Collectors.toSet());
        assertTrue(sizes.size() == 1 || sizes.size() == 3, where + ": all or nothing, not " + sizes);
        for (Part part : newest.parts()) {
            if (!(store.get(part.path(), 0) instanceof Answer.Given<InputStream>(InputStream in)))
                throw new AssertionError(where + ": no " + part.path());
            try (in) {
                String hash = HexFormat.of().formatHex(Durable.sha256().digest(in.readAllBytes()));
                assertEquals(part.sha256(), hash, where);
            }
        }
    }

    @Test
    void aSyncThatIsKilledLosesNothingAndShowsNothingHalf() throws Exception {
        for (int request : new int[] {3, 12, 19}) assertTrue(survives(request, request != 12), "request " + request);
    }

    @Test
    @Tag("soak")
    void soDoesOneThatIsKilledAtAnyOfItsRequests() throws Exception {
        int request = 0;
        while (survives(request, false) && survives(request, true)) request++;
        assertTrue(request > 15, "only " + request + " requests");
    }
}
