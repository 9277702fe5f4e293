package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    /// Of 100 bytes each, the oldest ten days old, one a day.
    private static List<Retention.Kept> tenFiles() {
        List<Retention.Kept> files = new ArrayList<>();
        for (int day = 10; day >= 1; day--)
            files.add(new Retention.Kept(day + ".seg", 100, NOW.minus(Duration.ofDays(day))));
        return files;
    }

    @ParameterizedTest
    @CsvSource({
        "4, 9000, 99, 6",
        "99, 250, 99, 8",
        "99, 300, 99, 7",
        "99, 9000, 3, 7",
        "4, 100, 99, 9",
        "4, 9000, 2, 8",
        "0, 9000, 99, 10",
        "99, 0, 99, 10",
        "99, 9000, 0, 10",
        "99, 9000, 99, 0"
    })
    void whicheverLimitIsReachedFirstSaysWhatGoes(int files, long bytes, int days, int surplus) {
        Retention retention = new Retention(files, bytes, Duration.ofDays(days));
        assertEquals(surplus, retention.surplus(tenFiles(), NOW));
    }

    /// A file that was copied back or touched does not leave a hole behind it.
    @Test
    void nothingOlderStaysBehindWhatGoes() {
        List<Retention.Kept> files = tenFiles();
        files.set(0, new Retention.Kept("10.seg", 100, NOW));
        assertEquals(7, new Retention(99, 9_000, Duration.ofDays(3)).surplus(files, NOW));
    }

    @Test
    void refusesLimitsBelowZero() {
        assertThrows(IllegalArgumentException.class, () -> new Retention(-1, 1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Retention(1, -1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Retention(1, 1, Duration.ofDays(-1)));
    }
}
