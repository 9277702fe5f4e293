package tradewind.engine.history.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A publication that is being prepared. Nobody sees any of it before [#publish] has returned, and nothing is left of
/// it if it is closed without. One thread.
public final class Staging implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private static final String MOVES = "moves";

    private final Path root;
    private final VersionLog log;
    private final LakeLock lock;
    private final Steps steps;
    private final Runnable published;
    private final Path folder;
    private final LakeSnapshot base;
    private final List<Part> added = new ArrayList<>();
    private final List<Path> staged = new ArrayList<>();
    private final List<Part> restored = new ArrayList<>();
    private final Map<Path, FutureTask<String>> hashes = new HashMap<>();

    private Staging(Path root, VersionLog log, LakeLock lock, Steps steps, Runnable published) throws IOException {
        this.root = root;
        this.log = log;
        this.lock = lock;
        this.steps = steps;
        this.published = published;
        this.base = log.snapshot(log.versions().size());
        this.folder = root.resolve("staging").resolve("version-" + (base.version() + 1));
    }

    /// @param published is run after a version is named
    static Staging begin(Path root, VersionLog log, Steps steps, Runnable published) throws IOException {
        LakeLock lock = LakeLock.take(root);
        try {
            Staging staging = new Staging(root, log, lock, steps, published);
            staging.sweep();
            Durable.createFolders(staging.folder);
            steps.before("stage");
            return staging;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Clears away what a process that died had staged, or had moved without getting to name it.
    private void sweep() throws IOException {
        List<Path> left;
        try (var inside = Files.list(root.resolve("staging"))) {
            left = inside.toList();
        }
        Set<String> named = log.snapshot(log.versions().size()).parts().stream()
                .map(Part::path)
                .collect(Collectors.toSet());
        for (Path old : left) {
            Path moves = old.resolve(MOVES);
            if (Files.exists(moves)) {
                for (String path : Files.readAllLines(moves, StandardCharsets.UTF_8)) {
                    Path target = root.resolve(path).normalize();
                    if (!named.contains(path) && target.startsWith(root.resolve("data"))) Files.deleteIfExists(target);
                }
            }
            Durable.delete(old);
        }
    }

    /// What the lake is while this is prepared.
    public LakeSnapshot base() {
        return base;
    }

    /// A file that does not exist yet and can be written.
    public Path file(String name) {
        return folder.resolve(name);
    }

    /// Begins to hash a file that was written to [#file] and will be added as it is, while others are written.
    public void foresee(Path file) {
        FutureTask<String> hash = new FutureTask<>(() -> Durable.sha256(file));
        hashes.put(file, hash);
        Thread.ofPlatform().daemon().name("lake-hash").start(hash);
    }

    private String hash(Path file) throws IOException {
        FutureTask<String> begun = hashes.remove(file);
        if (begun == null) return Durable.sha256(file);
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a part was being hashed", e);
        } catch (ExecutionException e) {
            throw new IOException("A part could not be hashed: " + e.getCause(), e);
        }
    }

    /// Adds a Parquet file that was written to [#file]; rows, bytes and hash are found out here.
    public Part add(
            Path file,
            Series series,
            LocalDate date,
            long rows,
            long firstTime,
            long lastTime,
            int priceScale,
            int quantityScale,
            Quality quality,
            Lineage lineage)
            throws IOException {
        steps.before("force part " + added.size());
        Durable.forceFile(file);
        String name = String.format("%010d-%05d.parquet", base.version() + 1, added.size());
        Part part = new Part(
                series,
                date,
                series.folder(date) + "/" + name,
                rows,
                Files.size(file),
                hash(file),
                firstTime,
                lastTime,
                priceScale,
                quantityScale,
                quality,
                lineage);
        added.add(part);
        staged.add(file);
        return part;
    }

    /// Names a part again that an earlier version had; its file is where it always was.
    void restore(Part part) {
        restored.add(part);
    }

    /// Makes it so: all that was added is there, and survives a power cut, when this returns.
    ///
    /// @param removed paths of parts that are no more from this version on; their files stay for the
    ///     versions before
    public LakeVersion publish(long at, String action, String note, List<String> removed) throws IOException {
        steps.before("plan");
        String moves = added.stream().map(part -> part.path() + "\n").collect(Collectors.joining());
        Path plan = folder.resolve(MOVES);
        Files.writeString(plan, moves, StandardCharsets.UTF_8);
        Durable.forceFile(plan);
        Durable.forceFolder(folder);
        for (int i = 0; i < added.size(); i++) {
            steps.before("move part " + i);
            Path target = root.resolve(added.get(i).path());
            Path home = target.resolveSibling(".").normalize();
            Durable.createFolders(home);
            Files.move(staged.get(i), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Durable.forceFolder(home);
        }
        steps.before("name the version");
        List<Part> named = new ArrayList<>(restored);
        named.addAll(added);
        VersionFile file =
                new VersionFile(base.version() + 1, log.headHash(), at, action, note, named, List.copyOf(removed));
        LakeVersion version = log.append(file, folder.resolve("version"));
        published.run();
        steps.before("clean up");
        return version;
    }

    /// Lets others write. What was not published is gone.
    @Override
    public void close() throws IOException {
        for (FutureTask<String> each : hashes.values()) ended(each);
        try {
            sweep();
        } finally {
            lock.close();
        }
    }

    /// A file that is being read cannot be deleted everywhere.
    private static void ended(FutureTask<String> hash) {
        try {
            hash.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.debug("a hash nobody asked for", e);
        }
    }
}
