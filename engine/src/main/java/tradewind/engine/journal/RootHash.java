package tradewind.engine.journal;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A running SHA-256 that can be looked at on the way.
final class RootHash {
    static final int BYTES = 32;

    private final MessageDigest running;

    RootHash() {
        try {
            running = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void update(byte[] data, int from, int length) {
        running.update(data, from, length);
    }

    /// Puts the hash of everything so far at `at`; the running hash goes on.
    void copyTo(byte[] target, int at) {
        try {
            ((MessageDigest) running.clone()).digest(target, at, BYTES);
        } catch (CloneNotSupportedException | DigestException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied, and " + BYTES + " bytes hold it", e);
        }
    }

    byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        copyTo(bytes, 0);
        return bytes;
    }

    /// 64 lower-case hexadecimal digits.
    String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
