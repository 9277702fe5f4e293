package tradewind.engine.history.store;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.store.SyncResult.Refused;
import tradewind.engine.history.store.SyncResult.Synced;

/// Two lakes and the store they are synced with, which does to each request what the test says.
abstract class SyncedLakes {
    static final int PIECE = 64;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    final MemoryStore store = new MemoryStore();
    final List<Long> pauses = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init")
    Lake here;

    @SuppressWarnings("NullAway.Init")
    Lake elsewhere;

    @BeforeEach
    void open() throws IOException {
        here = TwoLakes.lake(folder.resolve("here"));
        elsewhere = TwoLakes.lake(folder.resolve("elsewhere"));
    }

    SyncResult run(Lake lake, SyncRequest request, SyncProgress progress) {
        return new LakeSync(lake, store, new Retry(4, 100, 1_000), new Random(1), pauses::add, PIECE)
                .run(request, progress);
    }

    SyncOutlook outlook(Lake lake, SyncRequest request) {
        return new LakeSync(lake, store, new Retry(4, 100, 1_000), new Random(1), pauses::add, PIECE).outlook(request);
    }

    Synced sync(Lake lake, SyncDirection direction) {
        return synced(run(lake, SyncRequest.of(direction), SyncProgress.UNWATCHED));
    }

    static Synced synced(SyncResult result) {
        return assertInstanceOf(Synced.class, result, result::toString);
    }

    String refused(Lake lake) {
        SyncResult result = run(lake, SyncRequest.of(SyncDirection.BOTH), SyncProgress.UNWATCHED);
        return assertInstanceOf(Refused.class, result, result::toString).sentence();
    }
}
