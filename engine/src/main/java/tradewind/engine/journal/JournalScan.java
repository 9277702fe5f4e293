package tradewind.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// One pass over a journal: checks every byte, hands over the records, and remembers where a writer would go on.
///
/// Of several large files each is read and checked on a thread of its own, while the records of the one before it are
/// handed over on the caller's. One is checked after the other: what the chains have come to goes from thread to
/// thread.
final class JournalScan {
    /// For reading to the end, the file that is being written included.
    static final long TO_THE_END = Long.MAX_VALUE;

    /// Files of so many bytes and more are checked beside the caller's thread: starting another costs more than a
    /// smaller one takes.
    private static final int BESIDE_FROM = 1 << 20;

    private final JournalFiles files;
    private final RecordHandler handler;
    private final JournalPoint from;
    private final long until;
    private final RecordFormat format = new RecordFormat();
    private final RootHash hash = new RootHash();
    private final JournalCheck check;
    /// A file that was checked, up to where trouble begins.
    ///
    /// @param records where its records are in the data, the first `count` of these; seals are left out
    private record Checked(
            byte[] data, int[] records, int count, @Nullable JournalCheck trouble) {}

    /// Room for two files, used in turn: the one whose records are handed over, and the one that is checked meanwhile.
    private final byte[][] rooms = {{}, {}};

    private final int[][] places = {{}, {}};
    private int room;
    /// The file that is being checked.
    private byte[] data = rooms[0];

    private int size;
    private int count;
    private List<JournalPoint> anchors = List.of();
    private boolean anchored;
    private long firstSequence;
    private long lastSequence;
    private long lastTime;
    private int lastCrc;
    private boolean sealed = true;
    private String tail;
    private int tailLength;
    private int tailVersion = SegmentHeader.VERSION;
    private JournalPoint lastSegment;

    /// @param from  where to begin: [JournalPoint#START], or the end of a segment
    /// @param until segments that begin behind this sequence are left out, and all others must be whole
    JournalScan(JournalFiles files, JournalPoint from, long until, RecordHandler handler) throws IOException {
        this.files = files;
        this.handler = handler;
        this.from = from;
        this.until = until;
        this.lastSegment = from;
        this.lastSequence = from.sequence();
        this.tail = SegmentHeader.fileName(lastSequence + 1);
        hash.restart(HexFormat.of().parseHex(from.rootHash()));
        this.check = scan();
    }

    JournalCheck check() {
        return check;
    }

    /// The running root hash after the last whole record.
    RootHash hash() {
        return hash;
    }

    /// Time of the last whole record that is not a seal; 0 if there is none.
    long lastTime() {
        return lastTime;
    }

    /// CRC that the next record in the last segment must follow.
    int lastCrc() {
        return lastCrc;
    }

    /// Whether a seal covers all records there are.
    boolean isSealed() {
        return sealed;
    }

    /// Name of the last segment, or of the one to begin with.
    String tail() {
        return tail;
    }

    /// Where the whole records of the last segment end; 0 if not even its header is there.
    int tailLength() {
        return tailLength;
    }

    /// Format version of the last segment.
    int tailVersion() {
        return tailVersion;
    }

    /// Where the last segment that was read begins.
    JournalPoint lastSegment() {
        return lastSegment;
    }

    private JournalCheck scan() throws IOException {
        List<String> names = files.list();
        List<String> segments = SegmentHeader.segmentsAmong(names).stream()
                .filter(name -> SegmentHeader.firstSequence(name) > from.sequence()
                        && SegmentHeader.firstSequence(name) <= until)
                .toList();
        if (from.sequence() == 0 && !segments.isEmpty() && !segments.getFirst().equals(tail)) {
            anchors = Snapshots.points(files);
            beginBehind(segments.getFirst());
        }
        firstSequence = lastSequence + 1;
        anchored = firstSequence == 1 || from.sequence() > 0;
        JournalCheck trouble = checkAll(segments);
        if (trouble != null) return trouble;
        if (!anchored && !anchors.contains(new JournalPoint(lastSequence, hash.hex())))
            return new JournalCheck.Damaged(
                    lastSequence,
                    hash.hex(),
                    segments.getFirst(),
                    0,
                    "it should begin with record 1, and no snapshot stands for the records before %,d"
                            .formatted(firstSequence));
        return segments.isEmpty() || tailLength > 0
                ? new JournalCheck.Whole(firstSequence, lastSequence, hash.hex())
                : new JournalCheck.TornTail(lastSequence, hash.hex(), tail, 0, 0);
    }

    private @Nullable JournalCheck checkAll(List<String> segments) throws IOException {
        if (segments.isEmpty()) return null;
        Checked checked = check(segments.getFirst(), isLast(segments, 0));
        for (int next = 1; next < segments.size() && checked.trouble() == null; next++) {
            String name = segments.get(next);
            boolean last = isLast(segments, next);
            if (files.size(name) < BESIDE_FROM) {
                handOver(checked);
                checked = check(name, last);
            } else {
                checked = handOverBeside(checked, () -> check(name, last));
            }
        }
        handOver(checked);
        return checked.trouble();
    }

    private boolean isLast(List<String> segments, int i) {
        return until == TO_THE_END && i == segments.size() - 1;
    }

    /// Hands over the records of one file while the next is checked.
    private Checked handOverBeside(Checked file, Callable<Checked> check) throws IOException {
        Ahead<Checked> next = new Ahead<>("journal check", check);
        try {
            handOver(file);
        } catch (RuntimeException | Error e) {
            // nothing of this reading goes on behind the caller's back
            try {
                var _ = next.await();
            } catch (IOException | RuntimeException | Error later) {
                e.addSuppressed(later);
            }
            throw e;
        }
        return next.await();
    }

    private void handOver(Checked file) {
        ByteBuffer view = ByteBuffer.wrap(file.data).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < file.count; i++) {
            int at = file.records[i];
            handler.record(
                    RecordFormat.sequence(file.data, at),
                    RecordFormat.time(file.data, at),
                    RecordFormat.type(file.data, at),
                    RecordFormat.version(file.data, at),
                    view.clear().position(at + RecordFormat.HEADER).limit(at + RecordFormat.length(file.data, at)));
        }
    }

    private Checked check(String name, boolean last) throws IOException {
        count = 0;
        boolean expected = name.equals(SegmentHeader.fileName(lastSequence + 1));
        tail = name;
        tailLength = 0;
        load(name);
        JournalCheck trouble = header(name, last, expected);
        if (trouble == null) trouble = records(last);
        return new Checked(data, places[room], count, trouble);
    }

    private @Nullable JournalCheck header(String name, boolean last, boolean expected) {
        if (!SegmentHeader.isWhole(data, size)) {
            // the header is forced before the first record is written, so a longer file once had a whole one
            return last && size <= SegmentHeader.BYTES ? torn() : damaged(0, "it does not begin like a journal file");
        }
        SegmentHeader header = SegmentHeader.decode(data);
        if (header.version() > SegmentHeader.VERSION)
            return new JournalCheck.FutureVersion(lastSequence, hash.hex(), name, header.version());
        if (header.firstSequence() != lastSequence + 1 || !expected)
            return damaged(
                    0, "it should begin with record %,d; a file is missing or renamed".formatted(lastSequence + 1));
        if (!Arrays.equals(header.carriedHash(), hash.bytes()))
            return damaged(0, "it does not continue what the file before it holds");
        lastSegment = new JournalPoint(lastSequence, hash.hex());
        anchored |= anchors.contains(lastSegment);
        if (header.chained()) hash.restart(header.carriedHash());
        else if (lastSequence == 0) hash.restartUnchained();
        tailVersion = header.version();
        lastCrc = header.crc();
        tailLength = SegmentHeader.BYTES;
        return null;
    }

    /// Earlier files were moved away: the hash carried in is believed until a snapshot confirms it.
    private void beginBehind(String first) throws IOException {
        load(first);
        if (!SegmentHeader.isWhole(data, size)) return;
        SegmentHeader header = SegmentHeader.decode(data);
        if (!header.chained() || header.firstSequence() != SegmentHeader.firstSequence(first)) return;
        lastSequence = header.firstSequence() - 1;
        hash.restart(header.carriedHash());
    }

    private @Nullable JournalCheck records(boolean last) {
        while (tailLength < size) {
            if (!format.isWhole(data, tailLength, size, lastCrc)) {
                return last && !commitSurvivesBeyond(tailLength)
                        ? torn()
                        : damaged(tailLength, "record %,d is not what was written".formatted(lastSequence + 1));
            }
            String finding = RecordFormat.type(data, tailLength) == RecordFormat.SEAL_TYPE
                    ? judgeSeal(tailLength)
                    : judgeRecord(tailLength);
            if (!finding.isEmpty()) return damaged(tailLength, finding);
            lastCrc = RecordFormat.storedCrc(data, tailLength);
            tailLength += RecordFormat.length(data, tailLength);
        }
        return null;
    }

    private void load(String name) throws IOException {
        try (JournalFile file = files.openForReading(name)) {
            long length = file.size();
            int longest = JournalOptions.LARGEST + RecordFormat.HEADER + RecordFormat.MAX_PAYLOAD;
            if (length > longest)
                throw new IOException(name + " in " + files + " is no journal file: " + length + " bytes");
            size = (int) length;
            room = 1 - room;
            if (rooms[room].length < size) rooms[room] = new byte[size];
            data = rooms[room];
            ByteBuffer target = ByteBuffer.wrap(data, 0, size);
            file.read(target, 0);
            // cut by somebody meanwhile: what is left of the file before is not of this one
            Arrays.fill(data, target.position(), size, (byte) 0);
        }
    }

    private String judgeSeal(int at) {
        int payload = at + RecordFormat.HEADER;
        boolean agrees = RecordFormat.length(data, at) == RecordFormat.SEAL
                && RecordFormat.sequence(data, at) == lastSequence
                && Arrays.equals(data, payload, payload + RootHash.BYTES, hash.bytes(), 0, RootHash.BYTES);
        sealed = true;
        return agrees ? "" : "the seal here does not match the records before it; one of them was changed";
    }

    private String judgeRecord(int at) {
        if (RecordFormat.sequence(data, at) != lastSequence + 1)
            return "record %,d stands where record %,d belongs"
                    .formatted(RecordFormat.sequence(data, at), lastSequence + 1);
        if (!sealed && lastSequence % RecordFormat.RECORDS_PER_SEAL == 0)
            return "the seal after record %,d is missing".formatted(lastSequence);
        int length = RecordFormat.length(data, at);
        hash.update(data, at + RecordFormat.CONTENT, length - RecordFormat.CONTENT);
        lastSequence++;
        lastTime = RecordFormat.time(data, at);
        sealed = false;
        if (count == places[room].length) places[room] = Arrays.copyOf(places[room], 1 << 10 | 2 * count);
        places[room][count++] = at;
        return "";
    }

    /// Whether a record that was written only after the one at `broken` had been acknowledged can still be
    /// found.
    ///
    /// That tells damage from an unfinished write: blocks of one unfinished write reach the disk in any order,
    /// so whole records after the hole prove nothing by themselves. A CRC is only meaningful after the right
    /// predecessor; where that one is lost, two records that follow each other confirm each other.
    private boolean commitSurvivesBeyond(int broken) {
        if (size - broken < RecordFormat.HEADER) return false;
        int stored = RecordFormat.storedCrc(data, broken);
        int computed = RecordFormat.hasRoom(data, broken, size)
                ? format.crc(data, broken, RecordFormat.length(data, broken), lastCrc)
                : stored;
        int at = broken + 1;
        while (at <= size - RecordFormat.HEADER) {
            if (!RecordFormat.hasRoom(data, at, size) || !followsOn(RecordFormat.sequence(data, at), size)) {
                at++;
                continue;
            }
            int next = at + RecordFormat.length(data, at);
            boolean found = format.isWhole(data, at, size, stored)
                    || format.isWhole(data, at, size, computed)
                    || format.isWhole(data, next, size, RecordFormat.storedCrc(data, at));
            if (found && RecordFormat.isAfterCommit(data, at)) return true;
            // what stands after a record that was found follows that one
            if (found) stored = RecordFormat.storedCrc(data, at);
            at = found ? next : at + 1;
        }
        return false;
    }

    private boolean followsOn(long sequence, int bytes) {
        return sequence >= lastSequence && sequence - lastSequence <= bytes / RecordFormat.HEADER;
    }

    private JournalCheck torn() {
        return new JournalCheck.TornTail(lastSequence, hash.hex(), tail, tailLength, (long) size - tailLength);
    }

    private JournalCheck damaged(int offset, String finding) {
        return new JournalCheck.Damaged(lastSequence, hash.hex(), tail, offset, finding);
    }
}
