package tradewind.engine.journal;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A running SHA-256 that can be looked at on the way.
///
/// It begins anew in every segment, with the hash carried in as its first bytes; so a reader who trusts the hash at
/// the beginning of a segment needs none of the segments before it. (In files of format version 1 it ran through.)
final class RootHash {
    static final int BYTES = 32;

    private final MessageDigest running;
    private final byte[] carried = new byte[BYTES];
    /// Nothing was added since the hash was carried in: it is still the same.
    private boolean untouched;

    RootHash() {
        try {
            running = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        restart(bytes());
    }

    /// Goes on from the hash of everything before a segment.
    void restart(byte[] before) {
        System.arraycopy(before, 0, carried, 0, BYTES);
        running.reset();
        running.update(carried);
        untouched = true;
    }

    /// Goes on as files of format version 1 did from their very beginning.
    void restartUnchained() {
        running.reset();
        untouched = false;
    }

    void update(byte[] data, int from, int length) {
        running.update(data, from, length);
        untouched = false;
    }

    /// Puts the hash of everything so far at `at`; the running hash goes on.
    void copyTo(byte[] target, int at) {
        if (untouched) {
            System.arraycopy(carried, 0, target, at, BYTES);
            return;
        }
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
