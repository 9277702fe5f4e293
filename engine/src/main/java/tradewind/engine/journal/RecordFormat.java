package tradewind.engine.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// One record on disk, little-endian:
///
/// | offset | bytes | |
/// |---|---|---|
/// | 0 | 4 | CRC32C over the previous record's CRC, then over offset 4 to the end |
/// | 4 | 1 | flags: bit 0 is [#AFTER_COMMIT] |
/// | 5 | 1 | reserved, 0 |
/// | 6 | 1 | version of the payload |
/// | 7 | 1 | type of the payload; 0 is a seal |
/// | 8 | 4 | length of the whole record |
/// | 12 | 8 | sequence; a seal repeats that of the record before it |
/// | 20 | 8 | time, epoch nanoseconds |
/// | 28 | | payload; of a seal, the root hash up to here |
///
/// The previous CRC of a segment's first record is the CRC of the segment header. The root hash covers offset 6
/// to the end of every record that is not a seal, so it depends on neither batches, nor seals, nor segments.
final class RecordFormat {
    static final int HEADER = 28;
    static final int CONTENT = 6;
    static final int MAX_PAYLOAD = 1 << 20;
    static final int SEAL = HEADER + RootHash.BYTES;
    static final byte SEAL_TYPE = 0;
    static final int RECORDS_PER_SEAL = 1024;

    /// The record was written after all earlier ones had been acknowledged. If it is there, a hole before it
    /// cannot be an unfinished write: it is damage.
    static final byte AFTER_COMMIT = 1;

    private static final int CRC = 0;
    private static final int FLAGS = 4;
    private static final int RESERVED = 5;
    private static final int VERSION = 6;
    private static final int TYPE = 7;
    private static final int LENGTH = 8;
    private static final int SEQUENCE = 12;
    private static final int TIME = 20;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();

    private final CRC32C crc32c = new CRC32C();

    /// Writes the header of the record at `at`, whose payload is already in place, and gives back its CRC.
    int put(
            byte[] data,
            int at,
            byte flags,
            byte version,
            byte type,
            int length,
            long sequence,
            long time,
            int prevCrc) {
        data[at + FLAGS] = flags;
        data[at + RESERVED] = 0;
        data[at + VERSION] = version;
        data[at + TYPE] = type;
        INT.set(data, at + LENGTH, length);
        LONG.set(data, at + SEQUENCE, sequence);
        LONG.set(data, at + TIME, time);
        int crc = crc(data, at, length, prevCrc);
        INT.set(data, at + CRC, crc);
        return crc;
    }

    /// The CRC this record ought to have. The slot of the stored CRC serves as room for the previous one
    /// meanwhile.
    int crc(byte[] data, int at, int length, int prevCrc) {
        int stored = storedCrc(data, at);
        INT.set(data, at + CRC, prevCrc);
        crc32c.reset();
        crc32c.update(data, at, length);
        INT.set(data, at + CRC, stored);
        return (int) crc32c.getValue();
    }

    /// Whether a whole record follows `prevCrc` at `at` and before `end`.
    boolean isWhole(byte[] data, int at, int end, int prevCrc) {
        return hasRoom(data, at, end) && crc(data, at, length(data, at), prevCrc) == storedCrc(data, at);
    }

    /// Whether the length at `at` can be one, and the data up to `end` are long enough for it.
    static boolean hasRoom(byte[] data, int at, int end) {
        if (end - at < HEADER) return false;
        int length = length(data, at);
        return length >= HEADER && length <= HEADER + MAX_PAYLOAD && length <= end - at;
    }

    static int storedCrc(byte[] data, int at) {
        return (int) INT.get(data, at + CRC);
    }

    static boolean isAfterCommit(byte[] data, int at) {
        return (data[at + FLAGS] & AFTER_COMMIT) != 0;
    }

    static byte version(byte[] data, int at) {
        return data[at + VERSION];
    }

    static byte type(byte[] data, int at) {
        return data[at + TYPE];
    }

    static int length(byte[] data, int at) {
        return (int) INT.get(data, at + LENGTH);
    }

    static long sequence(byte[] data, int at) {
        return (long) LONG.get(data, at + SEQUENCE);
    }

    static long time(byte[] data, int at) {
        return (long) LONG.get(data, at + TIME);
    }
}
