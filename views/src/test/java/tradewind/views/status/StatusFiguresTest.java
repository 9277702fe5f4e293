package tradewind.views.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.SessionStatus;
import tradewind.engine.gate.TradingState;

class StatusFiguresTest {
    @Test
    void writesWhatWasMeasured() {
        StatusFigures figures = StatusFigures.of(status(2_800, 11_400, false, 184_207), 412.4, true, 59.8, 17_200_000);
        assertEquals(
                new StatusFigures(
                        "Bitstamp",
                        "412/s",
                        "derived quotes",
                        "p50 2.8 µs p99 11.4 µs",
                        "async",
                        "#184,207",
                        "paper-1",
                        "60 fps p99 17 ms",
                        true),
                figures);
    }

    @Test
    void changesTheUnitOfALatencyRatherThanItsLength() {
        assertEquals("p50 385 µs p99 3.9 ms", figures(385_000, 3_850_200).kernel());
        assertEquals("p50 99.9 µs p99 100 µs", figures(99_900, 100_000).kernel());
    }

    private static StatusFigures figures(long p50, long p99) {
        return StatusFigures.of(status(p50, p99, false, 0), 0, false, 0, 0);
    }

    @Test
    void givesASlowFeedADecimal() {
        assertEquals(
                "0.4/s",
                StatusFigures.of(status(0, 0, false, 0), 0.4, false, 0, 0).rate());
        assertEquals(
                "10/s",
                StatusFigures.of(status(0, 0, false, 0), 9.97, false, 0, 0).rate());
        assertEquals(
                "0/s", StatusFigures.of(status(0, 0, false, 0), 0, false, 0, 0).rate());
    }

    @Test
    void leavesEmptyWhatWasNotMeasured() {
        StatusFigures figures = StatusFigures.of(status(0, 0, true, 0), -1, false, 0, 0);
        assertEquals(new StatusFigures("Bitstamp", "", "", "", "durable", "", "paper-1", "", false), figures);
    }

    @Test
    void showsAFeedThatStandsStillAsNotTicking() {
        assertFalse(StatusFigures.of(status(0, 0, true, 0), 0, false, 0, 0).ticking());
    }

    private static SessionStatus status(long p50, long p99, boolean durable, long written) {
        return new SessionStatus(
                TradingState.ACTIVE,
                Optional.empty(),
                "Bitstamp",
                9,
                p50,
                p99,
                durable,
                written,
                "paper-1",
                Optional.empty(),
                List.of());
    }
}
