package tradewind.engine.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The first 64 bytes of a segment, little-endian: magic (8), format version (4), reserved (4), first sequence
/// (8), root hash carried in from the segment before (32), reserved (4), CRC32C of all that (4).
///
/// Every later version keeps magic, version and CRC where they are, so that an older release can tell a newer
/// file from a damaged one. Version 1, of the first release, differs in the root hash only: see [RootHash].
record SegmentHeader(int version, long firstSequence, byte[] carriedHash, int crc) {
    static final int BYTES = 64;
    static final int VERSION = 2;
    /// From this version on the root hash begins anew in every file, with the one carried in.
    private static final int CHAINED = 2;

    private static final byte[] MAGIC = "TWJOURNL".getBytes(StandardCharsets.US_ASCII);
    private static final int CARRIED_HASH = 24;
    private static final int CRC = 60;
    private static final Pattern NAME = Pattern.compile("\\d{20}\\.seg");

    /// Name of the file whose first record has this sequence; names sort as the sequences do.
    static String fileName(long firstSequence) {
        return "%020d.seg".formatted(firstSequence);
    }

    /// Sequence of the first record of a segment, by its name.
    static long firstSequence(String name) {
        try {
            return Long.parseLong(name, 0, 20, 10);
        } catch (NumberFormatException e) {
            // twenty digits can be more than any sequence: no writer ever made such a file
            return Long.MAX_VALUE;
        }
    }

    /// The segments among these files, oldest first.
    static List<String> segmentsAmong(List<String> files) {
        return files.stream().filter(NAME.asMatchPredicate()).sorted().toList();
    }

    /// The header of a new segment, as bytes.
    static byte[] encode(long firstSequence, RootHash soFar) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).putInt(VERSION).putInt(0).putLong(firstSequence);
        soFar.copyTo(bytes.array(), CARRIED_HASH);
        bytes.putInt(CRC, crcOf(bytes.array()));
        return bytes.array();
    }

    /// Whether `length` bytes of data begin with a header that was written as a whole, by this release or by a newer
    /// one.
    static boolean isWhole(byte[] data, int length) {
        if (length < BYTES) return false;
        for (int i = 0; i < MAGIC.length; i++) if (data[i] != MAGIC[i]) return false;
        return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(CRC) == crcOf(data);
    }

    /// @param data a header that [#isWhole]
    static SegmentHeader decode(byte[] data) {
        ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        byte[] carried = new byte[RootHash.BYTES];
        bytes.get(CARRIED_HASH, carried);
        return new SegmentHeader(bytes.getInt(MAGIC.length), bytes.getLong(16), carried, bytes.getInt(CRC));
    }

    /// Whether the hash of what this file holds can be told without the files before it.
    boolean chained() {
        return version >= CHAINED;
    }

    private static int crcOf(byte[] header) {
        CRC32C crc = new CRC32C();
        crc.update(header, 0, CRC);
        return (int) crc.getValue();
    }
}
