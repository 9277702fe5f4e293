package tradewind.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The snapshots beside the segments of a journal. One thread writes; reading works beside it.
public final class Snapshots {
    /// Where segments go that no start needs any more.
    public static final String ARCHIVE = "archive";

    private static final String UNFINISHED = ".part";
    private static final Pattern NAME = Pattern.compile("\\d{20}\\.snap");

    /// One file, looked at.
    ///
    /// @param name    of the file
    /// @param problem why it cannot be used, ending a sentence about it; empty if it is whole
    public record Listed(String name, long sequence, String rootHash, String stateHash, String problem) {}

    /// What [#read] found.
    public sealed interface Answer {
        record Found(Snapshot snapshot) implements Answer {}

        /// @param why ends a sentence about the snapshot
        record Unusable(String why) implements Answer {}
    }

    private Snapshots() {}

    /// Sequences there are snapshots of, newest first; nothing is said of their condition.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is no such folder
    public static List<Long> sequences(JournalFiles files) throws IOException {
        Set<Long> found = new TreeSet<>();
        for (String name : files.list()) if (NAME.matcher(name).matches()) found.add(SegmentHeader.firstSequence(name));
        return new ArrayList<>(found).reversed();
    }

    /// Reads the snapshot at a sequence, checks every byte of it, and whether it is of this journal.
    public static Answer read(JournalFiles files, long sequence) throws IOException {
        try (JournalFile file = files.openForReading(fileName(sequence))) {
            Snapshot.Header header = Snapshot.header(bytes(file, 0, Snapshot.HEADER));
            if (header.point().sequence() != sequence) return new Answer.Unusable("is of another place in the journal");
            String begins = beginning(files, header.point());
            if (!begins.isEmpty()) return new Answer.Unusable(begins);
            byte[] content = bytes(file, Snapshot.HEADER, header.length());
            if (Snapshot.crc(content, content.length) != header.contentCrc()
                    || file.size() != Snapshot.HEADER + (long) content.length) return new Answer.Unusable("is damaged");
            return new Answer.Found(new Snapshot(header.point(), header.version(), header.stateHash(), content));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Answer.Unusable(String.valueOf(e.getMessage()));
        }
    }

    /// Why no reader can begin at `point`, as the end of a sentence about a snapshot; empty if one can.
    private static String beginning(JournalFiles files, JournalPoint point) throws IOException {
        String next = SegmentHeader.fileName(point.sequence() + 1);
        List<String> segments = SegmentHeader.segmentsAmong(files.list());
        if (!segments.contains(next)) {
            if (segments.isEmpty() || SegmentHeader.firstSequence(segments.getLast()) <= point.sequence())
                return "is newer than the journal";
            return SegmentHeader.firstSequence(segments.getFirst()) > point.sequence() + 1
                    ? "is older than the journal's beginning"
                    : "stands where no file of the journal begins";
        }
        try (JournalFile file = files.openForReading(next)) {
            byte[] data = bytes(file, 0, SegmentHeader.BYTES);
            if (!SegmentHeader.isWhole(data, data.length)) return "stands before a file that is damaged";
            SegmentHeader header = SegmentHeader.decode(data);
            boolean agrees = header.chained()
                    && header.firstSequence() == point.sequence() + 1
                    && HexFormat.of().formatHex(header.carriedHash()).equals(point.rootHash());
            return agrees ? "" : "is of another journal: its root hash is not the one carried on from there";
        }
    }

    private static byte[] bytes(JournalFile file, long from, int length) throws IOException {
        if (file.size() < from + length) throw new IllegalArgumentException("is too short");
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.read(bytes, from);
        return bytes.array();
    }

    /// Every snapshot there is, oldest first, each read to its last byte.
    public static List<Listed> list(JournalFiles files) throws IOException {
        List<Listed> listed = new ArrayList<>();
        for (long sequence : sequences(files).reversed()) {
            String name = fileName(sequence);
            listed.add(
                    switch (read(files, sequence)) {
                        case Answer.Found(Snapshot s) ->
                            new Listed(name, sequence, s.point().rootHash(), s.stateHash(), "");
                        case Answer.Unusable(String why) -> new Listed(name, sequence, "", "", why);
                    });
        }
        return listed;
    }

    /// Where in a journal its snapshots say they stand.
    static List<JournalPoint> points(JournalFiles files) throws IOException {
        List<JournalPoint> points = new ArrayList<>();
        for (long sequence : sequences(files)) {
            try (JournalFile file = files.openForReading(fileName(sequence))) {
                points.add(Snapshot.header(bytes(file, 0, Snapshot.HEADER)).point());
            } catch (IllegalArgumentException | ArithmeticException _) {
                // a damaged snapshot confirms nothing
            }
        }
        return points;
    }

    /// Writes a snapshot so that it is there as a whole or not at all, whatever happens meanwhile.
    ///
    /// @throws IOException if the disk is full or failing; the journal is not touched
    public static void write(JournalFiles files, Snapshot snapshot) throws IOException {
        String name = fileName(snapshot.point().sequence());
        String part = name + UNFINISHED;
        try (JournalFile file = files.open(part)) {
            file.truncate(0);
            file.write(snapshot.header(), 0);
            file.write(ByteBuffer.wrap(snapshot.content()), Snapshot.HEADER);
            file.force();
        } catch (IOException e) {
            discard(files, part, e);
            throw e;
        }
        files.rename(part, name);
        files.sync();
    }

    private static void discard(JournalFiles files, String name, IOException cause) {
        try {
            files.delete(name);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /// Moves old segments to the archive, oldest first, and removes old snapshots. What is left can be opened at any
    /// moment of it, and without the newest snapshot too.
    ///
    /// @param keep snapshots that stay; the segments from the oldest of them on stay as well
    /// @param retention what stays in front of the oldest snapshot that is kept
    /// @return how many segments were moved
    public static int retire(JournalFiles files, int keep, Retention retention) throws IOException {
        List<Long> whole = new ArrayList<>();
        for (long sequence : sequences(files)) {
            if (whole.size() < keep && read(files, sequence) instanceof Answer.Found) whole.add(sequence);
        }
        if (whole.size() < keep) return 0;
        long oldest = whole.getLast();
        for (long sequence : sequences(files)) if (sequence < oldest) files.delete(fileName(sequence));
        List<Retention.Kept> before = new ArrayList<>();
        Instant newest = Instant.MIN;
        for (String name : SegmentHeader.segmentsAmong(files.list())) {
            Instant written = files.written(name);
            if (written.isAfter(newest)) newest = written;
            if (SegmentHeader.firstSequence(name) <= oldest)
                before.add(new Retention.Kept(name, files.size(name), written));
        }
        int moved = retention.surplus(before, newest);
        for (Retention.Kept each : before.subList(0, moved)) files.rename(each.name(), ARCHIVE + "/" + each.name());
        files.sync();
        return moved;
    }

    private static String fileName(long sequence) {
        return "%020d.snap".formatted(sequence);
    }
}
