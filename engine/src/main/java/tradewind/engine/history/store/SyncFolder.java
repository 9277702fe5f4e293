package tradewind.engine.history.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.history.lake.Part;

/// What a lake remembers of one place: what both had when they last agreed, and what has arrived and is not in the lake
/// yet. Held by one sync at a time, also among processes. It can be deleted; then nothing was ever agreed on.
final class SyncFolder implements Closeable {
    static final String FOLDER = "sync";
    static final String AGREED = "agreed.jsonl";
    static final String PLACE = "place";

    /// @param manifest number and hash of the newest manifest that was seen; its parts are what was agreed on
    record Memory(long manifest, String hash, List<Part> agreed) {
        static final Memory NONE = new Memory(0, "", List.of());
    }

    private final Path folder;
    private final FileChannel lock;

    private SyncFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// @throws Refusal if another sync with this place is under way
    static SyncFolder take(Path lake, String place) throws IOException {
        String name = HexFormat.of()
                .formatHex(Durable.sha256().digest(place.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 16);
        Path folder = lake.resolve(FOLDER).resolve(name);
        Files.createDirectories(folder.resolve("incoming"));
        Files.writeString(folder.resolve(PLACE), place + "\n");
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held in this very process
        } finally {
            if (lock == null) channel.close();
        }
        if (lock == null)
            throw new Refusal("Another sync with " + place
                    + " is under way. Nothing was changed; try again when that is" + " done.");
        return new SyncFolder(folder, channel);
    }

    Path incoming() {
        return folder.resolve("incoming");
    }

    /// Nothing, if what was written down cannot be read: then every difference is a conflict, and none is decided.
    Memory memory() throws IOException {
        Path file = folder.resolve(AGREED);
        if (!Files.exists(file)) return Memory.NONE;
        try {
            Manifest kept = Manifest.read(Files.readAllBytes(file));
            return new Memory(kept.number(), kept.previous(), kept.parts());
        } catch (IllegalArgumentException e) {
            return Memory.NONE;
        }
    }

    /// When both last agreed, epoch nanoseconds; 0 if that is not known.
    long agreedAt() throws IOException {
        Path file = folder.resolve(AGREED);
        if (!Files.exists(file)) return 0;
        try {
            return Manifest.read(Files.readAllBytes(file)).at();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /// @param at when, epoch nanoseconds
    void remember(Memory memory, long at) throws IOException {
        Path fresh = folder.resolve(AGREED + ".new");
        // the same lines as in a manifest, with the hash of that manifest in the place of its predecessor's
        Files.write(fresh, new Manifest(memory.manifest(), memory.hash(), at, "", memory.agreed()).bytes());
        try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(fresh, folder.resolve(AGREED), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Clears away what has arrived, but is wanted no more.
    void sweep(List<Part> wanted) throws IOException {
        Set<String> names = wanted.stream().map(Part::sha256).collect(Collectors.toSet());
        List<Path> left;
        try (Stream<Path> files = Files.list(incoming())) {
            left = files.toList();
        }
        for (Path file : left)
            if (!names.contains(file.getFileName().toString().replace(".partial", ""))) Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
