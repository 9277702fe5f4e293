package tradewind.views.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.ReplayControl;
import tradewind.engine.SafetyReport;
import tradewind.engine.SessionStatus;
import tradewind.engine.gate.TradingState;
import tradewind.views.connections.Connection.Fact;
import tradewind.views.connections.Connection.Tone;

class ConnectionFactsTest {
    private static final long NOON = 1_385_553_616_000_000_000L; // 2013-11-27T12:00:16Z
    private static final long SECOND = 1_000_000_000L;

    private static SessionStatus status(long ticks, long p50, long p99) {
        return new SessionStatus(
                TradingState.ACTIVE,
                Optional.empty(),
                "Bitstamp",
                ticks,
                p50,
                p99,
                false,
                7,
                "paper-1",
                Optional.empty(),
                List.of());
    }

    private static SafetyReport report(boolean inside, SafetyReport.Line line, OptionalLong age, OptionalLong offset) {
        return new SafetyReport(
                "kraken",
                inside,
                line,
                age,
                offset,
                SafetyReport.IfAppDies.NOT_ARMED,
                new SafetyReport.Books(NOON, 1, 1, List.of()),
                List.of(),
                List.of(),
                List.of(),
                new SafetyReport.Journal(true, 7, 0, 2_100_000));
    }

    private static String value(Connection of, String label) {
        return of.facts().stream()
                .filter(fact -> fact.label().equals(label))
                .map(Fact::value)
                .findFirst()
                .orElseThrow();
    }

    private static Connection live(long ticks, long silent) {
        return ConnectionFacts.feed(status(ticks, 0, 0), Optional.empty(), 4.2, silent, NOON, false);
    }

    @Test
    void aLiveFeedIsAliveUntilItIsSilentForAWhile() {
        assertEquals(Tone.OK, live(10, SECOND).tone());
        assertEquals("silent for 7.0 s", live(10, 7 * SECOND).state());
        assertEquals(Tone.WARN, live(10, 7 * SECOND).tone());
        assertEquals("nothing yet", live(0, 0).state());
        assertEquals("4.2/s", value(live(10, 0), "Rate"));
    }

    @Test
    void aRecordingPlaysPausesOrIsOver() {
        assertEquals("playing a recording", replay(true, false).state());
        assertEquals("paused", replay(false, false).state());
        assertEquals("recording played", replay(false, true).state());
        assertEquals(Optional.empty(), replay(true, false).say());
        assertTrue(replay(false, false).say().isPresent(), "says what to do");
    }

    private static Connection replay(boolean playing, boolean ended) {
        var at = new ReplayControl.Position(0, NOON, NOON, ReplayControl.Speed.X60, playing, ended);
        return ConnectionFacts.feed(status(5, 0, 0), Optional.of(at), -1, 0, NOON, true);
    }

    @Test
    void whatWasNotMeasuredHasNoValue() {
        assertEquals("", value(replay(true, false), "Rate"));
        Connection engine = ConnectionFacts.engine(status(0, 0, 0), Optional.empty(), Optional.empty());
        assertEquals("", value(engine, "99 of 100"));
        assertEquals("", value(engine, "Last commit"));
        assertEquals(
                List.of(),
                ConnectionFacts.venue(status(0, 0, 0), Optional.empty(), Optional.empty())
                        .facts());
    }

    @ParameterizedTest
    @CsvSource({"IN_STEP,OK", "COMPARING,WARN", "DOWN,DANGER", "DIFFERS,DANGER"})
    void aVenueThatTakesNoOrdersSaysWhatToExpect(SafetyReport.Line line, Tone tone) {
        Connection venue = ConnectionFacts.venue(
                status(0, 0, 0),
                Optional.of(report(false, line, OptionalLong.of(1_234_000_000L), OptionalLong.of(-3_400_000))),
                Optional.empty());
        assertEquals(tone, venue.tone());
        assertEquals(tone == Tone.OK, venue.say().isEmpty());
        assertEquals("1.2 s ago", value(venue, "Last heard of"));
        assertEquals("3.4 ms behind", value(venue, "Its clock"));
        assertEquals("NOT armed", value(venue, "If this application dies"));
        assertEquals("agree, compared 12:00:16", value(venue, "Books"));
    }

    @Test
    void theReasonOfALostLineStandsBesideIt() {
        Connection venue = ConnectionFacts.venue(
                status(0, 0, 0),
                Optional.of(report(false, SafetyReport.Line.DOWN, OptionalLong.empty(), OptionalLong.empty())),
                Optional.of("kraken: disconnected; no new orders."));
        assertTrue(venue.say().orElseThrow().startsWith("kraken: disconnected; no new orders. It connects again"));
        assertEquals("", value(venue, "Last heard of"));
    }

    @Test
    void aVenueInsideThisProcessHasNoHeartbeat() {
        Connection venue = ConnectionFacts.venue(
                status(0, 0, 0),
                Optional.of(report(true, SafetyReport.Line.IN_STEP, OptionalLong.empty(), OptionalLong.empty())),
                Optional.empty());
        assertEquals("inside this process", value(venue, "Last heard of"));
        assertEquals("venue dies with it", value(venue, "If this application dies"));
    }

    @Test
    void theEngineShowsItsTimesAndItsTrouble() {
        Connection engine = ConnectionFacts.engine(
                status(0, 2_800, 3_900_000),
                Optional.of(report(true, SafetyReport.Line.IN_STEP, OptionalLong.empty(), OptionalLong.empty())),
                Optional.of("The disk is full."));
        assertEquals("2.8 µs", value(engine, "Time for an input, half of them"));
        assertEquals("3.9 ms", value(engine, "99 of 100"));
        assertEquals("2.1 ms", value(engine, "Slowest commit"));
        assertEquals(Tone.DANGER, engine.tone());
        assertEquals(Optional.of("The disk is full."), engine.say());
    }
}
