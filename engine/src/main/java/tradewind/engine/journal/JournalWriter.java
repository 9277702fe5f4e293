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
/// The first failed write or force ends the writer: whatever is called afterwards throws
/// [JournalFailedException]. The writing thread must not be interrupted: that closes the file beneath it and
/// counts as such a failure.
public final class JournalWriter implements Closeable {
    /// The largest payload of one record, in bytes.
    public static final int MAX_PAYLOAD = RecordFormat.MAX_PAYLOAD;

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final int LARGE_BATCH = 1 << 16;
    private static final int BATCH_BYTES = 2 * (RecordFormat.HEADER + MAX_PAYLOAD + RecordFormat.SEAL);

    private final JournalFiles files;
    private final JournalOptions options;
    private final Optional<JournalCheck.TornTail> repaired;
    private final RecordFormat format = new RecordFormat();
    private final byte[] batch = new byte[BATCH_BYTES];
    private final ByteBuffer batchView = ByteBuffer.wrap(batch);
    private final BatchHash hash;
    private int batchLength;

    private JournalFile segment;
    private long segmentLength;
    private int lastCrc;
    private long lastTime;
    private long lastSequence;
    private boolean sealed;
    private byte flags = RecordFormat.AFTER_COMMIT;
    private volatile long segmentStart;
    private volatile long writtenSequence;
    private volatile long forcedSequence;
    private @Nullable IOException failure;
    private boolean closed;

    private JournalWriter(JournalFiles files, JournalOptions options, JournalScan scan) throws IOException {
        this.files = files;
        this.options = options;
        this.repaired = scan.check() instanceof JournalCheck.TornTail torn ? Optional.of(torn) : Optional.empty();
        this.hash = new BatchHash(scan.hash(), batch);
        this.lastSequence = scan.check().lastSequence();
        this.lastTime = scan.lastTime();
        this.lastCrc = scan.lastCrc();
        this.sealed = scan.isSealed();
        this.segment = files.open(scan.tail());
        this.segmentStart = SegmentHeader.firstSequence(scan.tail());
        try {
            boolean current = scan.tailVersion() == SegmentHeader.VERSION;
            if (scan.tailLength() == 0 || (!current && segmentStart > lastSequence)) beginSegment();
            else segmentLength = scan.tailLength();
            // what the last run left in the operating system's memory counts from here on
            segment.force();
            files.sync();
            // a file is of one format from its beginning to its end
            if (!current && segmentStart <= lastSequence) nextSegment();
        } catch (IOException e) {
            closeQuietly(segment);
            throw e;
        }
        this.writtenSequence = lastSequence;
        this.forcedSequence = lastSequence;
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
                case JournalCheck.TornTail torn -> cut(files, torn);
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

    private static void cut(JournalFiles files, JournalCheck.TornTail torn) throws IOException {
        try (JournalFile segment = files.open(torn.segment())) {
            if (torn.bytes() > 0) {
                ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(torn.bytes()));
                segment.read(bytes, torn.offset());
                try (JournalFile side = files.open(freeName(files, torn))) {
                    side.write(bytes.flip(), 0);
                    side.force();
                }
                files.sync();
            }
            segment.truncate(torn.offset());
        }
    }

    private static String freeName(JournalFiles files, JournalCheck.TornTail torn) throws IOException {
        var taken = files.list();
        String stem = torn.segment() + "." + torn.offset();
        String name = stem + ".torn";
        for (int i = 2; taken.contains(name); i++) name = stem + "-" + i + ".torn";
        return name;
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
        int length = RecordFormat.HEADER + bytes;
        try {
            makeRoom(length + 2 * RecordFormat.SEAL);
        } catch (IOException e) {
            throw failed(e);
        }
        if (!sealed && lastSequence % RecordFormat.RECORDS_PER_SEAL == 0) putSeal();
        int at = batchLength;
        payload.get(payload.position(), batch, at + RecordFormat.HEADER, bytes);
        lastSequence++;
        lastTime = time;
        sealed = false;
        put(type, version, length);
        return lastSequence;
    }

    /// Writes the batch; in durable mode also forces it.
    ///
    /// @throws JournalFailedException if the disk failed, now or earlier
    public void commit() throws JournalFailedException {
        requireUsable();
        boolean durable = options.durability() == Durability.DURABLE;
        // worth waking another thread for
        if (durable && batchLength >= LARGE_BATCH) hash.begin(batchLength);
        try {
            put();
            if (durable) force();
        } catch (IOException e) {
            throw failed(e);
        }
        clear();
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
        return options.durability() == Durability.DURABLE ? forcedSequence : writtenSequence;
    }

    /// Everything up to here was handed to the operating system. Any thread.
    public long writtenSequence() {
        return writtenSequence;
    }

    /// Everything up to here was forced to the disk. Any thread.
    public long forcedSequence() {
        return forcedSequence;
    }

    /// SHA-256 over the content of every record appended so far, committed or not, as 64 hexadecimal digits.
    /// See [JournalCheck#rootHash].
    public String rootHash() {
        return hash.upTo(batchLength).hex();
    }

    /// Commits, seals and forces, in both modes. After a failure it only lets go of the file.
    @Override
    public void close() throws JournalFailedException {
        if (closed) return;
        closed = true;
        hash.close();
        if (failure != null) {
            closeQuietly(segment);
            return;
        }
        try {
            write();
            if (!sealed) {
                // on its own, after a commit: the seal then also proves that the last batch was acknowledged
                if (options.durability() == Durability.DURABLE) force();
                putSeal();
                write();
            }
            force();
            segment.close();
        } catch (IOException e) {
            closeQuietly(segment);
            throw failed(e);
        }
    }

    private void makeRoom(int bytes) throws IOException {
        boolean holdsRecords = segmentLength + batchLength > SegmentHeader.BYTES;
        if (holdsRecords && segmentLength + batchLength + bytes > options.segmentBytes()) nextSegment();
        if (batchLength + bytes > BATCH_BYTES) write();
    }

    /// The old segment is forced before the new one exists, in both modes: only the last segment can ever be
    /// torn.
    private void nextSegment() throws IOException {
        if (!sealed) putSeal();
        write();
        force();
        segment.close();
        segment = files.open(SegmentHeader.fileName(lastSequence + 1));
        beginSegment();
        segment.force();
        files.sync();
    }

    private void beginSegment() throws IOException {
        RootHash soFar = hash.upTo(batchLength);
        byte[] header = SegmentHeader.encode(lastSequence + 1, soFar);
        soFar.restart(soFar.bytes());
        if (segment.size() > 0) segment.truncate(0);
        segment.write(ByteBuffer.wrap(header), 0);
        segmentStart = lastSequence + 1;
        segmentLength = SegmentHeader.BYTES;
        lastCrc = SegmentHeader.decode(header).crc();
    }

    private void putSeal() {
        hash.upTo(batchLength).copyTo(batch, batchLength + RecordFormat.HEADER);
        sealed = true;
        put(RecordFormat.SEAL_TYPE, (byte) SegmentHeader.VERSION, RecordFormat.SEAL);
    }

    private void put(byte type, byte version, int length) {
        lastCrc = format.put(batch, batchLength, flags, version, type, length, lastSequence, lastTime, lastCrc);
        flags = 0;
        batchLength += length;
    }

    private void write() throws IOException {
        put();
        clear();
    }

    private void put() throws IOException {
        if (batchLength == 0) return;
        segment.write(batchView.clear().limit(batchLength), segmentLength);
        segmentLength += batchLength;
        writtenSequence = lastSequence;
        if (options.durability() == Durability.ASYNCHRONOUS) flags = RecordFormat.AFTER_COMMIT;
    }

    private void clear() {
        hash.upTo(batchLength);
        hash.clear();
        batchLength = 0;
    }

    private void force() throws IOException {
        segment.force();
        forcedSequence = writtenSequence;
        flags = RecordFormat.AFTER_COMMIT;
    }

    private void requireUsable() throws JournalFailedException {
        if (failure != null) throw failed(failure);
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
        } catch (IOException e) {
            LOG.debug("closing after a failure", e);
        }
    }
}
