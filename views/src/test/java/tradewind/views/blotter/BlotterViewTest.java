package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.controls.StatusChip;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;

/// The blotter under mouse and keys.
class BlotterViewTest extends ApplicationTest {
    private final TestDesk desk = Day.desk();
    private final BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);
    private long wall;

    @Override
    public void start(Stage stage) {
        BlotterView view = new BlotterView(model);
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
        FxToolkit.cleanupStages();
    }

    @Test
    void everyTabOpensItsTable() {
        for (Tab tab : Tab.values()) {
            clickOn(tab.title());
            assertEquals(
                    "blotter-" + tab.name().toLowerCase(Locale.ROOT),
                    view().getCenter().getId());
        }
    }

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
    void aFilterThatHidesEverythingSaysSoInsteadOfThatThereIsNothing() {
        interact(() -> model.filterProperty().set("zzz"));
        pulse();
        assertTrue(lookup("No row matches").tryQuery().isPresent());
        interact(() -> model.filterProperty().set(""));
        pulse();
        assertTrue(lookup("No row matches").tryQuery().isEmpty());
    }

    @Test
    void theTimesOfAllOrdersStandBelowEachOther() {
        clickOn(Tab.ORDERS.title());
        pulse();
        List<Double> places = lookup(".num-small").lookup(".text").queryAllAs(Text.class).stream()
                .filter(text -> text.getText().matches("\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d"))
                .map(text -> text.localToScene(0, 0).getX())
                .distinct()
                .toList();
        assertEquals(1, places.size(), places::toString);
    }

    @Test
    void theFilterLeavesMatchingRowsAndEscapeBringsTheOthersBack() {
        clickOn("#blotter-filter");
        write("untriggered");
        pulse();
        assertEquals(List.of("T1-12", "T1-5"), shown());
        push(KeyCode.ESCAPE);
        pulse();
        assertEquals(8, shown().size());
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
    void aColumnThatIsHiddenIsGoneFromTheFileAndComesBackAsItCame() {
        interact(() -> view().model().columnSets().choose(Tab.WORKING, List.of("Order id", "Side")));
        BlotterView[] other = new BlotterView[1];
        interact(() -> {
            other[0] = new BlotterView(model);
            other[0].pulse(0);
        });
        TableView<?> table = (TableView<?>) other[0].getCenter();
        assertEquals(
                List.of("Order id", "Side"),
                table.getVisibleLeafColumns().stream().map(c -> c.getText()).toList());
    }

    @Test
    void anOrderIsShownWhateverTheFilterHides() {
        interact(() -> model.filterProperty().set("nothing like it"));
        pulse();
        interact(
                () -> assertTrue(view().show(desk.desk().orders().get(0).order().id())));
        assertEquals("T1-1", id(table().getSelectionModel().getSelectedItem()));
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
        wall += OrderPages.LINGER;
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
    void aClickOnOpenProfitChangesItsUnit() {
        clickOn("Positions");
        pulse();
        clickOn("+220.98");
        pulse();
        assertEquals(ProfitUnit.PERCENT, model.profitUnitProperty().get());
        clickOn("+0.95 %");
        assertEquals(ProfitUnit.TICKS, model.profitUnitProperty().get());
    }

    @Test
    void exportsTheTableInSight(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fills.csv");
        List<String> proposed = new ArrayList<>();
        view().setChooser(name -> {
            proposed.add(name);
            return Optional.of(file);
        });
        clickOn("Fills");
        clickOn("#blotter-export");
        assertEquals(List.of("tradewind-fills.csv"), proposed);
        assertEquals(6, Files.readAllLines(file).size());
    }

    @Test
    void aReaderWhoHasScrolledAwayIsKeptWhereHeIs() {
        for (int i = 0; i < 60; i++) desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        pulse();
        TableView<?> table = table();
        interact(() -> table.scrollTo(30));
        pulse();
        String before = top();
        for (int i = 0; i < 5; i++) desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        pulse();
        pulse();
        assertEquals(before, top());
    }

    @Test
    void everyToolIsInSightInANarrowHead() {
        Button cancel = lookup("#blotter-cancel").queryButton();
        assertEquals(ContentDisplay.TEXT_ONLY, cancel.getContentDisplay());
        try {
            wide(740);
            assertEquals(ContentDisplay.GRAPHIC_ONLY, cancel.getContentDisplay());
            Node last = lookup("#blotter-export").query();
            double end = last.localToScene(last.getBoundsInLocal()).getMaxX();
            assertTrue(end <= view().getScene().getWidth(), "export ends at " + end);
            wide(1_060);
            assertEquals(ContentDisplay.TEXT_ONLY, cancel.getContentDisplay(), "there is room again");
        } finally {
            // all tests share the window: the next one's is as wide as its scene again
            interact(() -> view().getScene().getWindow().sizeToScene());
        }
    }

    private void wide(double pixels) {
        interact(() -> view().getScene().getWindow().setWidth(pixels));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void columnsAreWiderForLargerText() {
        double usual = table().getVisibleLeafColumn(0).getWidth();
        interact(() -> TextSize.LARGER.apply(view().getScene()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                Math.round(usual * 14 / 12), table().getVisibleLeafColumn(0).getWidth());
    }

    private String top() {
        TableView<?> table = table();
        double head = table.localToScene(table.getBoundsInLocal()).getMinY() + 30;
        return lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> !row.isEmpty() && row.isVisible())
                .filter(row -> row.localToScene(row.getBoundsInLocal()).getMaxY() > head)
                .min((a, b) -> Double.compare(
                        a.localToScene(a.getBoundsInLocal()).getMinY(),
                        b.localToScene(b.getBoundsInLocal()).getMinY()))
                .map(row -> id(row.getItem()))
                .orElse("");
    }

    private BlotterView view() {
        return lookup(".blotter").queryAs(BlotterView.class);
    }

    private TableView<?> table() {
        return (TableView<?>) view().getCenter();
    }

    private List<String> shown() {
        return table().getItems().stream().map(BlotterViewTest::id).toList();
    }

    private static String id(Object item) {
        return item instanceof Line<?> line && line.row() instanceof OrderRow row
                ? row.order().id().toString()
                : "";
    }

    private TableRow<?> row(String id) {
        return lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> id(row.getItem()).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(TableRow<?> row) {
        List<String> texts = new ArrayList<>();
        for (Node cell : row.getChildrenUnmodifiable())
            if (cell instanceof FigureCell<?> figure && figure.getText() != null) texts.add(figure.getText());
        return texts;
    }

    private void pulse() {
        wall += 50_000_000;
        interact(() -> view().pulse(wall));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
