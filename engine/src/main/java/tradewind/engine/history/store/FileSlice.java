package tradewind.engine.history.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A stretch of a file as a stream, which a client may go back to the start of.
final class FileSlice extends InputStream {
    private final FileChannel file;
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
        int read = file.read(ByteBuffer.wrap(bytes, offset, wanted), at);
        if (read < 0) throw new EOFException("the file is shorter than it was");
        at += read;
        return read;
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
