package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.views.controls.StatusChip;

/// The rows of the blotter under mouse and keys.
class BlotterViewTest extends BlotterWindow {
    @Test
    void cancelsTheSelectedOrdersOnly() {
        clickOn("T1-12");
        press(KeyCode.CONTROL).clickOn("T1-5").release(KeyCode.CONTROL);
        pulse();
        clickOn("#blotter-cancel");
        assertEquals(
                List.of("cancel T1-12", "cancel T1-5"),
                desk.orders.requests.stream().sorted().toList());
    }

    @Test
    void deleteCancelsTheSelectedOrder() {
        clickOn("T1-4");
        push(KeyCode.DELETE);
        assertEquals(List.of("cancel T1-4"), desk.orders.requests);
    }

    @Test
    void aDoubleClickHandsAnOpenOrderToTheTicket() {
        List<String> edited = new ArrayList<>();
        view().setOnEdit(row -> edited.add(row.order().id().toString()));
        doubleClickOn("T1-4");
        assertEquals(List.of("T1-4"), edited);
    }

    @Test
    void aPriceIsChangedInItsRowByKeysAndNothingElseHearsThem() {
        clickOn("T1-4");
        push(KeyCode.F2);
        pulse();
        write("1,114.00");
        pulse();
        push(KeyCode.DELETE);
        assertEquals(List.of(), desk.orders.requests);
        push(KeyCode.ENTER);
        assertEquals(List.of(), desk.orders.requests);
        push(KeyCode.ENTER);
        assertEquals(1, desk.orders.requests.size());
        assertTrue(desk.orders.requests.getFirst().startsWith("replace T1-4 "), desk.orders.requests.toString());
        assertTrue(desk.orders.requests.getFirst().contains("1114.00"), desk.orders.requests.toString());
    }

    @Test
    void escapeLeavesAChangeAndTheOrderAsItIs() {
        clickOn("T1-4");
        push(KeyCode.F2);
        write("9");
        push(KeyCode.ESCAPE);
        pulse();
        assertEquals(List.of(), desk.orders.requests);
        assertEquals(0, lookup("#blotter-edit").queryAll().size());
    }

    @Test
    void aRowInSightShowsWhatTheDeskHasNow() {
        Order order = desk.desk().orders().get(3).order();
        desk.fill(order, "1.25", "1113.50");
        pulse();
        TableRow<?> row = row("T1-4");
        assertEquals(
                "Partially Filled",
                row.lookup(".status-chip") instanceof StatusChip chip
                        ? chip.style().word()
                        : "");
        assertTrue(texts(row).contains("1.25"), texts(row).toString());
    }

    @Test
    void aNewOrderIsTheFirstRowAndTheSelectionStaysWithItsOrder() {
        clickOn("T1-4");
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        pulse();
        assertEquals("T1-13", shown().getFirst());
        push(KeyCode.DELETE);
        assertEquals(List.of("cancel T1-4"), desk.orders.requests);
    }

    @Test
    void whenASelectedOrderLeavesTheTableNoOtherIsSelectedInItsPlace() {
        clickOn("T1-4");
        desk.cancelled(desk.desk().orders().get(3).order());
        pulse();
        wall += Linger.HALF_A_MINUTE.nanos();
        pulse();
        assertEquals(7, shown().size());
        push(KeyCode.DELETE);
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void whatTheFilterHidesIsNotCancelled() {
        clickOn("T1-4");
        clickOn("#blotter-filter");
        write("untriggered");
        pulse();
        interact(() -> table().requestFocus());
        push(KeyCode.DELETE);
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void flattenNamesThePositionItCloses() {
        clickOn("Positions");
        pulse();
        clickOn("Flatten BTC/USD");
        assertEquals(List.of("flatten BTC/USD"), desk.orders.requests);
    }

    @Test
    void aReaderWhoHasScrolledAwayIsKeptWhereHeIs() {
        for (int i = 0; i < 60; i++) desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        pulse();
        TableView<?> table = table();
        interact(() -> table.scrollTo(30));
        pulse();
        String before = firstInSight();
        for (int i = 0; i < 5; i++) desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        pulse();
        pulse();
        assertEquals(before, firstInSight());
    }
}
