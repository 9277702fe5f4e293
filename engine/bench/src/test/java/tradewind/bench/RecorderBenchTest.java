package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecorderBenchTest {
    @Test
    void recordsWhatItSendsAndFollowsItWithAllFeatures() throws Exception {
        String report = RecorderBench.run(4_000, 1, 3_000);
        assertTrue(report.contains("| events in the lake, and lost | 12,000 | 0 | |"), report);
        assertTrue(report.contains("| the same in the median batch of 1,000 events | "), report);
        assertTrue(report.contains(" features of bars of a second follow 3,000 trades"), report);
        assertTrue(report.contains("| CPU of the feed's thread for an event, kernel included, ns | "), report);
    }
}
