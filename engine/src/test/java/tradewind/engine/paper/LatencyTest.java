package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("latency.csv"), text);
    }

    @Test
    void readsTheFirstColumnOfAFile() throws IOException {
        assertEquals(
                new Latency.Measured(List.of(20_000_000L, 0L, 35L)),
                Latency.read(file("nanos,what\n20000000,new\n\n0\n 35 ,cancel\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\n-5\n", "12\n1.5\n", "12\nfast\n", "12\n99999999999999999999\n"})
    void aLineThatCannotBeRightIsNamed(String text) throws IOException {
        Path file = file(text);
        String message = assertThrows(IllegalArgumentException.class, () -> Latency.read(file))
                .getMessage();
        assertTrue(String.valueOf(message).startsWith(file + " line 2: not a whole number of nanoseconds"), message);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = file("nanos\n");
        assertEquals(
                file + " has no latency in it",
                assertThrows(IllegalArgumentException.class, () -> Latency.read(file))
                        .getMessage());
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("latency.csv"), new byte[] {(byte) 0xC3, 0x28, 10});
        assertThrows(IllegalArgumentException.class, () -> Latency.read(file));
    }

    @Test
    void measuredLatenciesAreDrawnAllOfThemAndNothingOvertakes() {
        Delay delay = new Delay(new Latency.Measured(List.of(10L, 200L, 3_000L)), 1);
        Set<Long> seen = new TreeSet<>();
        long last = 0;
        for (int i = 0; i < 100; i++) {
            long now = i * 10_000L;
            seen.add(delay.due(now) - now);
            long soon = delay.due(now + 1);
            assertTrue(soon >= last);
            last = soon;
        }
        assertEquals(Set.of(10L, 200L, 3_000L), seen);
    }

    @Test
    void constantLatencyIsConstant() {
        Delay delay = new Delay(new Latency.Constant(7), 1);
        assertEquals(107, delay.due(100));
        assertEquals(108, delay.due(101));
    }
}
