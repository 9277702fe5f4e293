package tradewind.engine.journal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A disk in memory that can fill up, fail, and lose power.
///
/// At power loss, whatever was not forced may be there or not, sector by sector and in any order, torn within a
/// sector, or present as a length without content; a new file whose folder was not forced may be gone.
public final class SimulatedDisk implements JournalFiles {
    private static final int SECTOR = 512;

    private final Map<String, Content> files = new TreeMap<>();
    /// The folder as of its last sync, and what was done to it since.
    private final Map<String, Content> forcedFolder = new TreeMap<>();

    private final List<FolderChange> folderChanges = new ArrayList<>();
    private final Map<String, Instant> written = new HashMap<>();
    private long roomLeft = Long.MAX_VALUE;
    private long operationsLeft = Long.MAX_VALUE;
    private long operations;
    private Runnable hook = () -> {};
    private boolean forceFailsOnce;
    private boolean forceLies;

    private static final class Content {
        volatile byte[] seen = {};
        volatile byte[] forced = {};
        List<Change> pending = new ArrayList<>();

        synchronized void add(Change change) {
            pending.add(change);
        }

        synchronized void write(int at, byte[] bytes) {
            byte[] after = Arrays.copyOf(seen, Math.max(seen.length, at + bytes.length));
            System.arraycopy(bytes, 0, after, at, bytes.length);
            seen = after;
        }

        synchronized int pendingCount() {
            return pending.size();
        }

        synchronized void forgetPending(int count) {
            pending.subList(0, count).clear();
        }

        synchronized List<Change> pendingNow() {
            return List.copyOf(pending);
        }
    }

    private sealed interface Change {
        record Write(int at, byte[] bytes) implements Change {}

        record Cut(int size) implements Change {}
    }

    private sealed interface FolderChange {
        record Created(String name, Content content) implements FolderChange {}

        record Renamed(String from, String to) implements FolderChange {}

        record Deleted(String name) implements FolderChange {}
    }

    /// Every write that goes beyond this many further bytes stops there and fails.
    public SimulatedDisk withRoomFor(long bytes) {
        roomLeft = bytes;
        return this;
    }

    /// The next force fails; those after it claim success, as Linux does.
    public void failNextForce() {
        forceFailsOnce = true;
    }

    /// Called in the middle of every disk operation: what is under way counts as not forced.
    public void onOperation(Runnable hook) {
        this.hook = hook;
    }

    /// Disk operations so far: opens, writes, cuts, forces, and what is done to the folder.
    public long operations() {
        return operations;
    }

    /// Force returns at once and does nothing: the disk as seen by a program that forgot to call it.
    public SimulatedDisk withForceThatLies() {
        forceLies = true;
        return this;
    }

    /// The power goes in the middle of the disk operation after this many.
    public SimulatedDisk withPowerFor(long operations) {
        operationsLeft = operations;
        return this;
    }

    /// What another machine would find on this disk after the power was cut now.
    public SimulatedDisk afterPowerLoss(Random random) {
        SimulatedDisk found = new SimulatedDisk();
        Map<String, Content> folder = new TreeMap<>(forcedFolder);
        for (FolderChange change : folderChanges) if (random.nextBoolean()) apply(change, folder);
        folder.forEach((name, content) -> {
            byte[] bytes = content.forced;
            for (Change change : content.pendingNow()) bytes = survive(bytes, change, random);
            found.put(name, bytes);
        });
        return found;
    }

    private static void apply(FolderChange change, Map<String, Content> folder) {
        switch (change) {
            case FolderChange.Created created -> folder.put(created.name, created.content);
            case FolderChange.Deleted deleted -> folder.remove(deleted.name);
            case FolderChange.Renamed renamed -> {
                Content content = folder.remove(renamed.from);
                if (content != null) folder.put(renamed.to, content);
            }
        }
    }

    private static byte[] survive(byte[] bytes, Change change, Random random) {
        return switch (change) {
            case Change.Cut cut -> random.nextBoolean() ? Arrays.copyOf(bytes, cut.size) : bytes;
            case Change.Write write -> {
                int end = write.at + write.bytes.length;
                byte[] after = random.nextInt(3) == 0 ? Arrays.copyOf(bytes, Math.max(bytes.length, end)) : bytes;
                for (int from = write.at; from < end; ) {
                    int to = Math.min(end, (from / SECTOR + 1) * SECTOR);
                    int kept = switch (random.nextInt(4)) {
                        case 0 -> 0;
                        case 1 -> random.nextInt(to - from + 1);
                        default -> to - from;
                    };
                    if (kept > 0) {
                        after = Arrays.copyOf(after, Math.max(after.length, from + kept));
                        System.arraycopy(write.bytes, from - write.at, after, from, kept);
                    }
                    from = to;
                }
                yield after;
            }
        };
    }

    public byte[] bytes(String name) {
        return requireNonNull(files.get(name), name).seen.clone();
    }

    /// Puts a file there as if it had always been there.
    public SimulatedDisk put(String name, byte[] bytes) {
        Content content = new Content();
        content.seen = bytes.clone();
        content.forced = bytes.clone();
        files.put(name, content);
        forcedFolder.put(name, content);
        return this;
    }

    public SimulatedDisk remove(String name) {
        files.remove(name);
        forcedFolder.remove(name);
        return this;
    }

    /// The same files on a disk without faults.
    public SimulatedDisk copy() {
        SimulatedDisk copy = new SimulatedDisk();
        files.forEach((name, content) -> copy.put(name, content.seen));
        return copy;
    }

    @Override
    public void create() {}

    @Override
    public List<String> list() {
        return files.keySet().stream().filter(name -> !name.contains("/")).toList();
    }

    @Override
    public JournalFile open(String name) throws IOException {
        operate();
        return new Handle(files.computeIfAbsent(name, created -> {
            Content content = new Content();
            folderChanges.add(new FolderChange.Created(created, content));
            return content;
        }));
    }

    @Override
    public JournalFile openForReading(String name) throws IOException {
        Content content = files.get(name);
        if (content == null) throw new NoSuchFileException(name);
        return new Handle(content);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Content content = files.get(from);
        if (content == null) throw new NoSuchFileException(from);
        change(new FolderChange.Renamed(from, to));
    }

    @Override
    public void delete(String name) throws IOException {
        if (files.containsKey(name)) change(new FolderChange.Deleted(name));
    }

    private void change(FolderChange change) throws IOException {
        folderChanges.add(change);
        operate();
        apply(change, files);
    }

    @Override
    public long size(String name) throws IOException {
        Content content = files.get(name);
        if (content == null) throw new NoSuchFileException(name);
        return content.seen.length;
    }

    /// Says when a file was written; the others were at [Instant#EPOCH].
    public void written(String name, Instant at) {
        written.put(name, at);
    }

    @Override
    public Instant written(String name) {
        return written.getOrDefault(name, Instant.EPOCH);
    }

    @Override
    public long room() {
        return roomLeft;
    }

    @Override
    public void sync() throws IOException {
        operate();
        if (forceLies) return;
        forcedFolder.clear();
        forcedFolder.putAll(files);
        folderChanges.clear();
    }

    private void operate() throws IOException {
        synchronized (this) {
            if (operationsLeft <= 0) throw new IOException("no power");
            operationsLeft--;
            operations++;
        }
        hook.run();
    }

    @Override
    public String toString() {
        return "simulated disk";
    }

    private final class Handle implements JournalFile {
        private final Content content;

        Handle(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.seen.length;
        }

        @Override
        public void read(ByteBuffer target, long position) {
            int count = Math.min(target.remaining(), content.seen.length - (int) position);
            target.put(content.seen, (int) position, count);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[(int) Math.min(source.remaining(), roomLeft)];
            boolean full = bytes.length < source.remaining();
            source.get(bytes);
            roomLeft -= bytes.length;
            int at = (int) position;
            content.add(new Change.Write(at, bytes));
            operate();
            content.write(at, bytes);
            if (full) throw new IOException("No space left on device");
        }

        @Override
        public void force() throws IOException {
            // what another thread writes meanwhile is not forced
            int count = content.pendingCount();
            byte[] bytes = content.seen;
            operate();
            if (forceFailsOnce) {
                forceFailsOnce = false;
                // the pages are marked clean although they never reached the disk
                content.forgetPending(count);
                throw new IOException("Input/output error");
            }
            if (forceLies) return;
            content.forced = bytes;
            content.forgetPending(count);
        }

        @Override
        public void truncate(long size) throws IOException {
            content.add(new Change.Cut((int) size));
            operate();
            content.seen = Arrays.copyOf(content.seen, (int) size);
        }

        @Override
        public void close() {}
    }
}
