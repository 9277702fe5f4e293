package tradewind.engine.history.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import tradewind.engine.history.lake.Durable;

/// Bytes to be put, which can be read several times.
///
/// @param sha256 of the bytes, hexadecimal; the store is to refuse what arrives differently
public record Content(Opening opening, long length, String sha256) {
    /// Gives the bytes from their beginning.
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    public static Content of(byte[] bytes) {
        byte[] own = bytes.clone();
        return new Content(
                () -> new ByteArrayInputStream(own),
                own.length,
                HexFormat.of().formatHex(Durable.sha256().digest(own)));
    }

    /// A whole file whose hash is known.
    public static Content of(Path file, long length, String sha256) {
        return new Content(() -> new FileSlice(file, 0, length), length, sha256);
    }

    /// A stretch of a file. Reads it once for its hash.
    public static Content slice(Path file, long from, long length) throws IOException {
        MessageDigest digest = Durable.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new FileSlice(file, from, length)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
        }
        return new Content(
                () -> new FileSlice(file, from, length), length, HexFormat.of().formatHex(digest.digest()));
    }
}
