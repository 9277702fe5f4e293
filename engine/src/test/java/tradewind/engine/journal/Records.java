package tradewind.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up records: the one with sequence n is always the same, 0 to 40 bytes long.
final class Records {
    record Entry(long sequence, long time, byte type, byte version, List<Byte> payload) {}

    private Records() {}

    static final JournalOptions DURABLE = JournalOptions.of(Durability.DURABLE);
    static final JournalOptions ASYNCHRONOUS = JournalOptions.of(Durability.ASYNCHRONOUS);
    static final String FIRST = SegmentHeader.fileName(1);

    static byte[] payload(long sequence) {
        Random random = new Random(sequence);
        byte[] bytes = new byte[random.nextInt(41)];
        random.nextBytes(bytes);
        return bytes;
    }

    static Entry entry(long sequence) {
        return entry(
                sequence,
                1_385_337_600_000_000_000L + sequence * 1_000,
                (byte) (1 + sequence % 7),
                (byte) (sequence % 3),
                ByteBuffer.wrap(payload(sequence)));
    }

    private static Entry entry(long sequence, long time, byte type, byte version, ByteBuffer payload) {
        List<Byte> bytes = new ArrayList<>();
        while (payload.hasRemaining()) bytes.add(payload.get());
        return new Entry(sequence, time, type, version, bytes);
    }

    static List<Entry> entries(long count) {
        List<Entry> entries = new ArrayList<>();
        for (long sequence = 1; sequence <= count; sequence++) entries.add(entry(sequence));
        return entries;
    }

    /// Appends the next record.
    static long append(JournalWriter writer, long sequence) throws IOException {
        Entry entry = entry(sequence);
        return writer.append(entry.type, entry.version, entry.time, ByteBuffer.wrap(payload(sequence)));
    }

    /// Appends the records `from` to `to`, committing after every `batch`, and leaves the writer open.
    static void append(JournalWriter writer, long from, long to, int batch) throws IOException {
        for (long sequence = from; sequence <= to; sequence++) {
            append(writer, sequence);
            if (sequence % batch == 0 || sequence == to) writer.commit();
        }
    }

    /// A journal of `count` records, cleanly closed.
    static SimulatedDisk journal(long count, int batch, JournalOptions options) throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        try (JournalWriter writer = JournalWriter.open(disk, options)) {
            append(writer, 1, count, batch);
        }
        return disk;
    }

    static List<Entry> read(JournalFiles files) throws IOException {
        List<Entry> entries = new ArrayList<>();
        JournalReader.read(
                files,
                (sequence, time, type, version, payload) -> entries.add(entry(sequence, time, type, version, payload)));
        return entries;
    }

    static JournalCheck verify(JournalFiles files) throws IOException {
        return JournalReader.read(files, (_, _, _, _, _) -> {});
    }

    static JournalCheck verify(JournalFiles files, JournalPoint from) throws IOException {
        return JournalReader.read(files, from, (_, _, _, _, _) -> {}).check();
    }

    /// Root hash of the first `count` records.
    static String rootHash(long count) throws IOException {
        return verify(journal(count, 1, ASYNCHRONOUS)).rootHash();
    }

    /// Root hashes of 0, 1, 2 … `count` records.
    static List<String> rootHashes(long count) throws IOException {
        return rootHashes(count, ASYNCHRONOUS);
    }

    /// The same of a journal that is cut into files in a certain way.
    static List<String> rootHashes(long count, JournalOptions options) throws IOException {
        List<String> hashes = new ArrayList<>();
        try (JournalWriter writer = JournalWriter.open(new SimulatedDisk(), options)) {
            hashes.add(writer.rootHash());
            for (long sequence = 1; sequence <= count; sequence++) {
                append(writer, sequence);
                hashes.add(writer.rootHash());
            }
        }
        return hashes;
    }

    /// Where the record with this sequence begins in a file.
    static int offsetOf(byte[] bytes, long sequence) {
        int at = SegmentHeader.BYTES;
        while (RecordFormat.sequence(bytes, at) < sequence) at += RecordFormat.length(bytes, at);
        return at;
    }
}
