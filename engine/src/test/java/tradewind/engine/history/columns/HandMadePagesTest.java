package tradewind.engine.history.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that DuckDB does not write: of the second version, with checksums, split into streams of bytes.
class HandMadePagesTest {
    private static final long[] VALUES = {3, -1, Long.MAX_VALUE, 1L << 40, 0};
    /// Five times 1, as a run.
    private static final byte[] PRESENT = {5 << 1, 1};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private long[] read(HandMade made) throws IOException {
        Path file = Files.write(folder.resolve("made.parquet"), made.whole());
        try (LongColumns columns = new LongColumns(List.of(new LongColumns.Wanted("v", LongColumns.Meaning.NUMBER)))) {
            assertEquals(Optional.empty(), columns.begin(file));
            long[][] values = new long[1][(int) columns.rows()];
            assertEquals(values[0].length, columns.next(values));
            return values[0];
        }
    }

    private void refused(String why, HandMade made) {
        var damaged = assertThrows(DamagedColumnException.class, () -> read(made));
        assertEquals(folder.resolve("made.parquet") + " is damaged in the column v: " + why, damaged.getMessage());
    }

    private static byte[] plain(byte... before) {
        ByteBuffer bytes =
                ByteBuffer.allocate(before.length + VALUES.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(before);
        for (long value : VALUES) bytes.putLong(value);
        return bytes.array();
    }

    private static byte[] split() {
        byte[] bytes = new byte[VALUES.length * 8];
        for (int i = 0; i < VALUES.length; i++)
            for (int b = 0; b < 8; b++) bytes[b * VALUES.length + i] = (byte) (VALUES[i] >>> 8 * b);
        return bytes;
    }

    private static HandMade plainFile() {
        return new HandMade(Encoding.PLAIN, false);
    }

    @Test
    void readsPagesOfTheSecondVersion() throws Exception {
        assertArrayEquals(VALUES, read(plainFile().page2(5, 0, new byte[0], plain())));
        assertArrayEquals(VALUES, read(new HandMade(Encoding.PLAIN, true).page2(5, 0, PRESENT, plain())));
    }

    @Test
    void readsStreamsOfBytes() throws Exception {
        assertArrayEquals(
                VALUES, read(new HandMade(Encoding.BYTE_STREAM_SPLIT, false).page2(5, 0, new byte[0], split())));
    }

    @Test
    void refusesAMissingValueThatTheFooterDoesNotKnowOf() {
        String missing = "a value is missing in a column without nulls";
        refused(missing, new HandMade(Encoding.PLAIN, true).page2(5, 0, new byte[] {5 << 1, 0}, plain()));
        // packed: the third is not there
        refused(missing, new HandMade(Encoding.PLAIN, true).page2(5, 0, new byte[] {3, 0b11011}, plain()));
        refused(
                "the levels of a page contradict its column",
                new HandMade(Encoding.PLAIN, true).page2(5, 1, PRESENT, plain()));
    }

    @Test
    void takesPackedLevels() throws Exception {
        assertArrayEquals(
                VALUES, read(new HandMade(Encoding.PLAIN, true).page2(5, 0, new byte[] {3, 0b11111}, plain())));
    }

    @Test
    void refusesPagesThatAreShorterOrOfAnotherKind() {
        refused("a page is shorter than its values", plainFile().page2(6, 0, new byte[0], plain()));
        refused(
                "a page is not as long as its values",
                new HandMade(Encoding.BYTE_STREAM_SPLIT, false).page2(4, 0, new byte[0], split()));
        refused(
                "values in an encoding for levels",
                new HandMade(Encoding.RLE, false).page2(5, 0, new byte[0], plain()));
        refused(
                "a place that is not in the dictionary",
                new HandMade(Encoding.RLE_DICTIONARY, false).page2(1, 0, new byte[0], new byte[] {1, 2, 0}));
    }

    @Test
    void holdsAPageAgainstItsChecksum() throws Exception {
        // a zstd frame with the values as they are: magic, one segment of 40 bytes, one raw and last block
        ByteBuffer frame = ByteBuffer.allocate(9 + 40).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(0xFD2FB528).put((byte) 0x20).put((byte) 40);
        int block = 40 << 3 | 1;
        frame.put((byte) block)
                .put((byte) (block >>> 8))
                .put((byte) (block >>> 16))
                .put(plain());
        assertArrayEquals(VALUES, read(plainFile().page(5, 40, frame.array(), 0)));
        refused("the checksum of a page is another", plainFile().page(5, 40, frame.array(), 1));
    }
}
