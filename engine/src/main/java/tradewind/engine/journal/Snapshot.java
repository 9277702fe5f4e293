package tradewind.engine.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// What the records up to the end of a segment amounted to, so that nobody has to read them again.
///
/// As a file, little-endian: magic (8), format version (4), version of the content (4), sequence (8), root hash (32),
/// state hash (32), length of the content (8), CRC32C of the content (4), CRC32C of all that (4); then the content.
///
/// @param point     where in the journal it stands
/// @param version   of the content's own format; the journal only keeps it
/// @param stateHash what the writer of the content calls its state, as 64 hexadecimal digits
/// @param content   what those above the journal made of its records
public record Snapshot(JournalPoint point, int version, String stateHash, byte[] content) {
    static final int HEADER = 104;
    private static final int VERSION = 1;
    private static final int VERSION_AT = 8;
    private static final int ROOT_AT = 24;
    private static final int CONTENT_CRC_AT = 96;
    private static final int CRC_AT = 100;
    private static final byte[] MAGIC = "TWSNAPSH".getBytes(StandardCharsets.US_ASCII);

    /// What a snapshot's file says of itself.
    record Header(JournalPoint point, int version, String stateHash, int length, int contentCrc) {}

    ByteBuffer header() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).putInt(VERSION).putInt(version).putLong(point.sequence());
        bytes.put(HexFormat.of().parseHex(point.rootHash()));
        bytes.put(HexFormat.of().parseHex(stateHash));
        bytes.putLong(content.length).putInt(crc(content, content.length));
        return bytes.putInt(crc(bytes.array(), CRC_AT)).flip();
    }

    /// Reads what [#header] wrote.
    ///
    /// @throws IllegalArgumentException if it is not such a header; the message ends a sentence about the file
    static Header header(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        if (bytes.length < HEADER) throw new IllegalArgumentException("is too short");
        from.get(magic);
        if (!Arrays.equals(magic, MAGIC) || from.getInt(CRC_AT) != crc(bytes, CRC_AT))
            throw new IllegalArgumentException("is damaged at its beginning");
        if (from.getInt(VERSION_AT) > VERSION)
            throw new IllegalArgumentException(
                    "is of a newer release (format version " + from.getInt(VERSION_AT) + ")");
        int content = from.getInt(12);
        byte[] root = new byte[RootHash.BYTES];
        byte[] state = new byte[RootHash.BYTES];
        from.get(ROOT_AT, root).get(ROOT_AT + RootHash.BYTES, state);
        return new Header(
                new JournalPoint(from.getLong(16), HexFormat.of().formatHex(root)),
                content,
                HexFormat.of().formatHex(state),
                Math.toIntExact(from.getLong(88)),
                from.getInt(CONTENT_CRC_AT));
    }

    static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
