package tradewind.engine.history.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingTest {
    private static final int MIB = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Long> heard = new ArrayList<>();
    private long most = Long.MAX_VALUE;
    private final Tally tally = new Tally(
            (bytes, _, _, _) -> {
                heard.add(bytes);
                return bytes < most;
            },
            5 * MIB,
            1);

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void tellsHowFarItIsAndBeginsAgainWithEachTry() throws IOException {
        byte[] bytes = random(2 * MIB + MIB / 2);
        Sending sending = new Sending(file(bytes), bytes.length, tally);
        for (int tries = 0; tries < 2; tries++) {
            try (InputStream in = sending.open()) {
                assertArrayEquals(bytes, in.readAllBytes());
            }
        }
        sending.ended(false);
        long one = heard.getFirst();
        assertEquals(List.of(0L, 0L), heard.stream().filter(each -> each == 0).toList(), heard::toString);
        assertEquals(6, heard.size(), heard::toString);
        assertTrue(one >= MIB && one < MIB + MIB / 2, heard::toString);
    }

    @Test
    void whatHasArrivedCountsOnceAndWhole() throws IOException {
        byte[] bytes = random(MIB + 7);
        Sending sending = new Sending(file(bytes), bytes.length, tally);
        try (InputStream in = sending.open()) {
            in.readNBytes(MIB);
        }
        sending.ended(true);
        assertEquals(bytes.length, heard.getLast());
    }

    @Test
    void aSyncThatIsCancelledReadsNoFurther() throws IOException {
        byte[] bytes = random(3 * MIB);
        most = 1;
        Sending sending = new Sending(file(bytes), bytes.length, tally);
        try (InputStream in = sending.open()) {
            assertThrows(Requests.CancelledException.class, in::readAllBytes);
        }
        assertEquals(1, heard.size(), heard::toString);
    }

    @Test
    void aStretchOfAFileReadsAlikeInStepsOfAnyLength() throws IOException {
        byte[] bytes = random(MIB);
        Path file = file(bytes);
        int from = 1_234;
        int length = 600_000;
        for (int step : new int[] {1_000, 4_096, 70_000, 1 << 20}) {
            try (InputStream in = new FileSlice(file, from, length)) {
                byte[] read = new byte[length];
                int at = 0;
                in.mark(length);
                in.readNBytes(300_000);
                in.reset();
                for (int now = in.read(read, 0, step); now > 0; now = in.read(read, at, Math.min(step, length - at)))
                    at += now;
                assertEquals(length, at);
                assertArrayEquals(Arrays.copyOfRange(bytes, from, from + length), read);
            }
        }
    }
}
