package tradewind.engine.history.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tradewind.engine.time.EngineClock;

/// A folder of market data with all its versions. Any thread; one writer at a time, also among processes.
public final class Lake {
    /// A file that had the right bytes.
    private record Checked(String sha256, long bytes, FileTime modified) {}

    private final Path root;
    private final EngineClock clock;
    private final VersionLog log;
    private final Steps steps;
    private final List<ChangeFeed> followers = new CopyOnWriteArrayList<>();
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    private Lake(Path root, EngineClock clock, Steps steps) {
        this.root = root;
        this.clock = clock;
        this.log = new VersionLog(root.resolve("versions"));
        this.steps = steps;
    }

    /// Opens a lake; an empty one is made where there is none.
    ///
    /// @param clock stamps the versions
    /// @throws LakeDamagedException if its versions cannot be trusted
    public static Lake open(Path folder, EngineClock clock) throws IOException {
        return open(folder, clock, Steps.UNWATCHED);
    }

    static Lake open(Path folder, EngineClock clock, Steps steps) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        for (String each : List.of("data", "versions", "staging")) Durable.createFolders(root.resolve(each));
        Lake lake = new Lake(root, clock, steps);
        lake.versions();
        return lake;
    }

    public Path root() {
        return root;
    }

    /// Nanoseconds, by the clock the lake was opened with.
    public long now() {
        return clock.now();
    }

    /// Oldest first.
    public List<LakeVersion> versions() throws IOException {
        return log.versions();
    }

    /// The lake as it is.
    public LakeSnapshot head() throws IOException {
        return log.snapshot(versions().size());
    }

    /// The lake as it was.
    ///
    /// @throws IllegalArgumentException if there is no such version; the message says which there are
    public LakeSnapshot asOf(long version) throws IOException {
        return log.snapshot(version);
    }

    /// What changed after a version, oldest first.
    ///
    /// @param version 0 for everything
    /// @throws IllegalArgumentException if there is no such version
    public List<LakeChange> changes(long version) throws IOException {
        return log.changes(version);
    }

    /// Tells a listener what changes after a version, on a thread of its own, until it is closed.
    ///
    /// @param version 0 for everything
    /// @throws IllegalArgumentException if there is no such version
    public ChangeFeed follow(long version, ChangeFeed.Listener listener) throws IOException {
        log.changes(version);
        ChangeFeed feed = ChangeFeed.follow(this, version, listener);
        followers.add(feed);
        return feed;
    }

    void unfollow(ChangeFeed feed) {
        followers.remove(feed);
    }

    /// Starts a publication, and clears away what one that died has left.
    ///
    /// @throws IOException if another writer is at work
    public Staging stage() throws IOException {
        return Staging.begin(root, log, steps, () -> followers.forEach(ChangeFeed::wake));
    }

    /// Makes the lake what it was as of a version. That is a new version; what is between the two stays readable.
    ///
    /// @throws IllegalArgumentException if there is no such version
    public LakeVersion rollback(long version) throws IOException {
        LakeSnapshot wanted = asOf(version);
        try (Staging staging = stage()) {
            Set<Part> then = new HashSet<>(wanted.parts());
            Set<Part> now = new HashSet<>(staging.base().parts());
            List<String> removed = staging.base().parts().stream()
                    .filter(part -> !then.contains(part))
                    .map(Part::path)
                    .toList();
            for (Part part : wanted.parts()) if (!now.contains(part)) staging.restore(part);
            return staging.publish(now(), "rollback", "as of version " + version, removed);
        }
    }

    /// Publishes a version without some parts. Their files stay, for the versions before.
    public LakeVersion withdraw(Set<String> paths, String why) throws IOException {
        try (Staging staging = stage()) {
            List<String> removed = staging.base().parts().stream()
                    .map(Part::path)
                    .filter(paths::contains)
                    .toList();
            return staging.publish(now(), "withdraw", why, removed);
        }
    }

    /// Reads every byte of the lake and compares it with what the versions say.
    ///
    /// @throws LakeDamagedException if the versions themselves cannot be trusted
    public List<LakeFinding> verify() throws IOException {
        VersionLog anew = new VersionLog(root.resolve("versions"));
        List<LakeSnapshot> all = new ArrayList<>();
        for (LakeVersion version : anew.versions()) all.add(anew.snapshot(version.number()));
        LakeSnapshot head = all.isEmpty() ? new LakeSnapshot(0, List.of()) : all.getLast();
        return new LakeCheck(root).thorough(head, LakeCheck.named(all));
    }

    /// Holds a part against its hash, once as long as its file stays the one it was then: a value that was changed on
    /// the disk does not pass for a price.
    ///
    /// @throws IOException if it is another, or cannot be read
    public void check(Part part) throws IOException {
        Path file = root.resolve(part.path());
        Checked now = new Checked(part.sha256(), Files.size(file), Files.getLastModifiedTime(file));
        if (now.equals(checked.get(part.path()))) return;
        if (!Durable.sha256(file).equals(part.sha256()))
            throw new IOException(part.path() + " is damaged: its bytes were changed. Bring the file back from a"
                    + " backup, or withdraw it with tradewind lake verify --withdraw.");
        checked.put(part.path(), now);
    }

    /// What is wrong with a part, as far as its size and its ends tell.
    public Optional<String> glance(Part part) {
        return new LakeCheck(root).glance(part);
    }
}
