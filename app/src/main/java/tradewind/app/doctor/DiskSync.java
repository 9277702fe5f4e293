package tradewind.app.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// How long the disk takes to say that something is safe on it: what a durable order waits for.
final class DiskSync {
    private static final int ROUNDS = 20;
    private static final int BLOCK = 4096;

    private DiskSync() {}

    /// Median time of 20 appends of 4 KiB, each forced to the disk, in nanoseconds. The file is removed again.
    static long medianNanos(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "doctor", ".sync");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
            long[] took = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                block.clear();
                long start = System.nanoTime();
                while (block.hasRemaining()) channel.write(block);
                channel.force(false);
                took[i] = System.nanoTime() - start;
            }
            Arrays.sort(took);
            return (took[ROUNDS / 2 - 1] + took[ROUNDS / 2]) / 2;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
