package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.controls.TextSize;
import tradewind.views.figures.ScreenZone;

/// What the head of the blotter does: tabs, filter, columns, units, export; and that all of it fits.
class BlotterHeadTest extends BlotterWindow {
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
    void anotherZoneIsSeenAtOnceInTheHeadAndInEveryRow() {
        clickOn(Tab.ORDERS.title());
        pulse();
        List<String> before = times();
        interact(() -> ScreenZone.choose(ZoneId.of("America/New_York")));
        try {
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(lookup("Time · New York").tryQuery().isPresent());
            assertEquals(
                    before.stream().map(time -> time.replaceFirst("^22", "17")).toList(), times());
            assertTrue(before.getFirst().startsWith("22:"), before.toString());
            interact(() -> view().model().tabProperty().set(Tab.LOG));
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(lookup("Time · New York").tryQuery().isPresent(), "and in a table that was out of sight");
        } finally {
            interact(() -> ScreenZone.choose(ZoneOffset.UTC));
        }
    }

    @Test
    void aZoneWhoseNameIsJustAsWideIsSeenAtOnceInEveryRowToo() {
        clickOn(Tab.ORDERS.title());
        pulse();
        // a table as it came lays its columns out anew, and with them every row
        interact(() -> swapColumns(table()));
        try {
            interact(() -> ScreenZone.choose(ZoneId.of("+03:00")));
            WaitForAsyncUtils.waitForFxEvents();
            List<String> before = times();
            assertTrue(before.getFirst().startsWith("01:"), before.toString());
            interact(() -> ScreenZone.choose(ZoneId.of("+04:00")));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(
                    before.stream().map(time -> time.replaceFirst("^01", "02")).toList(), times());
        } finally {
            interact(() -> ScreenZone.choose(ZoneOffset.UTC));
        }
    }

    private static <T> void swapColumns(TableView<T> table) {
        List<TableColumn<T, ?>> columns = new ArrayList<>(table.getColumns());
        Collections.swap(columns, 0, 1);
        table.getColumns().setAll(columns);
    }

    @Test
    void theNameOfTheZoneHasRoomInTheHead() {
        clickOn(Tab.ORDERS.title());
        interact(() -> ScreenZone.choose(ZoneId.of("America/Argentina/Buenos_Aires")));
        try {
            WaitForAsyncUtils.waitForFxEvents();
            List<String> written = lookup(".column-header").lookup(".text").queryAllAs(Text.class).stream()
                    .map(Text::getText)
                    .toList();
            assertTrue(written.contains("Time · Buenos Aires"), written.toString());
        } finally {
            interact(() -> ScreenZone.choose(ZoneOffset.UTC));
        }
    }

    private List<String> times() {
        return lookup(".num-small").lookup(".text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .filter(text -> text.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d"))
                .sorted()
                .toList();
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
    void aClickOnOpenProfitChangesItsUnit() {
        clickOn("Positions");
        pulse();
        clickOn("+220.98");
        pulse();
        assertEquals(ProfitUnit.PERCENT, model.profitUnitProperty().get());
        clickOn("+0.95 %");
        assertEquals(ProfitUnit.TICKS, model.profitUnitProperty().get());
        interact(() -> model.profitUnitProperty().set(ProfitUnit.HIDDEN));
        pulse();
        assertTrue(lookup("+220.98").tryQuery().isEmpty());
        clickOn("hidden");
        assertEquals(ProfitUnit.MONEY, model.profitUnitProperty().get());
    }

    @Test
    void theHeadsThatNeedItSayWhatTheirFiguresMean() {
        clickOn("Positions");
        pulse();
        Label average = lookup("Average cost").queryAs(Label.class);
        assertTrue(average.getTooltip().getText().contains("not FIFO"));
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

    @Test
    void columnsAreWiderForLargerText() {
        double usual = table().getVisibleLeafColumn(0).getWidth();
        interact(() -> TextSize.LARGER.apply(view().getScene()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                Math.round(usual * 14 / 12), table().getVisibleLeafColumn(0).getWidth());
    }

    private void wide(double pixels) {
        interact(() -> view().getScene().getWindow().setWidth(pixels));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
