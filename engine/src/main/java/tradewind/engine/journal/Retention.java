package tradewind.engine.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How much of a journal stays in front of the oldest snapshot that is kept. What is more goes to the archive folder
/// beside it, oldest first; nothing is ever deleted. The files from that snapshot on stay whatever their number, size
/// and age.
///
/// @param files at most so many
/// @param bytes at most so many in all of them together
/// @param age none that was last written longer than that before the newest file
public record Retention(int files, long bytes, Duration age) {
    /// Longer than any journal lives.
    public static final Duration EVER = Duration.ofDays(100 * 366);

    public Retention {
        if (files < 0 || bytes < 0 || age.isNegative())
            throw new IllegalArgumentException("files " + files + ", bytes " + bytes + ", age " + age);
    }

    /// By count alone.
    public static Retention ofFiles(int files) {
        return new Retention(files, Long.MAX_VALUE, EVER);
    }

    /// One file as the disk has it.
    ///
    /// @param written when it was last written
    record Kept(String name, long bytes, Instant written) {}

    /// How many of these have to go, from the first on.
    ///
    /// @param oldestFirst finished files in front of the oldest snapshot
    /// @param now when the newest file of the journal was written
    int surplus(List<Kept> oldestFirst, Instant now) {
        int stay = 0;
        long size = 0;
        for (Kept each : oldestFirst.reversed()) {
            size += each.bytes();
            boolean old = each.written().isBefore(now.minus(age));
            if (stay == files || size > bytes || old) break;
            stay++;
        }
        return oldestFirst.size() - stay;
    }
}
