package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.OrderId;

/// Lists of orders folded by mouse and keys. The entry is T1-20, its exits are T1-21 and T1-22.
class FoldsViewTest extends BlotterWindow {
    @BeforeEach
    void bracket() {
        Brackets.put(desk, 20);
        pulse();
    }

    private List<String> top() {
        return shown().subList(0, 3);
    }

    private String selected() {
        return id(table().getSelectionModel().getSelectedItem());
    }

    @Test
    void leftGoesToTheEntryThenFoldsAndRightBringsBack() {
        clickOn("T1-22");
        push(KeyCode.LEFT);
        assertEquals("T1-20", selected());
        assertEquals(List.of("T1-20", "T1-21", "T1-22"), top());
        push(KeyCode.LEFT);
        assertEquals(List.of("T1-20", "T1-12", "T1-11"), top());
        assertEquals("T1-20", selected());
        push(KeyCode.RIGHT);
        assertEquals(List.of("T1-20", "T1-21", "T1-22"), top());
    }

    @Test
    void aClickOnTheMarkFoldsAndSendsNothing() {
        clickOn(mark());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("T1-20", "T1-12", "T1-11"), top());
        clickOn(mark());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("T1-20", "T1-21", "T1-22"), top());
        assertEquals(List.of(), desk.orders.requests);
    }

    private Node mark() {
        return row("T1-20").lookup(".list-mark > .label");
    }

    @Test
    void whatIsFoldedAwayIsNotSelectedAnyMoreAndNotCancelled() {
        clickOn("T1-22");
        interact(() -> model.folds().foldAll(true));
        pulse();
        push(KeyCode.DELETE);
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void withControlAllListsFold() {
        clickOn("T1-12");
        push(KeyCode.SHORTCUT, KeyCode.LEFT);
        assertEquals(List.of("T1-20", "T1-12", "T1-11"), top());
        push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        assertEquals(List.of("T1-20", "T1-21", "T1-22"), top());
    }

    @Test
    void anOrderThatIsFoldedAwayIsBroughtBackToBeShown() {
        interact(() -> model.folds().foldAll(true));
        interact(() -> assertTrue(view().show(OrderId.of(1, 22))));
        assertEquals("T1-22", selected());
    }
}
