package tradewind.engine.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A folder of which one file cannot be read, and that remembers which ones were.
final class FailingFiles implements JournalFiles {
    private final JournalFiles disk;
    private final String unreadable;
    final List<String> opened = new CopyOnWriteArrayList<>();

    FailingFiles(JournalFiles disk, String unreadable) {
        this.disk = disk;
        this.unreadable = unreadable;
    }

    @Override
    public JournalFile openForReading(String name) throws IOException {
        if (name.equals(unreadable)) throw new IOException("cannot be read");
        opened.add(name);
        return disk.openForReading(name);
    }

    @Override
    public void create() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> list() throws IOException {
        return disk.list();
    }

    @Override
    public JournalFile open(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public void rename(String from, String to) {
        throw new UnsupportedOperationException(from);
    }

    @Override
    public void delete(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public long size(String name) throws IOException {
        return disk.size(name);
    }

    @Override
    public Instant written(String name) throws IOException {
        return disk.written(name);
    }

    @Override
    public long room() throws IOException {
        return disk.room();
    }

    @Override
    public void sync() {
        throw new UnsupportedOperationException();
    }
}
