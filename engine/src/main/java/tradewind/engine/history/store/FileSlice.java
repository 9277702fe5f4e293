package tradewind.engine.history.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A stretch of a file as a stream, which a client may go back to the start of. Clients that read a few
/// kilobytes at a time are served from a buffer.
final class FileSlice extends InputStream {
    private static final int AHEAD = 1 << 17;

    private final FileChannel file;
    private ByteBuffer ahead = ByteBuffer.allocate(0);
    private long aheadFrom;
    private final long end;
    private long at;
    private long mark;

    FileSlice(Path path, long from, long length) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        at = from;
        mark = from;
        end = from + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at >= end) return -1;
        int wanted = (int) Math.min(length, end - at);
        if (wanted >= AHEAD / 2) return advanced(file.read(ByteBuffer.wrap(bytes, offset, wanted), at));
        if (at < aheadFrom || at >= aheadFrom + ahead.limit()) fill();
        int from = (int) (at - aheadFrom);
        int read = Math.min(wanted, ahead.limit() - from);
        ahead.get(from, bytes, offset, read);
        return advanced(read);
    }

    private int advanced(int read) throws IOException {
        if (read < 0) throw new EOFException("the file is shorter than it was");
        at += read;
        return read;
    }

    private void fill() throws IOException {
        if (ahead.capacity() == 0) ahead = ByteBuffer.allocate((int) Math.min(AHEAD, end - at));
        ahead.clear();
        ahead.limit((int) Math.min(ahead.capacity(), end - at));
        if (file.read(ahead, at) < 0) throw new EOFException("the file is shorter than it was");
        ahead.flip();
        aheadFrom = at;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, end - at));
        at += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, end - at);
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public synchronized void mark(int limit) {
        mark = at;
    }

    @Override
    public synchronized void reset() {
        at = mark;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
