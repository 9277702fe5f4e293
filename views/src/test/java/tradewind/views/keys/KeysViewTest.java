package tradewind.views.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;
import tradewind.views.workspace.DeskSheets;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
class KeysViewTest {
    private static final Path FILE = Path.of("mine.json");

    private final KeysInForce keys = new KeysInForce();
    private final List<KeyMap> kept = new ArrayList<>();
    private final List<KeyMap> exported = new ArrayList<>();
    private List<KeyMap.Line> lines = List.of();
    private Optional<String> unreadable = Optional.empty();
    private Optional<String> unkept = Optional.empty();
    private KeysView view;

    private final KeyStore store = new KeyStore() {
        @Override
        public Optional<String> keep(KeyMap map) {
            kept.add(map);
            return unkept;
        }

        @Override
        public void export(KeyMap map, Path file) {
            exported.add(map);
        }

        @Override
        public List<KeyMap.Line> lines(Path file) throws IOException {
            if (unreadable.isPresent()) throw new IOException(unreadable.get());
            return lines;
        }
    };

    @Start
    void show(Stage stage) {
        KeysViewModel model = new KeysViewModel(keys, store, Runnable::run, Runnable::run);
        view = new KeysView(model, keys, name -> Optional.of(FILE), () -> Optional.of(FILE));
        Scene scene = new Scene(view, 760, 900);
        scene.getStylesheets().addAll(DeskSheets.all());
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void cleanUp(FxRobot robot) throws TimeoutException {
        robot.release(new KeyCode[] {});
        FxToolkit.cleanupStages();
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    private <T extends Node> T find(Class<T> type, String query) {
        return fx(() -> type.cast(view.lookup(query)));
    }

    private Button button(String query) {
        return find(Button.class, query);
    }

    /// As with Space, wherever it is scrolled to.
    private void fire(String query) {
        Button button = button(query);
        fx(() -> {
            button.requestFocus();
            button.fire();
            return true;
        });
    }

    private void press(FxRobot robot, KeyCode... codes) {
        robot.press(codes);
        robot.release(codes);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void record(FxRobot robot, String action, KeyCode... codes) {
        fire("#key-" + action + "-record");
        press(robot, codes);
    }

    private String note(String action) {
        return find(Label.class, "#" + action + "-note").getText();
    }

    @ParameterizedTest
    @EnumSource(TextSize.class)
    void theColumnsOfAllRowsStandInLineInEverySizeOfText(TextSize text, FxRobot robot) {
        robot.interact(() -> text.apply(view.getScene()));
        WaitForAsyncUtils.waitForFxEvents();
        for (String cell : List.of(".key-cell", ".key-standard-cell"))
            assertEquals(
                    1,
                    robot.lookup(cell).queryAll().stream()
                            .map(each -> each.localToScene(0, 0).getX())
                            .distinct()
                            .count(),
                    cell);
    }

    @Test
    void aKeyThatIsPressedWhileItWaitsIsInForceAtOnceAndKept(FxRobot robot) {
        record(robot, "ladder-reverse", KeyCode.SHIFT, KeyCode.T);
        assertEquals("Shift+T", keys.map().shown(KeyAction.REVERSE));
        assertEquals(List.of(keys.map()), kept);
        assertEquals("Shift+T", button("#key-ladder-reverse-record").getText());
        assertEquals(
                "Shift+T is now the key of Cancel all orders and reverse the position.", note("key-ladder-reverse"));
        assertTrue(fx(() -> view.lookupAll(".key-standard").stream()
                .anyMatch(label -> ((Label) label).getText().equals("Changed from T"))));
        press(robot, KeyCode.Y);
        assertEquals("Shift+T", keys.map().shown(KeyAction.REVERSE), "it waited for one key only");
    }

    @Test
    void theEnterThatBeginsItIsNotRecordedHoweverLongItIsHeld(FxRobot robot) {
        Button recorder = button("#key-ladder-recentre-record");
        fx(() -> {
            recorder.requestFocus();
            return true;
        });
        robot.press(KeyCode.ENTER).press(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Press a key, Esc: no", fx(recorder::getText));
        robot.release(KeyCode.ENTER);
        press(robot, KeyCode.X);
        assertEquals("X", keys.map().shown(KeyAction.RECENTRE));
    }

    @Test
    void escapeOrGoingElsewhereLeavesItAsItWas(FxRobot robot) {
        record(robot, "ladder-reverse", KeyCode.ESCAPE);
        assertEquals("T", button("#key-ladder-reverse-record").getText());
        fire("#key-ladder-reverse-record");
        fx(() -> {
            view.keys().requestFocus();
            return true;
        });
        assertEquals("T", button("#key-ladder-reverse-record").getText());
        assertEquals(List.of(), kept);
    }

    @Test
    void aKeyThatSomebodyHasIsAskedAboutAndTakenOnlyThen(FxRobot robot) {
        record(robot, "ladder-buy-market", KeyCode.A);
        assertEquals("A is the key of Sell at the market (Ladder).", note("key-ladder-buy-market"));
        assertEquals(KeyMap.DEFAULTS, keys.map());
        fire("#key-ladder-buy-market-no");
        assertEquals(KeyMap.DEFAULTS, keys.map());
        record(robot, "ladder-buy-market", KeyCode.A);
        fire("#key-ladder-buy-market-yes");
        assertEquals("A", keys.map().shown(KeyAction.BUY_MARKET));
        assertEquals("No key", button("#key-ladder-sell-market-record").getText());
    }

    @Test
    void aRefusedKeySaysWhyAndChangesNothing(FxRobot robot) {
        record(robot, "window-theme", KeyCode.B);
        assertTrue(note("key-window-theme").startsWith("B would be taken away from typing"));
        record(robot, "window-theme", KeyCode.F7);
        assertTrue(note("key-window-theme").contains("never without one"));
        assertEquals(List.of(), kept);
        assertFalse(fx(() -> button("#key-window-cancel-all-clear").isVisible()));
    }

    @Test
    void oneIsPutBackByItselfAndAllOnlyWhenAskedFor(FxRobot robot) {
        record(robot, "ladder-reverse", KeyCode.Y);
        record(robot, "window-help", KeyCode.F8);
        fire("#key-ladder-flatten-clear");
        assertEquals("No key", button("#key-ladder-flatten-record").getText());
        fire("#key-ladder-reverse-back");
        assertEquals("T", keys.map().shown(KeyAction.REVERSE));
        fire("#keys-reset");
        assertEquals(2, keys.map().changes().size());
        assertTrue(note("keys").startsWith("2 actions have another key"));
        fire("#keys-yes");
        assertEquals(KeyMap.DEFAULTS, keys.map());
        assertEquals(KeyMap.DEFAULTS, kept.getLast());
        fire("#keys-reset");
        assertEquals("All keys are as the desk comes.", note("keys"));
    }

    @Test
    void filtersByActionKeyAndScopeAndByWhatWasChanged(FxRobot robot) {
        robot.clickOn("#keys-search").write("ladder shift+3");
        assertEquals(1, fx(() -> view.lookupAll(".key-recorder").size()));
        assertEquals(
                "Shift+3, Shift+Numpad 3", find(Button.class, ".key-recorder").getText());
        press(robot, KeyCode.ESCAPE);
        record(robot, "ladder-reverse", KeyCode.Y);
        robot.clickOn("#keys-changed");
        assertEquals(1, fx(() -> view.lookupAll(".key-recorder").size()));
    }

    @Test
    void whatIsFixedIsThereWithItsReason() {
        assertTrue(fx(() -> view.lookupAll(".key-fixed .label").stream()
                .anyMatch(label -> ((Label) label).getText().equals("Fixed: the key is the number"))));
    }

    @Test
    void exportsWhatIsInForceAndImportsAllOrNothing(FxRobot robot) {
        record(robot, "ladder-reverse", KeyCode.Y);
        fire("#keys-export");
        assertEquals(List.of(keys.map()), exported);
        lines = List.of(
                new KeyMap.Line(3, "ladder.reverse", List.of("F9")), new KeyMap.Line(4, "ladder.jump", List.of("F8")));
        fire("#keys-import");
        assertEquals(exported.getFirst(), keys.map());
        assertEquals(
                "mine.json was not taken, all keys stay as they were. \nLine 4: there is no action ladder.jump.",
                note("keys"));
        lines = List.of(new KeyMap.Line(3, "ladder.reverse", List.of("F9")));
        fire("#keys-import");
        assertEquals(
                Map.of(KeyAction.REVERSE, List.of(Chord.of(KeyCode.F9))),
                keys.map().changes());
        assertEquals(keys.map(), kept.getLast());
        unreadable = Optional.of("line 2: a key is a text");
        fire("#keys-import");
        assertTrue(note("keys").contains("line 2: a key is a text"));
    }

    @Test
    void aChangeThatCouldNotBeKeptIsInForceAndSaysSo(FxRobot robot) {
        unkept = Optional.of("disk full");
        record(robot, "ladder-reverse", KeyCode.Y);
        assertEquals("Y", keys.map().shown(KeyAction.REVERSE));
        assertEquals("In force, but not kept: disk full", note("keys"));
    }
}
