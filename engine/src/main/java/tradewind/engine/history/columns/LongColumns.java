package tradewind.engine.history.columns;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Some columns of 64-bit whole numbers of one Parquet file after the other, in the order of their rows, a few thousand
/// rows at a time. Not thread-safe; its buffers live as long as it does.
public final class LongColumns implements Closeable {
    /// Why a file is left to another reader: something in it that this one does not know. Nothing is wrong with the
    /// file.
    public record Unknown(Path file, String what) {
        @Override
        public String toString() {
            return file.getFileName() + " has " + what;
        }
    }

    /// What a column of numbers stands for.
    public enum Meaning {
        NUMBER,
        /// Nanoseconds since 1970.
        NANOSECONDS
    }

    /// A column that is asked for.
    public record Wanted(String name, Meaning meaning) {}

    private static final int TAIL = 8;
    private static final int LOOK = 1 << 14;
    private static final int MAGIC = 0x31524150;
    private static final int MAGIC_ENCRYPTED = 0x45524150;
    private static final long LONGEST_FOOTER = 16L << 20;

    private final List<Wanted> wanted;
    private final ChunkReader[] readers;
    private final int[] places;
    private final boolean[] nullable;
    private @Nullable FileChannel channel;
    private Path file = Path.of("");
    private @Nullable Footer footer;
    private int group;
    private long leftInGroup;

    public LongColumns(List<Wanted> wanted) {
        this.wanted = List.copyOf(wanted);
        readers = new ChunkReader[wanted.size()];
        for (int i = 0; i < readers.length; i++) readers[i] = new ChunkReader();
        places = new int[readers.length];
        nullable = new boolean[readers.length];
    }

    /// Begins a file.
    ///
    /// @return what this reader does not know in it; empty if it can be read to its end
    /// @throws DamagedColumnException if it contradicts itself
    /// @throws IOException if it cannot be opened
    public Optional<Unknown> begin(Path path) throws IOException {
        close();
        file = path;
        FileChannel opened = FileChannel.open(path, StandardOpenOption.READ);
        channel = opened;
        try {
            Optional<String> unknown = look(opened);
            return unknown.map(what -> new Unknown(path, what));
        } catch (MalformedException | EOFException e) {
            throw new DamagedColumnException(path, "", e);
        }
    }

    private Optional<String> look(FileChannel opened) throws IOException {
        long size = opened.size();
        MalformedException.unless(size >= TAIL + 4, "it is shorter than any Parquet file");
        ByteBuffer end = bytes(opened, Math.max(0, size - LOOK), size);
        int magic = end.getInt(end.limit() - 4);
        if (magic == MAGIC_ENCRYPTED) return Optional.of("an encrypted footer");
        MalformedException.unless(magic == MAGIC, "it does not end as a Parquet file");
        long length = end.getInt(end.limit() - TAIL) & 0xFFFFFFFFL;
        MalformedException.unless(length <= size - TAIL - 4, "its footer is longer than the file");
        if (length > LONGEST_FOOTER) return Optional.of("a footer of " + length + " bytes");
        ByteBuffer about = length + TAIL <= end.limit()
                ? end.slice(end.limit() - TAIL - (int) length, (int) length)
                : bytes(opened, size - TAIL - length, size - TAIL);
        Footer found = Footer.read(about);
        footer = found;
        group = 0;
        leftInGroup = 0;
        return new Acquaintance(found, size).with(wanted, places, nullable);
    }

    private static ByteBuffer bytes(FileChannel opened, long from, long to) throws IOException {
        ByteBuffer into = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (into.hasRemaining())
            if (opened.read(into, from + into.position()) < 0) throw new EOFException("it ends within its footer");
        return into.flip();
    }

    /// Rows of the file that was begun.
    public long rows() {
        return open(footer).rows();
    }

    private static <T> T open(@Nullable T there) {
        if (there == null) throw new IllegalStateException("no file was begun");
        return there;
    }

    /// Reads the next rows of all columns.
    ///
    /// @param into an array for each column, all of the same length
    /// @return how many rows; 0 at the end of the file
    /// @throws DamagedColumnException if a page contradicts itself or the footer; the rows given before are
    ///     what the pages before it hold
    public int next(long[][] into) throws IOException {
        Footer about = open(footer);
        while (leftInGroup == 0) {
            if (group == about.groups().size()) return 0;
            begin(about.groups().get(group++));
        }
        int rows = (int) Math.min(into[0].length, leftInGroup);
        for (int i = 0; i < readers.length; i++) {
            try {
                readers[i].read(into[i], rows);
                within(about.groups().get(group - 1).chunks().get(places[i]), into[i], rows);
            } catch (RuntimeException e) {
                // whatever a decoder runs into, it is the bytes it was given
                throw new DamagedColumnException(file, wanted.get(i).name(), e);
            }
        }
        leftInGroup -= rows;
        return rows;
    }

    /// That the footer knows of values as small and as large: most flipped bits make one it does not.
    private static void within(Footer.Chunk chunk, long[] values, int rows) {
        Long least = chunk.least();
        Long most = chunk.most();
        if (least == null || most == null) return;
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < rows; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        MalformedException.unless(low >= least && high <= most, "a value is not within what the footer says");
    }

    private void begin(Footer.Group rows) throws IOException {
        for (int i = 0; i < readers.length; i++) {
            try {
                readers[i].begin(open(channel), rows.chunks().get(places[i]), nullable[i]);
            } catch (EOFException e) {
                throw new DamagedColumnException(file, wanted.get(i).name(), e);
            }
        }
        leftInGroup = rows.rows();
    }

    @Override
    public void close() throws IOException {
        FileChannel opened = channel;
        channel = null;
        footer = null;
        if (opened != null) opened.close();
    }
}
