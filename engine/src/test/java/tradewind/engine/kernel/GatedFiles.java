package tradewind.engine.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import tradewind.engine.journal.JournalFile;
import tradewind.engine.journal.JournalFiles;

/// A real folder whose writes can be held up or made to fail.
final class GatedFiles implements JournalFiles {
    private final JournalFiles disk;
    private final Semaphore gate = new Semaphore(1);
    private volatile CountDownLatch reached = new CountDownLatch(0);
    private volatile boolean full;
    private volatile boolean broken;

    GatedFiles(Path folder) {
        disk = JournalFiles.in(folder);
    }

    /// The next write waits for [#release].
    void hold() {
        reached = new CountDownLatch(1);
        gate.acquireUninterruptibly();
    }

    /// Returns once a write waits.
    void awaitHeld() throws InterruptedException {
        reached.await();
    }

    void release() {
        gate.release();
    }

    /// Every write fails from now on.
    void fillUp() {
        full = true;
    }

    /// Whether every write fails from now on with what no disk should throw.
    void breakDown(boolean fails) {
        broken = fails;
    }

    @Override
    public void create() throws IOException {
        disk.create();
    }

    @Override
    public List<String> list() throws IOException {
        return disk.list();
    }

    @Override
    public JournalFile open(String name) throws IOException {
        return new Gated(disk.open(name));
    }

    @Override
    public JournalFile openForReading(String name) throws IOException {
        return disk.openForReading(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        disk.delete(name);
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
        return full ? 0 : disk.room();
    }

    @Override
    public void sync() throws IOException {
        disk.sync();
    }

    @Override
    public String toString() {
        return disk.toString();
    }

    private final class Gated implements JournalFile {
        private final JournalFile file;

        Gated(JournalFile file) {
            this.file = file;
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            reached.countDown();
            gate.acquireUninterruptibly();
            gate.release();
            if (broken) throw new IllegalStateException("broken");
            if (full) throw new IOException("No space left on device");
            file.write(source, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void read(ByteBuffer target, long position) throws IOException {
            file.read(target, position);
        }

        @Override
        public void force() throws IOException {
            file.force();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
