package tradewind.engine.history.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.plugins.PluginSettings;
import tradewind.engine.plugins.Secrets;

/// A folder as a store: a drive that is plugged in, or another machine's that is mounted. Keys are paths below it. What
/// is on its way lies in a hidden folder beside, and gets its name when it is whole and on the disk.
public final class FolderStore implements ObjectStore {
    private static final String HIDDEN = ".on-its-way";

    private final Path root;
    private final Path hidden;

    /// The kind of store whose only setting is the folder.
    public static final class Provider implements ObjectStoreProvider {
        @Override
        public String name() {
            return "folder";
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("path", "the folder; it has to be there");
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of();
        }

        @Override
        public Answer<ObjectStore> open(PluginSettings settings, Secrets secrets) {
            Optional<String> path = settings.value("path");
            if (path.isEmpty() || path.get().isBlank())
                return new Answer.Refused<>("Say which folder: the setting path is missing.");
            Path folder = Path.of(path.get()).toAbsolutePath().normalize();
            // not made here: where a drive is not mounted, an empty folder on another one would pass for it
            if (!Files.isDirectory(folder))
                return new Answer.Refused<>(
                        "There is no folder " + folder + ". Plug the drive in, or make the folder.");
            return new Answer.Given<>(new FolderStore(folder));
        }
    }

    FolderStore(Path root) {
        this.root = root;
        this.hidden = root.resolve(HIDDEN);
    }

    @Override
    public String place() {
        return "folder " + root;
    }

    private interface Work<T> {
        Answer<T> run() throws IOException;
    }

    private <T> Answer<T> said(String key, Work<T> work) {
        try {
            return work.run();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Files.isDirectory(root)
                    ? new Answer.Missing<>()
                    : new Answer.Refused<>("The folder " + root + " is gone. Plug the drive in again.");
        } catch (AccessDeniedException e) {
            return new Answer.Refused<>("No permission for " + key + " in " + root + ".");
        } catch (IOException e) {
            return new Answer.Unreachable<>(key + " in " + root + ": " + e.getMessage() + ".");
        }
    }

    private Path file(String key) {
        Path file = root.resolve(key).normalize();
        if (!file.startsWith(root) || file.equals(root) || file.startsWith(hidden))
            throw new IllegalArgumentException("not a key: " + key);
        return file;
    }

    @Override
    public Answer<Listing> list(String prefix, String after) {
        return said(prefix, () -> {
            // the deepest folder that all of them are in
            Path from = root.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1))
                    .normalize();
            if (!Files.isDirectory(from) && Files.isDirectory(root))
                return new Answer.Given<>(new Listing(List.of(), false));
            List<StoredObject> found = new ArrayList<>();
            try (Stream<Path> files = Files.walk(from)) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    String key = root.relativize(each).toString().replace('\\', '/');
                    if (key.startsWith(prefix) && key.compareTo(after) > 0 && !key.startsWith(HIDDEN))
                        found.add(new StoredObject(key, Files.size(each), ""));
                }
            }
            found.sort(Comparator.comparing(StoredObject::key));
            return new Answer.Given<>(new Listing(found, false));
        });
    }

    @Override
    public Answer<StoredObject> head(String key) {
        return said(key, () -> new Answer.Given<>(new StoredObject(key, Files.size(file(key)), "")));
    }

    @Override
    public Answer<InputStream> get(String key, long from) {
        return said(key, () -> {
            long size = Files.size(file(key));
            return new Answer.Given<>(new FileSlice(file(key), from, Math.max(0, size - from)));
        });
    }

    @Override
    public Answer<StoredObject> put(String key, Content content, Condition condition) {
        return said(key, () -> {
            Path fresh = fresh();
            try {
                if (!written(content, fresh).equals(content.sha256()))
                    return new Answer.Unreachable<>(key + " did not arrive as it was.");
                return placed(fresh, key, condition);
            } finally {
                Files.deleteIfExists(fresh);
            }
        });
    }

    private Path fresh() throws IOException {
        if (!Files.isDirectory(hidden)) Files.createDirectory(hidden);
        return hidden.resolve(UUID.randomUUID().toString());
    }

    /// @return hash of what was written
    private static String written(Content content, Path file) throws IOException {
        MessageDigest digest = Durable.sha256();
        try (InputStream in = content.opening().open();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            in.transferTo(out);
        }
        force(file);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Gives a whole file its name. One at a time, also among processes: not every file system can rename only if there
    /// is nothing of that name.
    private Answer<StoredObject> placed(Path fresh, String key, Condition condition) throws IOException {
        Path target = file(key);
        Path folder = target.resolveSibling(".").normalize();
        synchronized (FolderStore.class) {
            try (FileChannel channel = FileChannel.open(
                            hidden.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                if (condition == Condition.IF_ABSENT && Files.exists(target)) return new Answer.Taken<>();
                Files.createDirectories(folder);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Durable.forceFolder(folder);
        return head(key);
    }

    @Override
    public Answer<MultipartUpload> begin(String key) {
        return said(key, () -> {
            Path folder = fresh();
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("key"), key);
            return new Answer.Given<>(
                    new MultipartUpload(key, folder.getFileName().toString()));
        });
    }

    @Override
    public Answer<List<MultipartUpload>> unfinished(String key) {
        return said(key, () -> {
            List<MultipartUpload> found = new ArrayList<>();
            if (Files.isDirectory(hidden))
                try (Stream<Path> uploads = Files.list(hidden)) {
                    for (Path each : uploads.sorted().toList()) {
                        Path its = each.resolve("key");
                        if (Files.exists(its) && Files.readString(its).equals(key))
                            found.add(
                                    new MultipartUpload(key, each.getFileName().toString()));
                    }
                }
            return new Answer.Given<>(found);
        });
    }

    @Override
    public Answer<List<BegunUpload>> unfinishedBelow(String prefix) {
        return said(prefix, () -> {
            List<BegunUpload> found = new ArrayList<>();
            if (!Files.isDirectory(hidden)) return new Answer.Given<>(found);
            try (Stream<Path> uploads = Files.list(hidden)) {
                for (Path each : uploads.sorted().toList()) {
                    Path its = each.resolve("key");
                    if (!Files.exists(its)) continue;
                    String key = Files.readString(its);
                    if (!key.startsWith(prefix)) continue;
                    MultipartUpload upload =
                            new MultipartUpload(key, each.getFileName().toString());
                    found.add(new BegunUpload(
                            upload, Files.getLastModifiedTime(its).to(TimeUnit.NANOSECONDS)));
                }
            }
            return new Answer.Given<>(found);
        });
    }

    @Override
    public Answer<List<UploadedPart>> parts(MultipartUpload upload) {
        return said(upload.key(), () -> {
            List<UploadedPart> found = new ArrayList<>();
            try (Stream<Path> parts = Files.list(hidden.resolve(upload.id()))) {
                for (Path each : parts.sorted().toList()) {
                    String name = each.getFileName().toString();
                    if (!name.matches("\\d{5}-[0-9a-f]{64}")) continue;
                    int number = Integer.parseInt(name, 0, 5, 10);
                    found.add(new UploadedPart(number, Files.size(each), name, name.substring(6)));
                }
            }
            return new Answer.Given<>(found);
        });
    }

    @Override
    public Answer<UploadedPart> upload(MultipartUpload upload, int number, Content content) {
        return said(upload.key(), () -> {
            Path folder = hidden.resolve(upload.id());
            Path fresh = folder.resolve("new-" + UUID.randomUUID());
            String hash = written(content, fresh);
            if (!hash.equals(content.sha256()))
                return new Answer.Unreachable<>(upload.key() + " did not arrive as it was.");
            String name = String.format("%05d-%s", number, hash);
            Files.move(
                    fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Answer.Given<>(new UploadedPart(number, content.length(), name, hash));
        });
    }

    @Override
    public Answer<StoredObject> complete(MultipartUpload upload, List<UploadedPart> parts, Condition condition) {
        return said(upload.key(), () -> {
            Path folder = hidden.resolve(upload.id());
            Path fresh = folder.resolve("whole");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                for (UploadedPart each : parts) Files.copy(folder.resolve(each.tag()), out);
            }
            force(fresh);
            Answer<StoredObject> placed = placed(fresh, upload.key(), condition);
            if (placed instanceof Answer.Given) abort(upload);
            return placed;
        });
    }

    @Override
    public Answer<Boolean> abort(MultipartUpload upload) {
        return said(upload.key(), () -> {
            Path folder = hidden.resolve(upload.id());
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path each : inside.toList()) Files.deleteIfExists(each);
            }
            Files.delete(folder);
            return new Answer.Given<>(true);
        });
    }

    @Override
    public Answer<Boolean> delete(String key) {
        return said(key, () -> new Answer.Given<>(Files.deleteIfExists(file(key))));
    }

    @Override
    public void close() {}
}
