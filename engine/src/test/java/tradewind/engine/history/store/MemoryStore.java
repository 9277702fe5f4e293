package tradewind.engine.history.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import tradewind.engine.history.lake.Durable;

/// A store in memory that does what the tests want of it: fails, forgets, lies.
final class MemoryStore implements ObjectStore {
    /// Decides what becomes of a request.
    enum Fate {
        WORKS,
        /// Not done, and says so.
        FAILS,
        /// Done, and the answer is lost.
        DONE_UNHEARD
    }

    interface Fates {
        Fate of(String request, int count);
    }

    final Map<String, byte[]> objects = new TreeMap<>();
    final List<String> requests = new ArrayList<>();
    private final Map<String, TreeMap<Integer, byte[]>> uploads = new TreeMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final int page;
    Fates fates = (_, _) -> Fate.WORKS;
    Runnable beforeManifest = () -> {};
    boolean ignoresConditions;
    boolean forgetsObjects;
    int cutAfter = Integer.MAX_VALUE;

    MemoryStore() {
        this(2);
    }

    MemoryStore(int page) {
        this.page = page;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> Answer<T> serve(String request, Work<Answer<T>> work) {
        Fate fate;
        synchronized (this) {
            requests.add(request);
            fate = fates.of(request, requests.size());
        }
        if (fate == Fate.FAILS) return new Answer.Unreachable<>("The store is busy.");
        Answer<T> answer;
        try {
            synchronized (this) {
                answer = work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fate == Fate.DONE_UNHEARD ? new Answer.Unreachable<>("The connection broke.") : answer;
    }

    synchronized long count(String start) {
        return requests.stream().filter(each -> each.startsWith(start)).count();
    }

    List<String> keys(String prefix) {
        return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Durable.sha256().digest(bytes));
    }

    private static byte[] bytes(Content content) throws IOException {
        try (InputStream in = content.opening().open()) {
            return in.readAllBytes();
        }
    }

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public Answer<Listing> list(String prefix, String after) {
        return serve("list " + prefix, () -> {
            List<StoredObject> found = objects.entrySet().stream()
                    .filter(it -> it.getKey().startsWith(prefix) && it.getKey().compareTo(after) > 0)
                    .map(it -> new StoredObject(it.getKey(), it.getValue().length, ""))
                    .toList();
            boolean more = found.size() > page;
            return new Answer.Given<>(new Listing(more ? found.subList(0, page) : found, more));
        });
    }

    @Override
    public Answer<StoredObject> head(String key) {
        return serve("head " + key, () -> {
            byte[] bytes = objects.get(key);
            if (bytes == null) return new Answer.Missing<>();
            return new Answer.Given<>(new StoredObject(key, bytes.length, hash(bytes)));
        });
    }

    @Override
    public Answer<InputStream> get(String key, long from) {
        return serve("get " + key + " from " + from, () -> {
            byte[] bytes = objects.get(key);
            if (bytes == null) return new Answer.Missing<>();
            int most = key.startsWith(Keys.MANIFESTS) ? Integer.MAX_VALUE : cutAfter;
            int end = (int) Math.min(bytes.length, from + (long) most);
            return new Answer.Given<>(new Cut(Arrays.copyOfRange(bytes, (int) from, end), end < bytes.length));
        });
    }

    /// Bytes, and then perhaps a broken connection.
    private static final class Cut extends InputStream {
        private final ByteArrayInputStream bytes;
        private final boolean breaks;

        Cut(byte[] bytes, boolean breaks) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.breaks = breaks;
        }

        @Override
        public int read() throws IOException {
            int read = bytes.read();
            if (read < 0 && breaks) throw new IOException("connection reset");
            return read;
        }
    }

    @Override
    public Answer<StoredObject> put(String key, Content content, Condition condition) {
        if (key.matches(Keys.MANIFEST)) beforeManifest.run();
        return serve("put " + key, () -> {
            byte[] bytes = bytes(content);
            return hash(bytes).equals(content.sha256())
                    ? placed(key, bytes, condition)
                    : new Answer.Unreachable<>("The bytes are not those that were meant.");
        });
    }

    private Answer<StoredObject> placed(String key, byte[] bytes, Condition condition) {
        if (condition == Condition.IF_ABSENT && objects.containsKey(key) && !ignoresConditions)
            return new Answer.Taken<>();
        if (!forgetsObjects || key.startsWith(Keys.MANIFESTS)) objects.put(key, bytes);
        // what forgets does not reckon either
        return new Answer.Given<>(new StoredObject(key, bytes.length, forgetsObjects ? "" : hash(bytes)));
    }

    @Override
    public Answer<MultipartUpload> begin(String key) {
        return serve("begin " + key, () -> {
            String id = key + "#" + ids.incrementAndGet();
            uploads.put(id, new TreeMap<>());
            return new Answer.Given<>(new MultipartUpload(key, id));
        });
    }

    @Override
    public Answer<List<MultipartUpload>> unfinished(String key) {
        return serve(
                "unfinished " + key,
                () -> new Answer.Given<>(uploads.keySet().stream()
                        .filter(id -> id.startsWith(key + "#"))
                        .map(id -> new MultipartUpload(key, id))
                        .toList()));
    }

    /// When the uploads were begun, as it says.
    long begun;

    @Override
    public Answer<List<BegunUpload>> unfinishedBelow(String prefix) {
        return serve(
                "unfinished below " + prefix,
                () -> new Answer.Given<>(uploads.keySet().stream()
                        .filter(id -> id.startsWith(prefix))
                        .map(id -> new BegunUpload(new MultipartUpload(id.substring(0, id.indexOf('#')), id), begun))
                        .toList()));
    }

    List<String> uploading() {
        return List.copyOf(uploads.keySet());
    }

    @Override
    public Answer<List<UploadedPart>> parts(MultipartUpload upload) {
        return serve("parts " + upload.key(), () -> {
            TreeMap<Integer, byte[]> parts = uploads.get(upload.id());
            if (parts == null) return new Answer.Missing<>();
            return new Answer.Given<>(parts.entrySet().stream()
                    .map(it -> new UploadedPart(it.getKey(), it.getValue().length, "tag", hash(it.getValue())))
                    .toList());
        });
    }

    @Override
    public Answer<UploadedPart> upload(MultipartUpload upload, int number, Content content) {
        return serve("upload " + number + " of " + upload.key(), () -> {
            TreeMap<Integer, byte[]> parts = uploads.get(upload.id());
            if (parts == null) return new Answer.Missing<>();
            parts.put(number, bytes(content));
            return new Answer.Given<>(new UploadedPart(number, content.length(), "tag", content.sha256()));
        });
    }

    @Override
    public Answer<StoredObject> complete(MultipartUpload upload, List<UploadedPart> parts, Condition condition) {
        return serve("complete " + upload.key(), () -> {
            TreeMap<Integer, byte[]> arrived = uploads.get(upload.id());
            if (arrived == null) return new Answer.Missing<>();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (UploadedPart each : parts) out.writeBytes(arrived.get(each.number()));
            Answer<StoredObject> placed = placed(upload.key(), out.toByteArray(), condition);
            if (placed instanceof Answer.Given) uploads.remove(upload.id());
            return placed;
        });
    }

    @Override
    public Answer<Boolean> abort(MultipartUpload upload) {
        return serve("abort " + upload.key(), () -> {
            uploads.remove(upload.id());
            return new Answer.Given<>(true);
        });
    }

    @Override
    public Answer<Boolean> delete(String key) {
        return serve("delete " + key, () -> {
            objects.remove(key);
            return new Answer.Given<>(true);
        });
    }

    @Override
    public void close() {}
}
