package tradewind.engine.history.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A text in another encoding, as UTF-8.
final class Utf8Stream extends InputStream {
    private final Reader in;
    private final char[] chars = new char[8192];
    private byte[] bytes = new byte[0];
    private int at;
    private int held;

    Utf8Stream(InputStream in, Charset charset) {
        this.in = new InputStreamReader(in, charset);
    }

    private boolean fill() throws IOException {
        int read = in.read(chars, held, chars.length - held);
        if (read <= 0 && held == 0) return false;
        int length = held + Math.max(0, read);
        // half a surrogate pair waits for its other half
        held = read > 0 && Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
        bytes = new String(chars, 0, length - held).getBytes(StandardCharsets.UTF_8);
        if (held == 1) chars[0] = chars[length - 1];
        at = 0;
        return true;
    }

    @Override
    public int read() throws IOException {
        while (at == bytes.length) if (!fill()) return -1;
        return bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) return 0;
        while (at == bytes.length) if (!fill()) return -1;
        int some = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, some);
        at += some;
        return some;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
