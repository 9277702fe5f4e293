package tradewind.app.home;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tradewind.engine.journal.JournalFile;
import tradewind.engine.journal.JournalFiles;

/// A folder in memory whose power goes after some operations. What was not forced is half there then, and names that
/// were not synced are the old ones or the new ones, whichever is worse for who looks.
final class ForgetfulFolder implements JournalFiles {
    private static final class Content {
        byte[] seen = {};
        byte[] forced = {};
    }

    private final Map<String, Content> names = new TreeMap<>();
    private Map<String, Content> synced = new TreeMap<>();
    private int operationsLeft;

    ForgetfulFolder(int operations) {
        operationsLeft = operations;
    }

    /// As if it had always been there.
    ForgetfulFolder with(String name, byte[] bytes) {
        Content content = new Content();
        content.seen = bytes;
        content.forced = bytes;
        names.put(name, content);
        synced = new TreeMap<>(names);
        return this;
    }

    /// What stands under a name when the power is back, if the disk took the renames it had not been told to take.
    byte[] foundIfRenamed(String name) {
        return torn(requireNonNull(names.get(name)));
    }

    /// The same if it took none of them.
    byte[] foundIfNotRenamed(String name) {
        return torn(requireNonNull(synced.get(name)));
    }

    private static byte[] torn(Content content) {
        if (Arrays.equals(content.seen, content.forced)) return content.seen;
        return Arrays.copyOf(content.seen, content.seen.length / 2);
    }

    private void power() throws IOException {
        if (operationsLeft-- <= 0) throw new IOException("the power is gone");
    }

    @Override
    public void create() {}

    @Override
    public List<String> list() {
        return List.copyOf(names.keySet());
    }

    @Override
    public JournalFile open(String name) throws IOException {
        power();
        return new Opened(names.computeIfAbsent(name, _ -> new Content()));
    }

    @Override
    public JournalFile openForReading(String name) {
        return new Opened(requireNonNull(names.get(name)));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        power();
        names.put(to, requireNonNull(names.remove(from)));
    }

    @Override
    public void delete(String name) throws IOException {
        power();
        names.remove(name);
    }

    @Override
    public long size(String name) {
        return requireNonNull(names.get(name)).seen.length;
    }

    @Override
    public Instant written(String name) {
        return Instant.EPOCH;
    }

    @Override
    public long room() {
        return Long.MAX_VALUE;
    }

    @Override
    public void sync() throws IOException {
        power();
        synced = new TreeMap<>(names);
    }

    private final class Opened implements JournalFile {
        private final Content content;

        Opened(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.seen.length;
        }

        @Override
        public void read(ByteBuffer target, long position) {
            target.put(content.seen, (int) position, Math.min(target.remaining(), content.seen.length));
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            power();
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            content.seen = Arrays.copyOf(content.seen, Math.max(content.seen.length, (int) position + bytes.length));
            System.arraycopy(bytes, 0, content.seen, (int) position, bytes.length);
        }

        @Override
        public void force() throws IOException {
            power();
            content.forced = content.seen;
        }

        @Override
        public void truncate(long size) throws IOException {
            power();
            content.seen = Arrays.copyOf(content.seen, (int) size);
        }

        @Override
        public void close() {}
    }
}
