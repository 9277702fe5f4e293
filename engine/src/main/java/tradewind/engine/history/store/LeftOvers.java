package tradewind.engine.history.store;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tradewind.engine.history.lake.Part;

/// Gives up uploads in pieces that were interrupted and that nobody goes on with: their pieces take room in a bucket,
/// and no list of objects shows them.
final class LeftOvers {
    /// A desk that shares the place may be uploading just now, or go on tomorrow morning. Nanoseconds.
    static final long PATIENCE = 86_400_000_000_000L;

    private final ObjectStore store;
    private final Requests requests;

    LeftOvers(ObjectStore store, Requests requests) {
        this.store = store;
        this.requests = requests;
    }

    /// Gives up those of parts of a lake that were begun more than a day ago. A store that does not tell of them keeps
    /// them; the sync is none the worse for it.
    ///
    /// @param now epoch nanoseconds
    /// @param wanted what a sync is still to bring over
    /// @return how many
    int clear(long now, List<Part> wanted) throws IOException {
        Answer<List<BegunUpload>> told = requests.once(() -> store.unfinishedBelow(""));
        if (!(told instanceof Answer.Given<List<BegunUpload>>(List<BegunUpload> begun))) return 0;
        Set<String> keep = wanted.stream().map(Keys::of).collect(Collectors.toSet());
        int cleared = 0;
        for (BegunUpload each : begun) {
            String key = each.upload().key();
            if (!key.matches(Keys.PART) || keep.contains(key) || now - each.begun() <= PATIENCE) continue;
            if (requests.once(() -> store.abort(each.upload())) instanceof Answer.Given) cleared++;
        }
        return cleared;
    }
}
