package tradewind.engine.journal;

import java.nio.ByteBuffer;

/// The records between two commits, as they will stand in the file, and what the chains through all records have come
/// to. For the writer's thread.
final class Batch {
    private static final int BYTES = 2 * (RecordFormat.HEADER + RecordFormat.MAX_PAYLOAD + RecordFormat.SEAL);

    private final RecordFormat format = new RecordFormat();
    private final byte[] bytes = new byte[BYTES];
    private final ByteBuffer view = ByteBuffer.wrap(bytes);
    private final RootHash hash;
    private int length;
    private int hashed;
    private int lastCrc;
    private long lastTime;
    private long lastSequence;
    private boolean sealed;
    private byte flags = RecordFormat.AFTER_COMMIT;

    /// Goes on where the journal ends.
    Batch(JournalScan scan) {
        hash = scan.hash();
        lastSequence = scan.check().lastSequence();
        lastTime = scan.lastTime();
        lastCrc = scan.lastCrc();
        sealed = scan.isSealed();
    }

    /// In bytes.
    int length() {
        return length;
    }

    boolean hasRoomFor(int more) {
        return length + more <= BYTES;
    }

    byte[] bytes() {
        return bytes;
    }

    /// All of it, to be written.
    ByteBuffer view() {
        return view.clear().limit(length);
    }

    /// Of the last record appended so far.
    long lastSequence() {
        return lastSequence;
    }

    /// Whether a seal covers everything so far.
    boolean sealed() {
        return sealed;
    }

    void append(byte type, byte version, long time, ByteBuffer payload) {
        if (!sealed && lastSequence % RecordFormat.RECORDS_PER_SEAL == 0) seal();
        int size = payload.remaining();
        payload.get(payload.position(), bytes, length + RecordFormat.HEADER, size);
        lastSequence++;
        lastTime = time;
        sealed = false;
        put(type, version, RecordFormat.HEADER + size);
    }

    void seal() {
        hash().copyTo(bytes, length + RecordFormat.HEADER);
        sealed = true;
        put(RecordFormat.SEAL_TYPE, (byte) SegmentHeader.VERSION, RecordFormat.SEAL);
    }

    private void put(byte type, byte version, int size) {
        lastCrc = format.put(bytes, length, flags, version, type, size, lastSequence, lastTime, lastCrc);
        flags = 0;
        length += size;
    }

    /// The next record will be written after all earlier ones were acknowledged.
    void committed() {
        flags = RecordFormat.AFTER_COMMIT;
    }

    /// Begins anew; what was in it is with the operating system, or copied.
    void clear() {
        hash();
        hashed = 0;
        length = 0;
    }

    /// Header of a file that begins with the next record.
    byte[] beginSegment() {
        RootHash soFar = hash();
        byte[] header = SegmentHeader.encode(lastSequence + 1, soFar);
        soFar.restart(soFar.bytes());
        lastCrc = SegmentHeader.decode(header).crc();
        return header;
    }

    /// The root hash over everything so far.
    RootHash hash() {
        while (hashed < length) {
            int size = RecordFormat.length(bytes, hashed);
            if (RecordFormat.type(bytes, hashed) != RecordFormat.SEAL_TYPE)
                hash.update(bytes, hashed + RecordFormat.CONTENT, size - RecordFormat.CONTENT);
            hashed += size;
        }
        return hash;
    }
}
