package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.controls.Theme;

/// What a row of the blotter offers, by mouse and by key.
class RowMenuTest extends ApplicationTest {
    private final TestDesk desk = Day.desk();
    private final BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);
    private final List<String> led = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private BlotterView view;

    private long wall;

    @Override
    public void start(Stage stage) {
        view = new BlotterView(model);
        view.setOnEdit(row -> led.add("ticket " + row.order().id()));
        view.setDoors(new RowDoors(
                instrument -> led.add("chart " + instrument.symbol()),
                (position, units) -> led.add("stop " + position.instrument().symbol() + " " + units),
                instrument -> led.add("alert " + instrument.symbol())));
        Scene scene = new Scene(view, 1060, 340);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        stage.toFront();
        view.pulse(0);
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[] {});
        release(new MouseButton[] {});
        // a toolkit that ends while a menu is open crashes
        interact(() -> open().forEach(Window::hide));
        FxToolkit.cleanupStages();
    }

    @Test
    void theMenuOfAWorkingOrderHasAllThatCanBeDoneWithItAndItsKeys() {
        ask("T1-4");
        assertEquals(
                List.of(
                        "Change T1-4 on the ticket   Enter",
                        "Change T1-4 in its row   F2",
                        "Cancel T1-4   Delete",
                        "Cancel all in BTC/USD   Ctrl+Delete",
                        "Show BTC/USD on the chart   Shift+Enter",
                        "Alert on BTC/USD…",
                        "Copy T1-4   Ctrl+Shift+C",
                        "Copy row   Ctrl+C",
                        "Export as CSV…"),
                lines());
        assertEquals(List.of(), refused());
    }

    @Test
    void whatDoesNotGoWithAnEndedOrderSaysWhy() {
        tab(Tab.ORDERS);
        ask("T1-8");
        assertEquals(
                List.of(
                        "Change T1-8 on the ticket · it has ended   Enter",
                        "Change T1-8 in its row · it has ended   F2",
                        "Cancel T1-8 · it has ended   Delete"),
                refused());
    }

    @Test
    void anOrderThatIsBeingCanceledIsNotCanceledAgain() {
        ask("T1-7");
        assertEquals(List.of("Cancel T1-7 · cancel already sent   Delete"), refused());
    }

    @Test
    void severalOrdersAreCanceledTogetherAndTheOthersStay() {
        clickOn("T1-12");
        press(KeyCode.CONTROL).clickOn("T1-5").release(KeyCode.CONTROL);
        ask("T1-5");
        clickOn("Cancel the 2 selected   Delete");
        assertEquals(
                List.of("cancel T1-12", "cancel T1-5"),
                desk.orders.requests.stream().sorted().toList());
    }

    @Test
    void aRightClickBesideTheSelectionMeansTheRowItHits() {
        clickOn("T1-12");
        ask("T1-4");
        clickOn("Cancel T1-4   Delete");
        assertEquals(List.of("cancel T1-4"), desk.orders.requests);
    }

    @Test
    void theMenuOpensByItsKeyAndByShiftF10() {
        clickOn("T1-4");
        push(KeyCode.CONTEXT_MENU);
        assertEquals("Cancel T1-4   Delete", lines().get(2));
        push(KeyCode.ESCAPE);
        assertEquals(List.of(), open());
        push(KeyCode.SHIFT, KeyCode.F10);
        assertEquals("Cancel T1-4   Delete", lines().get(2));
    }

    @Test
    void theKeysOfTheMenuActWithoutIt() {
        clickOn("T1-4");
        push(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(List.of("chart BTC/USD"), led, "and the ticket stays as it is");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertEquals("T1-4", clipboard());
        push(KeyCode.CONTROL, KeyCode.C);
        assertTrue(clipboard().contains("\tBUY\t") && clipboard().contains("1113.50"), clipboard());
        push(KeyCode.CONTROL, KeyCode.DELETE);
        assertEquals(List.of("cancelAll BTC/USD"), desk.orders.requests, "not the selected one as well");
    }

    @Test
    void aMiddleClickShowsTheSymbolOnTheChartAndDoesNothingElse() {
        clickOn("T1-4", MouseButton.MIDDLE);
        assertEquals(List.of("chart BTC/USD"), led);
        assertEquals(List.of(), desk.orders.requests);
        assertEquals(List.of(), open());
    }

    @Test
    void aPositionIsFlattenedOrGetsAStopForWhatNoneCovers() {
        tab(Tab.POSITIONS);
        ask("LONG");
        assertEquals(List.of(), refused());
        clickOn("Attach a stop to BTC/USD");
        assertEquals(1, led.size());
        assertTrue(led.getFirst().matches("stop BTC/USD [1-9]\\d*"), led.toString());
        ask("LONG");
        Node flatten = lookup("#row-close").query();
        clickOn(flatten);
        assertEquals(List.of("flatten BTC/USD"), desk.orders.requests);
    }

    @Test
    void aFillLeadsToItsOrder() {
        tab(Tab.FILLS);
        interact(() -> ((TableView<?>) view.getCenter()).getSelectionModel().clearAndSelect(0));
        interact(() -> view.getCenter().requestFocus());
        push(KeyCode.ENTER);
        assertEquals(Tab.ORDERS, model.tabProperty().get());
    }

    @Test
    void noMenuOpensWhereThereIsNoRow() {
        tab(Tab.POSITIONS);
        interact(() -> view.getCenter().requestFocus());
        interact(() -> ((TableView<?>) view.getCenter()).getSelectionModel().clearSelection());
        push(KeyCode.CONTEXT_MENU);
        assertEquals(List.of(), open());
    }

    @Test
    void theMenuGoesWithItsWindow() {
        ask("T1-4");
        assertEquals(1, open().size());
        interact(() -> open().getFirst().getOwnerWindow().hide());
        assertFalse(open().stream().anyMatch(Window::isShowing));
    }

    /// The right button, and what the system makes of it; this one makes nothing of it.
    private void ask(String text) {
        Node there = lookup(text).query();
        rightClickOn(there);
        Bounds at = there.localToScreen(there.getBoundsInLocal());
        interact(() -> Event.fireEvent(
                there,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        1,
                        1,
                        at.getMinX() + 1,
                        at.getMinY() + 1,
                        false,
                        new PickResult(there, 1, 1))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void tab(Tab which) {
        interact(() -> model.tabProperty().set(which));
        wall += 50_000_000;
        interact(() -> view.pulse(wall));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String clipboard() {
        String[] text = new String[1];
        interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private List<ContextMenu> open() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
    }

    private List<String> lines() {
        return open().getFirst().getItems().stream()
                .filter(item -> item.getText() != null)
                .map(MenuItem::getText)
                .toList();
    }

    private List<String> refused() {
        return open().getFirst().getItems().stream()
                .filter(MenuItem::isDisable)
                .map(MenuItem::getText)
                .toList();
    }
}
