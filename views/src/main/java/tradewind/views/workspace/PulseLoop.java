package tradewind.views.workspace;

import static java.lang.System.Logger.Level.ERROR;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import tradewind.views.texts.Texts;

/// The one loop of a window: every part of it shows what has changed, once per frame.
///
/// A part that throws is left out from then on and named, so that it cannot take the kill switch with it.
final class PulseLoop {
    private static final Texts TEXTS = Texts.of("workspace");
    private static final System.Logger LOG = System.getLogger(PulseLoop.class.getName());

    private final List<Pulse> parts = new ArrayList<>();
    private final FrameMeter meter = new FrameMeter();
    private final Consumer<String> complain;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };

    /// @param complain shows a sentence that must be read
    PulseLoop(Consumer<String> complain) {
        this.complain = complain;
    }

    void add(Pulse part) {
        parts.add(part);
    }

    FrameMeter meter() {
        return meter;
    }

    void start() {
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    /// One frame.
    void frame(long wallNanos) {
        meter.frame(wallNanos);
        for (int i = 0; i < parts.size(); i++) {
            Pulse part = parts.get(i);
            try {
                part.pulse(wallNanos);
            } catch (RuntimeException e) {
                LOG.log(ERROR, "a panel failed to show itself", e);
                parts.remove(i--);
                complain.accept(TEXTS.get("stopped.window", e));
            }
        }
    }
}
