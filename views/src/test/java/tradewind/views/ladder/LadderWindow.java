package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.keys.KeysInForce;
import tradewind.views.ladder.Columns.Column;
import tradewind.views.ticket.PresetExits;

/// A ladder in a window that paints frames: bid 999, ask and last 1,000, one order to buy at 997.
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
final class LadderWindow {
    /// What a layout would keep.
    final Map<String, String> kept = new HashMap<>();

    final PanelMemory memory = new PanelMemory() {
        @Override
        public Optional<String> setting(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, String value) {
            kept.put(name, value);
        }
    };

    final SampleMarket sample = new SampleMarket();
    final RecordedEntry entry = new RecordedEntry();
    final List<TicketDraft> drafts = new CopyOnWriteArrayList<>();
    private final Function<Instrument, Optional<PresetExits>> exits;
    private LadderView ladder;
    private AnimationTimer frames;

    LadderWindow(Function<Instrument, Optional<PresetExits>> exits) {
        this.exits = exits;
    }

    void show(Stage stage) {
        sample.trade("1000.00", "1");
        sample.quote("999.00", "1000.00");
        sample.working(Side.BUY, "1", limit("997.00"));
        ladder = make();
        Scene scene = new Scene(new VBox(new HBox(ladder.arming(), ladder.settings()), ladder), 310, 620);
        VBox.setVgrow(ladder, Priority.ALWAYS);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                ladder.pulse(now);
            }
        };
        frames.start();
    }

    /// Another one of the same desk and the same layout.
    LadderView make() {
        return new LadderView(
                sample.desk, entry, BTC, Platform::runLater, memory, drafts::add, exits, new KeysInForce());
    }

    void close(FxRobot robot) throws TimeoutException {
        robot.release(new KeyCode[] {});
        robot.release(new MouseButton[] {});
        Platform.runLater(frames::stop);
        FxToolkit.cleanupStages();
    }

    LadderView ladder() {
        return ladder;
    }

    static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    /// Until a frame has shown what happened.
    void settle() {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> fx(() -> !ladder.sheet().stale()
                            && ladder.model().window().placed()
                            && ladder.sheet().columns().width() > 0));
        } catch (TimeoutException e) {
            throw new AssertionError("no frame within 60 seconds", e);
        }
    }

    /// Where a cell is on the screen, left of its middle.
    Point2D at(Column column, String price) {
        settle();
        return fx(() -> {
            Columns columns = ladder.sheet().columns();
            long row = ladder.model().market().rows().down(price(price));
            double x = columns.left(column) + columns.width(column) / 3;
            return ladder.sheet().localToScreen(x, ladder.sheet().middle(row));
        });
    }

    void arm(FxRobot robot) {
        robot.clickOn("#ladder-arm");
        assertTrue(fx(() -> ladder.model().armedProperty().get()));
    }

    void focus() {
        fx(() -> {
            ladder.keys().requestFocus();
            return true;
        });
    }

    void press(KeyCode key, boolean shift) {
        key(KeyEvent.KEY_PRESSED, key, shift, false);
    }

    void release(KeyCode key) {
        key(KeyEvent.KEY_RELEASED, key, false, false);
    }

    void key(EventType<KeyEvent> type, KeyCode key, boolean shift, boolean alt) {
        fx(() -> {
            ladder.keys().fireEvent(new KeyEvent(type, "", "", key, shift, false, alt, false));
            return true;
        });
    }

    /// A bracket to buy at 995, its target at 1,003 and its stop at 993.
    ///
    /// @return the id of the entry; the exits have those that follow
    OrderId bracket() {
        settle();
        return fx(() -> {
            OrderId first = sample.bracket("1", "995.00", "1003.00", "993.00");
            ladder.model().refresh();
            return first;
        });
    }
}
