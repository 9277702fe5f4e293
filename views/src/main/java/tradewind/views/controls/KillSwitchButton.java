package tradewind.views.controls;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.texts.Texts;

/// Stops all trading: press and hold for two seconds, by mouse or by Space or Enter; letting go cancels.
///
/// While held it fills from the left and counts the seconds left. A click alone does nothing but explain itself. It
/// is never disabled. What it stops is the owner's business: `onFire` runs once per hold, on the application
/// thread.
public final class KillSwitchButton extends Region {
    /// How long it must be held.
    public static final Duration HOLD = Duration.ofSeconds(2);

    public static final double WIDTH = 132;
    public static final double HEIGHT = 30;

    private static final Texts TEXTS = Texts.of("controls");
    private static final PseudoClass HOLDING = PseudoClass.getPseudoClass("holding");
    private static final PseudoClass FIRED = PseudoClass.getPseudoClass("fired");

    private final HoldToFire hold = new HoldToFire(HOLD.toNanos());
    private final LongSupplier nanoClock;
    private final Runnable onFire;
    private final Region fill = new Region();
    private final Face face = new Face("kill-face");
    private final Face faceOnFill = new Face("kill-face-on-fill");
    private final Rectangle filled = new Rectangle();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            advance();
        }
    };
    private Runnable onClickOnly = () -> {};
    private boolean heldByKey;

    public KillSwitchButton(Runnable onFire) {
        this(onFire, System::nanoTime);
    }

    KillSwitchButton(Runnable onFire, LongSupplier nanoClock) {
        this.onFire = onFire;
        this.nanoClock = nanoClock;
        getStyleClass().add("kill-switch");
        fill.getStyleClass().add("kill-fill");
        fill.setMouseTransparent(true);
        faceOnFill.setClip(filled);
        getChildren().addAll(fill, face, faceOnFill);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(TEXTS.get("kill.name"));
        String explain = TEXTS.get("kill.about");
        setAccessibleHelp(explain);
        Tooltip.install(this, new Tooltip(explain));
        listen();
    }

    /// Called when somebody clicks without holding: the place to say how it works.
    public void setOnClickOnly(Runnable explain) {
        this.onClickOnly = explain;
    }

    /// What stands on the button once it has fired, such as `HALTED` and `flat in 1.8 s`; the button stays solid.
    public void showFired(String state, String detail) {
        timer.stop();
        hold.halt();
        render();
        say(state, detail);
    }

    /// Back to rest, after trading was unlocked.
    public void showRest() {
        timer.stop();
        hold.reset();
        render();
    }

    public boolean isHolding() {
        return hold.state() == HoldToFire.State.HOLDING;
    }

    public boolean hasFired() {
        return hold.state() == HoldToFire.State.FIRED;
    }

    private void listen() {
        setOnMousePressed(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) press(false);
        });
        setOnMouseReleased(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !heldByKey) release();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isHolding()) {
                release();
                event.consume();
            } else if (isTrigger(event)) {
                press(true);
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (isTrigger(event)) {
                if (heldByKey) release();
                event.consume();
            }
        });
        focusedProperty().addListener((seen, was, is) -> {
            // the release of a key would go elsewhere; a mouse button is still answered here, and whatever pops up
            // and takes the focus in the middle of a hold must not save the orders
            if (!is && heldByKey) release();
        });
        sceneProperty().addListener((seen, was, is) -> release());
    }

    private static boolean isTrigger(KeyEvent event) {
        return event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
    }

    void press(boolean byKey) {
        if (hold.state() != HoldToFire.State.REST) return;
        heldByKey = byKey;
        hold.press(nanoClock.getAsLong());
        timer.start();
        render();
    }

    private void release() {
        // a frame may be late: what was held long enough has fired, even if no frame showed it
        advance();
        boolean click = hold.state() == HoldToFire.State.HOLDING && hold.secondsLeft() > HOLD.toMillis() / 1e3 - 0.3;
        if (!hold.release()) return;
        timer.stop();
        render();
        if (click) onClickOnly.run();
    }

    /// Looks at the clock: moves the fill, and fires at the end of the hold.
    void advance() {
        if (!isHolding()) return;
        boolean fires = hold.tick(nanoClock.getAsLong());
        render();
        if (fires) {
            timer.stop();
            onFire.run();
        }
    }

    private void render() {
        pseudoClassStateChanged(HOLDING, isHolding());
        pseudoClassStateChanged(FIRED, hasFired());
        switch (hold.state()) {
            case REST -> say(TEXTS.get("kill.rest"), TEXTS.get("kill.rest.detail"));
            case HOLDING ->
                say(
                        TEXTS.get("kill.holding"),
                        TEXTS.get("kill.holding.left", String.format(Locale.ROOT, "%.1f", hold.secondsLeft())));
            case FIRED -> say(TEXTS.get("kill.fired"), "");
        }
        requestLayout();
    }

    private void say(String state, String detail) {
        face.say(state, detail);
        faceOnFill.say(state, detail);
        setAccessibleText(TEXTS.get("kill.spoken", state));
    }

    @Override
    protected void layoutChildren() {
        double share = hold.progress();
        double width = Math.max(0, (getWidth() - 2) * share);
        fill.setVisible(share > 0);
        fill.resizeRelocate(1, 1, width, getHeight() - 2);
        face.resizeRelocate(0, 0, getWidth(), getHeight());
        faceOnFill.resizeRelocate(0, 0, getWidth(), getHeight());
        filled.setWidth(share > 0 ? width + 1 : 0);
        filled.setHeight(getHeight());
    }

    /// What is written on the button, twice: on its ground, and on the fill that passes over it.
    private static final class Face extends HBox {
        private final Label word = new Label(TEXTS.get("kill.rest"));
        private final Label note = new Label(TEXTS.get("kill.rest.detail"));

        Face(String styleClass) {
            super(5);
            getStyleClass().add(styleClass);
            word.getStyleClass().add("kill-word");
            note.getStyleClass().add("kill-note");
            setAlignment(Pos.CENTER);
            setMouseTransparent(true);
            getChildren().addAll(Icon.of(Feather.ALERT_CIRCLE, 12), word, note);
        }

        void say(String state, String detail) {
            word.setText(state);
            note.setText(detail);
        }
    }
}
