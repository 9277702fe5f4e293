package tradewind.engine.history.columns;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Parquet files of one column `v`, byte by byte: pages that DuckDB does not write and others do.
final class HandMade {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final int encoding;
    private final boolean optional;
    private int rows;
    private int unpacked;

    HandMade(int encoding, boolean optional) {
        this.encoding = encoding;
        this.optional = optional;
        file.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
    }

    /// A struct of Thrift's compact protocol, its fields in their order.
    private static final class Struct {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int last;

        private Struct field(int id, int type) {
            out.write(id - last << 4 | type);
            last = id;
            return this;
        }

        private Struct varint(long value) {
            long left = value;
            for (; left >= 0x80; left >>>= 7) out.write((int) left & 0x7F | 0x80);
            out.write((int) left);
            return this;
        }

        Struct number(int id, long value) {
            return field(id, 5).varint(value << 1 ^ value >> 63);
        }

        Struct wide(int id, long value) {
            return field(id, 6).varint(value << 1 ^ value >> 63);
        }

        Struct truth(int id, boolean value) {
            return field(id, value ? 1 : 2);
        }

        Struct struct(int id, Struct value) {
            field(id, 12);
            out.writeBytes(value.bytes());
            return this;
        }

        Struct text(int id, String value) {
            field(id, 8).varint(value.length());
            out.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Struct list(int id, int type, byte[]... elements) {
            field(id, 9);
            out.write(elements.length << 4 | type);
            for (byte[] each : elements) out.writeBytes(each);
            return this;
        }

        byte[] bytes() {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(out.toByteArray());
            whole.write(0);
            return whole.toByteArray();
        }
    }

    /// Adds a page of version 1 with a checksum.
    ///
    /// @param length of the page without compression
    /// @param off added to the right checksum
    HandMade page(int values, int length, byte[] body, int off) {
        CRC32 right = new CRC32();
        right.update(body);
        Struct header = new Struct()
                .number(1, PageHeader.DATA)
                .number(2, length)
                .number(3, body.length)
                .number(4, (int) right.getValue() + off);
        header.struct(
                5,
                new Struct()
                        .number(1, values)
                        .number(2, encoding)
                        .number(3, Encoding.RLE)
                        .number(4, Encoding.RLE));
        return add(values, header, body);
    }

    /// Adds a page of version 2 whose values are not compressed.
    HandMade page2(int values, int nulls, byte[] levels, byte[] body) {
        byte[] both = ByteBuffer.allocate(levels.length + body.length)
                .put(levels)
                .put(body)
                .array();
        Struct header = new Struct()
                .number(1, PageHeader.DATA_2)
                .number(2, both.length)
                .number(3, both.length)
                .struct(
                        8,
                        new Struct()
                                .number(1, values)
                                .number(2, nulls)
                                .number(3, values)
                                .number(4, encoding)
                                .number(5, levels.length)
                                .number(6, 0)
                                .truth(7, false));
        return add(values, header, both);
    }

    private HandMade add(int values, Struct header, byte[] body) {
        byte[] head = header.bytes();
        file.writeBytes(head);
        file.writeBytes(body);
        rows += values;
        unpacked += head.length + body.length;
        return this;
    }

    byte[] whole() {
        byte[] path = {1, 'v'};
        Struct meta = new Struct()
                .number(1, 2)
                .list(2, 5, new byte[] {(byte) (encoding << 1)})
                .list(3, 8, path)
                .number(4, ChunkReader.ZSTD)
                .wide(5, rows)
                .wide(6, unpacked)
                .wide(7, unpacked)
                .wide(9, 4)
                .struct(12, new Struct().wide(3, 0));
        Struct group = new Struct()
                .list(1, 12, new Struct().wide(2, 4).struct(3, meta).bytes())
                .wide(2, unpacked)
                .wide(3, rows);
        Struct footer = new Struct()
                .number(1, 2)
                .list(
                        2,
                        12,
                        new Struct().text(4, "root").number(5, 1).bytes(),
                        new Struct()
                                .number(1, 2)
                                .number(3, optional ? 1 : 0)
                                .text(4, "v")
                                .bytes())
                .wide(3, rows)
                .list(4, 12, group.bytes());
        byte[] about = footer.bytes();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(file.toByteArray());
        whole.writeBytes(about);
        whole.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(about.length)
                .array());
        whole.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }
}
