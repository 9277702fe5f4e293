package tradewind.app.desk;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/// How long a start takes: from the process to the first frame that answers a hand. With
/// `-Dtradewind.untilFirstFrame=true` the desk says so on standard output and closes again; the packages train their
/// start-up cache with such a run, and the benchmark of starts reads the figure.
final class FirstFrame {
    static final String PROPERTY = "tradewind.untilFirstFrame";
    /// The first pulse lays the window out, the second shows it; in the third the event queue has run.
    private static final int PULSES = 3;

    private FirstFrame() {}

    /// On the JavaFX thread, once the stage is showing. Does nothing unless the property is set.
    static void watch(Stage stage, PrintStream out) {
        if (!Boolean.getBoolean(PROPERTY)) return;
        Instant began = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses < PULSES) return;
                stop();
                out.println(sentence(Duration.between(began, Instant.now())));
                stage.hide();
            }
        }.start();
    }

    static String sentence(Duration taken) {
        return String.format(Locale.ROOT, "First frame after %.2f s", taken.toMillis() / 1e3);
    }
}
