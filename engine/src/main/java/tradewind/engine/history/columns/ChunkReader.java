package tradewind.engine.history.columns;

import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32;

/// The pages of one column in one group of rows after the other. One thread; its arrays are used again.
final class ChunkReader {
    static final int UNCOMPRESSED = 0;
    static final int ZSTD = 6;

    /// A chunk or page of more bytes is not one of the lake's.
    static final long LARGEST = 64L << 20;

    private final ZstdDecompressor zstd = new ZstdDecompressor();
    private final PlainValues plain = new PlainValues();
    private final SplitValues split = new SplitValues();
    private final DeltaValues delta = new DeltaValues();
    private final DictionaryValues dictionary = new DictionaryValues();
    private final Runs levels = new Runs();
    private final boolean[] promised = new boolean[Encoding.BYTE_STREAM_SPLIT + 1];

    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);
    private byte[] page = {};
    private boolean zipped;
    private boolean optional;
    private long unpacked;
    private long leftInChunk;
    private int leftInPage;
    private Values values = plain;

    /// Begins a chunk.
    ///
    /// @param nullable whether there are levels that say which values are there
    void begin(FileChannel file, Footer.Chunk chunk, boolean nullable) throws IOException {
        int length = (int) chunk.length();
        if (bytes.capacity() < length) bytes = ByteBuffer.allocateDirect(length + length / 4);
        bytes.clear().limit(length);
        while (bytes.hasRemaining())
            if (file.read(bytes, chunk.start() + bytes.position()) < 0)
                throw new EOFException("it ends within the pages of a column");
        bytes.flip();
        zipped = chunk.codec() == ZSTD;
        optional = nullable;
        unpacked = chunk.unpacked();
        Arrays.fill(promised, false);
        for (int encoding : chunk.encodings()) promised[encoding] = true;
        dictionary.forget();
        leftInChunk = chunk.values();
        leftInPage = 0;
    }

    /// Puts the next values into an array. Never asked for more than the chunk has.
    void read(long[] into, int count) {
        int done = 0;
        while (done < count) {
            while (leftInPage == 0) next();
            int some = Math.min(count - done, leftInPage);
            values.read(into, done, some);
            done += some;
            leftInPage -= some;
        }
    }

    private void next() {
        PageHeader header = PageHeader.read(new Thrift(bytes));
        MalformedException.unless(header.packed() <= bytes.remaining(), "a page is longer than its chunk");
        MalformedException.unless(
                header.unpacked() <= unpacked && header.unpacked() <= LARGEST, "a page unpacks to more than its chunk");
        int end = bytes.limit();
        int after = bytes.position() + header.packed();
        bytes.limit(after);
        if (header.checked()) check(header);
        switch (header.type()) {
            case PageHeader.DICTIONARY -> dictionary(header);
            case PageHeader.DATA -> data(header);
            case PageHeader.DATA_2 -> data2(header);
            default -> {
                // an index, which is not needed
            }
        }
        bytes.limit(end).position(after);
    }

    private void check(PageHeader header) {
        CRC32 crc = new CRC32();
        crc.update(bytes.duplicate());
        MalformedException.unless((int) crc.getValue() == header.crc(), "the checksum of a page is another");
    }

    /// Puts the rest of the page's bytes into the array, unpacked.
    private void unpack(int length, boolean compressed) {
        if (page.length < length + Values.SLACK) page = new byte[length + length / 4 + Values.SLACK];
        if (compressed) {
            ByteBuffer into = ByteBuffer.wrap(page, 0, length);
            zstd.decompress(bytes, into);
            MalformedException.unless(!into.hasRemaining(), "a page unpacks to less than it says");
            return;
        }
        MalformedException.unless(bytes.remaining() == length, "a page is not as long as it says");
        bytes.get(page, 0, length);
    }

    private void dictionary(PageHeader header) {
        MalformedException.unless(
                header.encoding() == Encoding.PLAIN || header.encoding() == Encoding.PLAIN_DICTIONARY,
                "a dictionary in an encoding that it cannot have");
        unpack(header.unpacked(), zipped);
        dictionary.dictionary(page, 0, header.unpacked(), header.values());
    }

    private void data(PageHeader header) {
        unpack(header.unpacked(), zipped);
        int at = 0;
        if (optional) {
            MalformedException.unless(
                    header.levels() == Encoding.RLE && header.unpacked() >= 4, "the levels of a page cannot be read");
            int length = (int) Values.longAt(page, 0);
            MalformedException.unless(
                    length >= 0 && length <= header.unpacked() - 4, "the levels of a page are too long");
            levels.begin(page, 4, 4 + length, 1);
            levels.allOnes(header.values());
            at = 4 + length;
        }
        begin(header, at, header.unpacked());
    }

    private void data2(PageHeader header) {
        int length = header.unpacked() - header.definitions();
        MalformedException.unless(
                header.nulls() == 0
                        && header.repetitions() == 0
                        && length >= 0
                        && header.definitions() <= header.packed(),
                "the levels of a page contradict its column");
        if (optional && header.definitions() > 0) {
            byte[] there = new byte[header.definitions() + Values.SLACK];
            bytes.get(there, 0, header.definitions());
            levels.begin(there, 0, header.definitions(), 1);
            levels.allOnes(header.values());
        } else bytes.position(bytes.position() + header.definitions());
        unpack(length, zipped && header.compressed());
        begin(header, 0, length);
    }

    private void begin(PageHeader header, int at, int end) {
        MalformedException.unless(header.values() <= leftInChunk, "its pages have more values than it says");
        int encoding = header.encoding();
        MalformedException.unless(
                encoding < promised.length && promised[encoding], "a page has an encoding the footer does not name");
        values = switch (encoding) {
            case Encoding.PLAIN -> plain;
            case Encoding.DELTA_BINARY_PACKED -> delta;
            case Encoding.BYTE_STREAM_SPLIT -> split;
            case Encoding.PLAIN_DICTIONARY, Encoding.RLE_DICTIONARY -> dictionary;
            default -> throw new MalformedException("values in an encoding for levels");
        };
        leftInChunk -= header.values();
        leftInPage = header.values();
        values.begin(page, at, end, header.values());
    }
}
