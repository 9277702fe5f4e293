package tradewind.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Appends to a journal. One thread appends, commits and closes; the sequences may be read from any thread.
///
/// A batch is what is appended between two commits. Only [#acknowledgedSequence] counts: a record beyond it may
/// be lost. Appending allocates nothing, except when a seal (every 1,024 records) or a new segment is due.
///
/// The first failed write or force, whatever it throws, ends the writer: whatever is called afterwards throws
/// [JournalFailedException]; a batch that was forced beside the writing thread fails with the next call. The writing
/// thread must not be interrupted: that closes the file beneath it and counts as such a failure.
public final class JournalWriter implements Closeable {
    /// The largest payload of one record, in bytes.
    public static final int MAX_PAYLOAD = RecordFormat.MAX_PAYLOAD;

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    /// In so many parts an asynchronous journal has a file forced, beside whoever writes it. All at once, when
    /// the file is full, would hold up every order for as long as the disk takes for all of it.
    private static final int FORCES_PER_SEGMENT = 16;

    private final JournalFiles files;
    private final JournalOptions options;
    private final Optional<JournalCheck.TornTail> repaired;
    private final boolean durable;
    private final Batch batch;
    private final SegmentOutput output;
    private volatile long segmentStart;
    private @Nullable IOException failure;
    private boolean closed;

    private JournalWriter(JournalFiles files, JournalOptions options, JournalScan scan) throws IOException {
        this.files = files;
        this.options = options;
        this.repaired = scan.check() instanceof JournalCheck.TornTail torn ? Optional.of(torn) : Optional.empty();
        this.durable = options.durability() == Durability.DURABLE;
        this.batch = new Batch(scan);
        this.output = new SegmentOutput(files.open(scan.tail()), scan.tailLength());
        this.segmentStart = SegmentHeader.firstSequence(scan.tail());
        long last = batch.lastSequence();
        try {
            boolean current = scan.tailVersion() == SegmentHeader.VERSION;
            if (scan.tailLength() == 0 || (!current && segmentStart > last)) beginSegment();
            // what the last run left in the operating system's memory counts from here on
            output.file().force();
            files.sync();
            // a file is of one format from its beginning to its end
            if (!current && segmentStart <= last) nextSegment();
        } catch (IOException e) {
            closeQuietly(output.file());
            throw e;
        }
        output.found(last);
    }

    /// Opens the journal in `folder`, or begins one there, creating the folder if need be.
    ///
    /// All of it is read and checked first. A torn tail is copied to a side file named `*.torn`, then cut off
    /// and logged; see [#repaired].
    ///
    /// @throws JournalRefusedException if it is damaged or from a newer release; nothing was touched
    /// @throws IOException             if the folder cannot be created, read or written; the message says what
    ///                                 to do
    public static JournalWriter open(Path folder, JournalOptions options) throws IOException {
        return open(folder, options, JournalPoint.START);
    }

    /// The same, and reads and checks only what lies behind `from`: for a caller who has just read the rest.
    public static JournalWriter open(Path folder, JournalOptions options, JournalPoint from) throws IOException {
        JournalWriter writer = open(JournalFiles.in(folder), options, from);
        writer.repaired.ifPresent(torn -> LOG.warn("{}: {}", folder, torn.sentence()));
        return writer;
    }

    /// The same for any kind of folder; logs nothing.
    public static JournalWriter open(JournalFiles files, JournalOptions options) throws IOException {
        return open(files, options, JournalPoint.START);
    }

    /// The same for any kind of folder; logs nothing.
    public static JournalWriter open(JournalFiles files, JournalOptions options, JournalPoint from) throws IOException {
        try {
            files.create();
            JournalScan scan = new JournalScan(files, from, JournalScan.TO_THE_END, (_, _, _, _, _) -> {});
            switch (scan.check()) {
                case JournalCheck.Whole _ -> {}
                case JournalCheck.TornTail torn -> TornTailRepair.cut(files, torn);
                case JournalCheck.Damaged damaged -> throw new JournalRefusedException(files, damaged);
                case JournalCheck.FutureVersion future -> throw new JournalRefusedException(files, future);
            }
            return new JournalWriter(files, options, scan);
        } catch (FileSystemException e) {
            throw new IOException(
                    "The journal folder %s cannot be written (%s). Make the folder and the files in it writable for you, or choose another data folder."
                            .formatted(files, e),
                    e);
        }
    }

    /// What had to be cut off at opening.
    public Optional<JournalCheck.TornTail> repaired() {
        return repaired;
    }

    /// Adds a record to the batch.
    ///
    /// @param type    any but 0
    /// @param version of the payload's format; the journal only keeps it
    /// @param time    epoch nanoseconds; the journal only keeps it
    /// @param payload from position to limit, at most [#MAX_PAYLOAD] bytes; neither kept nor moved
    /// @return its sequence: 1 for the first of the journal, then without gaps
    /// @throws JournalFailedException if the disk failed, now or earlier
    public long append(byte type, byte version, long time, ByteBuffer payload) throws JournalFailedException {
        requireUsable();
        int bytes = payload.remaining();
        if (type == RecordFormat.SEAL_TYPE) throw new IllegalArgumentException("record type 0 is the journal's own");
        if (bytes > MAX_PAYLOAD)
            throw new IllegalArgumentException(
                    "payload of " + bytes + " bytes; at most " + MAX_PAYLOAD + " are allowed");
        try {
            makeRoom(RecordFormat.HEADER + bytes + 2 * RecordFormat.SEAL);
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException | Error e) {
            throw failed(new IOException(e));
        }
        batch.append(type, version, time, payload);
        return batch.lastSequence();
    }

    /// Writes the batch; in durable mode also forces it.
    ///
    /// @throws JournalFailedException if the disk failed, now or earlier
    public void commit() throws JournalFailedException {
        beginCommit();
        awaitCommits();
    }

    /// The same, and may return before a large durable batch is on the disk, so that the next can be made meanwhile:
    /// it counts once [#acknowledgedSequence] has come to it. Waits while two are under way. They go to the disk
    /// one after the other, each forced before the next is written; after one that failed, none.
    ///
    /// @throws JournalFailedException if the disk failed, now or earlier
    public void beginCommit() throws JournalFailedException {
        requireUsable();
        try {
            if (durable && isForAnotherThread()) {
                output.leave(batch.bytes(), batch.length(), batch.lastSequence());
                batch.committed();
            } else {
                put();
                if (durable) force();
            }
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException | Error e) {
            throw failed(new IOException(e));
        }
        batch.clear();
    }

    /// Returns once every batch whose commit was begun counts.
    ///
    /// @throws JournalFailedException if the disk failed, now or earlier
    public void awaitCommits() throws JournalFailedException {
        requireUsable();
        // what is asynchronous counts when it is written
        if (!durable) return;
        try {
            output.await();
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException | Error e) {
            throw failed(new IOException(e));
        }
    }

    private boolean isForAnotherThread() {
        return batch.length() > 0 && (batch.length() >= options.besideFrom() || output.underWay());
    }

    /// First sequence of the file that is being written: every file before it is finished. Any thread.
    public long segmentStart() {
        return segmentStart;
    }

    /// How this journal is written.
    public JournalOptions options() {
        return options;
    }

    /// Everything up to here survives what [JournalOptions#durability] promises. Any thread.
    public long acknowledgedSequence() {
        return durable ? output.forced() : output.written();
    }

    /// Everything up to here was handed to the operating system. Any thread.
    public long writtenSequence() {
        return output.written();
    }

    /// Everything up to here was forced to the disk. Any thread.
    public long forcedSequence() {
        return output.forced();
    }

    /// SHA-256 over the content of every record appended so far, committed or not, as 64 hexadecimal digits.
    /// See [JournalCheck#rootHash].
    public String rootHash() {
        return batch.hash().hex();
    }

    /// Commits, seals and forces, in both modes. After a failure it only lets go of the file.
    @Override
    public void close() throws JournalFailedException {
        if (closed) return;
        closed = true;
        try {
            finish();
        } finally {
            output.end();
        }
    }

    private void finish() throws JournalFailedException {
        if (failure != null) {
            closeQuietly(output.file());
            return;
        }
        try {
            write();
            if (!batch.sealed()) {
                // on its own, after a commit: the seal then also proves that the last batch was acknowledged
                if (durable) force();
                batch.seal();
                write();
            }
            force();
            output.file().close();
        } catch (IOException e) {
            closeQuietly(output.file());
            throw failed(e);
        } catch (RuntimeException | Error e) {
            closeQuietly(output.file());
            throw failed(new IOException(e));
        }
    }

    private void makeRoom(int bytes) throws IOException {
        long length = output.length() + batch.length();
        if (length > SegmentHeader.BYTES && length + bytes > options.segmentBytes()) nextSegment();
        if (!batch.hasRoomFor(bytes)) write();
    }

    /// The old segment is forced before the new one exists, in both modes: only the last segment can ever be
    /// torn.
    private void nextSegment() throws IOException {
        if (!batch.sealed()) batch.seal();
        write();
        force();
        output.file().close();
        output.become(files.open(SegmentHeader.fileName(batch.lastSequence() + 1)), 0);
        beginSegment();
        output.file().force();
        files.sync();
    }

    private void beginSegment() throws IOException {
        byte[] header = batch.beginSegment();
        JournalFile segment = output.file();
        if (segment.size() > 0) segment.truncate(0);
        segment.write(ByteBuffer.wrap(header), 0);
        segmentStart = batch.lastSequence() + 1;
        output.become(segment, SegmentHeader.BYTES);
    }

    private void write() throws IOException {
        put();
        batch.clear();
    }

    private void put() throws IOException {
        if (batch.length() == 0) return;
        output.write(batch.view(), batch.lastSequence());
        if (durable) return;
        batch.committed();
        output.forceBeside(options.segmentBytes() / FORCES_PER_SEGMENT);
    }

    private void force() throws IOException {
        output.force();
        batch.committed();
    }

    private void requireUsable() throws JournalFailedException {
        if (failure != null) throw failed(failure);
        IOException beside = output.failure();
        if (beside != null) throw failed(beside);
        if (closed) throw new IllegalStateException("the journal in " + files + " is closed");
    }

    private JournalFailedException failed(IOException cause) {
        failure = cause;
        return new JournalFailedException(
                "The journal in %s could not be written (%s). Records up to %,d are safe; nothing more will be written. Free or repair the disk, then open the session again."
                        .formatted(files, cause.getMessage(), acknowledgedSequence()),
                cause);
    }

    private static void closeQuietly(JournalFile file) {
        try {
            file.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("closing after a failure", e);
        }
    }
}
