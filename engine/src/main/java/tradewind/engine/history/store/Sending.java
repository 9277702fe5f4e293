package tradewind.engine.history.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// A file on its way into a store as one object. How far it is is told while it goes, and a sync that is
/// cancelled reads no further.
final class Sending {
    private static final long STEP = 1 << 20;

    private final Path file;
    private final long length;
    private final Tally tally;
    private long told;

    Sending(Path file, long length, Tally tally) {
        this.file = file;
        this.length = length;
        this.tally = tally;
    }

    /// The bytes from their beginning: what was read before counts no more.
    synchronized InputStream open() throws IOException {
        tell(0);
        return new Told(new FileSlice(file, 0, length));
    }

    synchronized void ended(boolean arrived) {
        tell(arrived ? length : 0);
    }

    private synchronized void tell(long sent) {
        if (sent != told) tally.moved(sent - told);
        told = sent;
    }

    private final class Told extends FilterInputStream {
        private long read;
        private long next = STEP;

        Told(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (tally.stopped()) throw new Requests.CancelledException();
            int now = super.read(bytes, offset, count);
            if (now > 0) read += now;
            if (read >= next) {
                tell(read);
                next = read + STEP;
            }
            return now;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
