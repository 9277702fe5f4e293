package tradewind.views.replay;

import static java.lang.System.Logger.Level.ERROR;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.ReplayControl;
import tradewind.engine.ReplayControl.Speed;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The transport of a replay. One thread; commands go to the engine on another.
public final class TransportViewModel {
    private static final Texts TEXTS = Texts.of("replay");
    private static final System.Logger LOG = System.getLogger(TransportViewModel.class.getName());

    private final ReplayControl replay;
    private final Executor engine;
    private final Executor fx;
    private final Consumer<String> explain;
    private final ReadOnlyObjectWrapper<ReplayControl.Position> position;
    private final ReadOnlyObjectWrapper<long[]> outline = new ReadOnlyObjectWrapper<>(this, "outline", new long[0]);

    /// @param engine where commands run, one after the other
    /// @param fx where answers are taken
    /// @param explain shows why something was not done
    public TransportViewModel(ReplayControl replay, Executor engine, Executor fx, Consumer<String> explain) {
        this.replay = replay;
        this.engine = engine;
        this.fx = fx;
        this.explain = explain;
        position = new ReadOnlyObjectWrapper<>(this, "position", replay.position());
    }

    ReadOnlyObjectProperty<ReplayControl.Position> position() {
        return position.getReadOnlyProperty();
    }

    /// Prices of the tape for the scrubber; empty until they were asked for and came.
    ReadOnlyObjectProperty<long[]> outline() {
        return outline.getReadOnlyProperty();
    }

    /// Reads where the replay stands.
    public void refresh() {
        position.set(replay.position());
    }

    /// The replay stands still: paused, or at its end.
    public boolean paused() {
        return !position.get().playing() || position.get().ended();
    }

    Tape tape() {
        return new Tape(position.get().start(), position.get().end());
    }

    /// How much was played, 0 to 1.
    double played() {
        return tape().share(position.get().now());
    }

    /// Such as `29 Nov 22:53:40`.
    static String clock(long time) {
        return Figures.daySecond(time);
    }

    public void togglePlay() {
        ReplayControl.Position now = position.get();
        if (now.ended()) explain.accept(TEXTS.get("ended.explained"));
        else if (now.playing()) command("pause", replay::pause);
        else command("play", replay::play);
    }

    public void step() {
        command("step", replay::step);
    }

    void speed(Speed speed) {
        if (speed != position.get().speed()) command("speed", () -> replay.speed(speed));
    }

    /// Goes on to a place on the tape, 0 to 1.
    void jump(double share) {
        jumpTo(tape().time(share));
    }

    /// Goes on by a time, in nanoseconds, to the end at most.
    void skip(long nanos) {
        jumpTo(Math.min(position.get().end(), position.get().now() + nanos));
    }

    private void jumpTo(long time) {
        if (time <= position.get().now()) {
            explain.accept(TEXTS.get("forwards.only"));
            return;
        }
        command("jump", () -> {
            if (!replay.jumpTo(time)) fx.execute(() -> explain.accept(TEXTS.get("forwards.only")));
        });
    }

    /// Asks for the outline; it arrives later.
    ///
    /// @param points above zero
    void loadOutline(int points) {
        command("outline", () -> {
            long[] prices = replay.outline(points);
            fx.execute(() -> outline.set(prices));
        });
    }

    private void command(String name, Runnable work) {
        engine.execute(() -> {
            try {
                work.run();
                fx.execute(this::refresh);
            } catch (RuntimeException e) {
                LOG.log(ERROR, "replay " + name, e);
                fx.execute(() -> explain.accept(TEXTS.get("failed", String.valueOf(e.getMessage()))));
            }
        });
    }
}
