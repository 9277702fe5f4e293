package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LakeBenchTest {
    @Test
    void comparesTheLakeWithDuckDbOnEqualAnswers() throws Exception {
        String report = LakeBench.run(3_000, 1, 20);
        assertTrue(report.contains("| rows taken, and in quarantine | 2,997 | 3 | |"), report);
        assertTrue(report.contains("| bars of a minute, DuckDB on 1 thread | "), report);
        assertTrue(report.contains("| a whole scan, DuckDB kept open | "), report);
        assertTrue(report.contains("The answer's parts are 0.2500 % of the bytes."), report);
    }
}
