package tradewind.views.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import tradewind.engine.ReplayControl;
import tradewind.engine.ReplayControl.Speed;

class TransportViewModelTest {
    private static final String FORWARDS_ONLY =
            "The replay goes forwards only: what was traded since cannot be undone. Start a new session to see it"
                    + " again.";

    /// A failure is part of a test here; its stack trace does not belong in the build's output.
    private static final Logger QUIET = Logger.getLogger(TransportViewModel.class.getName());

    static {
        QUIET.setLevel(Level.OFF);
    }

    private static final long DAY = 86_400_000_000_000L;
    private static final long START = 16_034 * DAY; // 2013-11-25

    private final List<String> commands = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private ReplayControl.Position position = position(START + DAY, true, false);
    private final TransportViewModel model =
            new TransportViewModel(new Scripted(), Runnable::run, Runnable::run, said::add);

    @Test
    void playsAndPauses() {
        model.togglePlay();
        position = position(START + DAY, false, false);
        model.refresh();
        model.togglePlay();
        assertEquals(List.of("pause", "play"), commands);
    }

    @Test
    void saysThatTheRecordingIsAtItsEnd() {
        position = position(START + 7 * DAY, true, true);
        model.refresh();
        model.togglePlay();
        assertEquals(List.of(), commands);
        assertTrue(said.getFirst().contains("at its end"));
        assertTrue(model.paused());
    }

    @Test
    void jumpsAheadToAPlaceOnTheTape() {
        model.jump(0.5);
        assertEquals(List.of("jump " + (START + 7 * DAY / 2)), commands);
        assertEquals(List.of(), said);
    }

    @Test
    void explainsWhyItCannotGoBack() {
        model.jump(0.01);
        assertEquals(List.of(), commands);
        assertEquals(List.of(FORWARDS_ONLY), said);
    }

    @Test
    void explainsAJumpTheEngineFoundTooLate() {
        position = position(START, true, false);
        model.refresh();
        position = position(START + 6 * DAY, true, false);
        model.jump(0.5);
        assertEquals(List.of(FORWARDS_ONLY), said);
    }

    @Test
    void skipsToTheEndAtMost() {
        model.skip(30 * DAY);
        assertEquals(List.of("jump " + (START + 7 * DAY)), commands);
    }

    @Test
    void setsASpeedOnlyIfItIsAnother() {
        model.speed(Speed.X60);
        model.speed(Speed.MAX);
        assertEquals(List.of("speed MAX"), commands);
    }

    @Test
    void tellsTheShareThatWasPlayed() {
        assertEquals(1 / 7.0, model.played(), 1e-12);
        assertFalse(model.paused());
    }

    @Test
    void writesTheClockWithDayAndSeconds() {
        assertEquals("29 Nov 22:53:40", TransportViewModel.clock(1_385_765_620_000_000_000L));
    }

    @Test
    void survivesACommandThatFails() {
        model.step();
        assertTrue(said.getFirst().contains("no tape"), said.toString());
    }

    @Test
    void marksEveryMidnightOnce() {
        Tape tape = new Tape(START + DAY / 2, START + 7 * DAY);
        List<Tape.DayMark> days = tape.days();
        assertEquals(
                List.of("26 Nov", "27", "28", "29", "30", "1 Dec"),
                days.stream().map(Tape.DayMark::label).toList());
        assertEquals(0.5 / 6.5, days.getFirst().share(), 1e-12);
    }

    @Test
    void countsATapeOfOneMomentAsPlayed() {
        assertEquals(1, new Tape(START, START).share(START));
    }

    private static ReplayControl.Position position(long now, boolean playing, boolean ended) {
        return new ReplayControl.Position(START, START + 7 * DAY, now, Speed.X60, playing, ended);
    }

    private final class Scripted implements ReplayControl {
        @Override
        public Position position() {
            return position;
        }

        @Override
        public void play() {
            commands.add("play");
        }

        @Override
        public void pause() {
            commands.add("pause");
        }

        @Override
        public void speed(Speed speed) {
            commands.add("speed " + speed);
        }

        @Override
        public void step() {
            throw new IllegalStateException("no tape");
        }

        @Override
        public boolean jumpTo(long time) {
            if (time <= position.now()) return false;
            commands.add("jump " + time);
            return true;
        }

        @Override
        public long[] outline(int points) {
            return new long[points];
        }
    }
}
