package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.LadderWindow.fx;
import static tradewind.views.ladder.SampleMarket.price;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Side;
import tradewind.views.ladder.Columns.Column;
import tradewind.views.ladder.Columns.Slot;

/// Choosing the columns a trader may add, and where they stand.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
class LadderColumnsTest {
    private final LadderWindow window = new LadderWindow(SamplePresets.NONE);
    private Stage stage;

    @Start
    void show(Stage made) {
        stage = made;
        window.show(made);
    }

    @AfterEach
    void cleanUp(FxRobot robot) throws TimeoutException {
        window.close(robot);
    }

    private void wide(double width) {
        fx(() -> {
            stage.setWidth(width);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        window.settle();
    }

    private void choose(Set<Extra> extras) {
        fx(() -> {
            window.ladder().model().extras().chosenProperty().set(extras);
            return true;
        });
        window.settle();
    }

    private List<Extra> shown() {
        return fx(() -> window.ladder().sheet().columns().extras().stream()
                .map(Slot::extra)
                .toList());
    }

    private List<String> heads() {
        return fx(
                () -> window.ladder().lookup(".ladder-heads").getParent().lookupAll(".ladder-heads > .caption").stream()
                        .map(Label.class::cast)
                        .map(Labeled::getText)
                        .toList());
    }

    @Test
    void aColumnIsChosenInTheMenuAndKeptWithTheLayout(FxRobot robot) {
        wide(620);
        assertEquals(List.of(), shown());
        robot.clickOn("#ladder-settings").clickOn("My fills today");
        robot.clickOn("#ladder-settings").clickOn("Trades at the price");
        WaitForAsyncUtils.waitForFxEvents();
        window.settle();
        assertEquals(List.of(Extra.TRADES, Extra.FILLS), shown());
        assertEquals(Map.of("columns", "FILLS,TRADES"), window.kept);
        assertEquals(List.of("Trades", "My buys", "Bid", "Price", "Ask", "My sells", "Fills"), heads());
        window.kept.put("columns", "TRADES,of a later release");
        assertEquals(
                Set.of(Extra.TRADES),
                fx(window::make).model().extras().chosenProperty().get());
        robot.clickOn("#ladder-settings").clickOn("My fills today");
        WaitForAsyncUtils.waitForFxEvents();
        window.settle();
        assertEquals(List.of(Extra.TRADES), shown());
    }

    @Test
    void theMenuSaysForWhichThereIsNoRoom() {
        choose(EnumSet.allOf(Extra.class));
        assertTrue(shown().size() < 4);
        LadderMenu menu = (LadderMenu) window.ladder().settings();
        List<String> items = fx(() -> {
            menu.show();
            return menu.getItems().stream()
                    .filter(item -> item.getId() != null && item.getId().startsWith("ladder-column-"))
                    .map(MenuItem::getText)
                    .toList();
        });
        assertEquals("P&L at the price (no room)", items.getLast());
        wide(620);
        assertEquals(List.of(Extra.values()), shown());
    }

    @Test
    void aClickBesideTheOrdersPlacesNothingAndOneInThemIsWhatItWas(FxRobot robot) {
        wide(620);
        choose(EnumSet.allOf(Extra.class));
        window.arm(robot);
        Columns columns = fx(() -> window.ladder().sheet().columns());
        for (Slot slot : columns.extras()) {
            Point2D at = fx(() -> {
                long row = window.ladder().model().market().rows().down(price("997.00"));
                return window.ladder()
                        .sheet()
                        .localToScreen(
                                slot.left() + slot.width() / 2,
                                window.ladder().sheet().middle(row));
            });
            robot.clickOn(at);
            robot.clickOn(at, MouseButton.SECONDARY);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), window.entry.asked);
        robot.clickOn(window.at(Column.BID, "998.00"));
        robot.clickOn(window.at(Column.ASK, "1003.00"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                List.of(Side.BUY, Side.SELL),
                window.entry.tickets.stream().map(ticket -> ticket.side()).toList());
    }
}
