package tradewind.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;

/// How long the disk takes to write a little and force it, with nothing around: one after the other.
final class DiskControl {
    private static final int BYTES = 4_096;
    private static final long MOST = 60_000_000_000L;

    private DiskControl() {}

    /// @param folder where the file is made and deleted again
    static void measure(Path folder, int times, Histogram into) throws IOException {
        Path file = Files.createTempFile(folder, "control", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES);
            for (int i = 0; i < times; i++) {
                bytes.clear();
                long before = System.nanoTime();
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(false);
                into.recordValue(Math.min(MOST, System.nanoTime() - before));
            }
        } finally {
            Files.delete(file);
        }
    }
}
