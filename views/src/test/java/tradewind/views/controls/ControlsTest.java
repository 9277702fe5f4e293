package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The small controls in a real window: palette, segments, tabs, badges, chips, notices, cells.
class ControlsTest extends ApplicationTest {
    private final StackPane root = new StackPane();

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(root, 500, 300);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[] {});
        FxToolkit.cleanupStages();
    }

    private void show(Node node) {
        interact(() -> root.getChildren().setAll(node));
    }

    @Test
    void thePaletteReadsEveryColourOfTheSheets() throws Exception {
        Palette palette = onFx(Palette::new);
        show(palette);
        TokenSheet sheet = TokenSheet.of(Theme.DARK);
        assertEquals(
                Arrays.stream(Token.values())
                        .map(token -> token + " " + Color.web(sheet.colours().getOrDefault(token.sheetName(), "red")))
                        .toList(),
                Arrays.stream(Token.values())
                        .map(token -> token + " " + palette.get(token))
                        .toList());
    }

    @Test
    void thePaletteTellsOnceWhenTheSetChanges() throws Exception {
        Palette palette = onFx(Palette::new);
        show(palette);
        WaitForAsyncUtils.waitForFxEvents();
        AtomicInteger told = new AtomicInteger();
        palette.onChange(told::incrementAndGet);
        Color dark = palette.get(Token.SURFACE);
        interact(() -> {
            Theme.LIGHT.apply(root.getScene());
            root.applyCss();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(dark, palette.get(Token.SURFACE));
        assertEquals(1, told.get());
    }

    @Test
    void thePaletteTellsBeforeTheNewSheetsAreShown() throws Exception {
        Palette palette = onFx(Palette::new);
        show(palette);
        WaitForAsyncUtils.waitForFxEvents();
        Color dark = palette.get(Token.SURFACE);
        List<String> seen = new CopyOnWriteArrayList<>();
        Runnable shown = () -> seen.add("shown");
        interact(() -> {
            Scene scene = root.getScene();
            palette.onChange(() -> seen.add("told"));
            palette.colourProperty(Token.SURFACE).subscribe((was, is) -> {
                seen.add("changed");
                scene.addPostLayoutPulseListener(shown);
            });
            Theme.LIGHT.apply(scene);
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> seen.lastIndexOf("shown") > seen.lastIndexOf("changed"));
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> root.getScene().removePostLayoutPulseListener(shown));
        assertNotEquals(dark, palette.get(Token.SURFACE));
        List<String> since = List.copyOf(seen).subList(seen.lastIndexOf("changed") + 1, seen.size());
        assertEquals(List.of("told", "shown"), since.stream().distinct().toList());
    }

    @Test
    void switchingTheSetKeepsSheetsOfOthers() {
        interact(() -> {
            root.getScene().getStylesheets().add("data:text/css,.x%7B%7D");
            Theme.LIGHT.apply(root.getScene());
        });
        assertEquals(
                Stream.concat(Theme.LIGHT.sheets().stream(), Stream.of("data:text/css,.x%7B%7D"))
                        .toList(),
                root.getScene().getStylesheets());
    }

    @Test
    void arrowsMoveTheChoiceOfASegmentBarPastWhatIsDisabled() throws Exception {
        SegmentBar<String> bar = onFx(() -> new SegmentBar<>(List.of("None", "TWAP", "POV"), "None", word -> word));
        show(bar);
        interact(() -> {
            bar.segment("TWAP").setDisable(true);
            bar.segment("None").requestFocus();
        });
        type(KeyCode.RIGHT);
        assertEquals("POV", bar.getValue());
        type(KeyCode.RIGHT);
        assertEquals("POV", bar.getValue());
        type(KeyCode.LEFT);
        assertEquals("None", bar.getValue());
    }

    @Test
    void aSecondClickOnASegmentDoesNotTakeTheChoiceAway() throws Exception {
        SegmentBar<String> bar = onFx(() -> new SegmentBar<>(List.of("None", "TWAP"), "None", word -> word));
        show(bar);
        clickOn("TWAP").clickOn("TWAP");
        assertEquals("TWAP", bar.getValue());
        assertTrue(bar.segment("TWAP").isSelected());
    }

    @Test
    void aChoiceThatIsNotOfferedIsRefused() throws Exception {
        SegmentBar<String> bar = onFx(() -> new SegmentBar<>(List.of("None", "TWAP"), "None", word -> word));
        assertThrows(IllegalArgumentException.class, () -> bar.setValue("POV"));
    }

    @Test
    void tabsOfAPanelAnswerToMouseAndArrows() throws Exception {
        PanelHeader header = onFx(() -> new PanelHeader("Working", "Fills", "Log"));
        show(header);
        clickOn("Fills");
        assertEquals(1, header.selectedProperty().get());
        type(KeyCode.RIGHT);
        assertEquals(2, header.selectedProperty().get());
    }

    @Test
    void aTabKeepsItsCountWholeInANarrowPanel() throws TimeoutException {
        PanelHeader header = onFx(() -> new PanelHeader("Working", "Fills", "Log"));
        interact(() -> header.setCount(0, "1,118"));
        show(header);
        interact(() -> {
            header.applyCss();
            header.resize(120, 30);
            header.layout();
            Label count = (Label) header.lookup(".count");
            assertTrue(count.getWidth() >= count.prefWidth(-1), () -> "cut to " + count.getWidth());
        });
    }

    @Test
    void theFrameTakesLiveIfTheMoneyIsRealElseTheClock() {
        assertEquals(Mode.LIVE, Mode.frame(Mode.REPLAY, Mode.LIVE));
        assertEquals(Mode.REPLAY, Mode.frame(Mode.REPLAY, Mode.PAPER));
        interact(() -> {
            ModeBadge.frame(root, Mode.REPLAY, Mode.PAPER);
            ModeBadge.frame(root, Mode.LIVE, Mode.LIVE);
        });
        assertEquals(List.of("root", "frame", "mode-live"), root.getStyleClass());
    }

    @Test
    void theBadgeHasTwoWordsOnlyWhereClockAndMoneyDiffer() throws Exception {
        assertEquals(List.of("REPLAY", "PAPER"), words(onFx(() -> new ModeBadge(Mode.REPLAY, Mode.PAPER))));
        assertEquals(List.of("LIVE \u00b7 REAL MONEY"), words(onFx(() -> new ModeBadge(Mode.LIVE, Mode.LIVE))));
    }

    @Test
    void aChipChangesWordAndHue() throws Exception {
        StatusChip chip = onFx(() -> new StatusChip(ChipStyle.NEW));
        interact(() -> chip.show(ChipStyle.REJECTED));
        assertEquals(List.of("Rejected"), words(chip));
        assertEquals(List.of("status-chip", "status-rejected"), chip.getStyleClass());
        assertThrows(IllegalArgumentException.class, () -> chip.setFilledShare(Double.NaN));
    }

    @Test
    void aNoticeReplacesTheOneOfTheSameKeyAndARefusalIsClosedByHand() throws Exception {
        ToastLayer layer = onFx(ToastLayer::new);
        show(layer);
        interact(() -> {
            layer.show(Toast.of(Toast.Kind.INFO, "T7-1", "filled 1.00"));
            layer.show(Toast.of(Toast.Kind.DANGER, "T7-1", "Denied: ORDER_SIZE"));
        });
        assertEquals(1, layer.getChildren().size());
        clickOn(layer.lookup(".button"));
        assertEquals(0, layer.getChildren().size());
    }

    @Test
    void aSignedCellIsColouredByItsSignAndAnEmptyOneStaysEmpty() throws Exception {
        TableView<String> table = onFx(() -> {
            TableView<String> made = new TableView<>();
            made.getColumns().add(Cells.signed("P&L", 90, ReadOnlyStringWrapper::new));
            Cells.stretch(made, 120);
            made.getItems().addAll("+1.20", "\u22120.40", "");
            return made;
        });
        show(table);
        double last = onFx(() -> table.getColumns().getLast().getPrefWidth());
        assertEquals(Math.floor(onFx(table::getWidth) - 10), last, "the last column takes what is left");
        List<String> seen = onFx(() -> table.lookupAll(".table-cell").stream()
                .filter(TableCell.class::isInstance)
                .map(node -> ((TableCell<?, ?>) node))
                .filter(cell -> cell.getIndex() >= 0 && cell.getIndex() < 3)
                .map(cell -> cell.getText()
                        + cell.getStyleClass().stream()
                                .filter(List.of("up", "down")::contains)
                                .toList())
                .sorted()
                .toList());
        assertEquals(List.of("+1.20[up]", "[]", "\u22120.40[down]"), seen);
    }

    @Test
    void aLiveCellReadsItsRowAgainEachFrame() throws Exception {
        AtomicInteger quantity = new AtomicInteger(1);
        SimpleLongProperty frame = new SimpleLongProperty();
        TableView<AtomicInteger> table = onFx(() -> {
            TableView<AtomicInteger> made = new TableView<>();
            made.getColumns().add(Cells.number("Qty", 90, Cells.live(frame, row -> row + ".00")));
            made.getItems().add(quantity);
            return made;
        });
        show(table);
        interact(() -> {
            quantity.set(7);
            frame.set(1);
        });
        assertTrue(lookup("7.00").tryQuery().isPresent());
    }

    @Test
    void rowsTakeTheHeightOfTheDensity() throws Exception {
        TableView<String> table = onFx(TableView::new);
        show(table);
        for (Density density : Density.values()) {
            interact(() -> {
                density.apply(root);
                root.applyCss();
            });
            assertEquals(density.rowHeight(), table.getFixedCellSize());
        }
    }

    @Test
    void menusAndTooltipsWearTheSetOfTheirWindow() throws Exception {
        Color raised = Color.web(TokenSheet.of(Theme.DARK).colours().getOrDefault("surface-raised", ""));
        Color tip = Color.web(TokenSheet.of(Theme.DARK).colours().getOrDefault("surface-tip", ""));
        ContextMenu menu = onFx(() -> new ContextMenu(new MenuItem("Cancel order")));
        Tooltip tooltip = onFx(() -> new Tooltip("Cancels the order. Ctrl+X"));
        interact(() -> {
            menu.show(root, 20, 20);
            tooltip.show(root, 20, 120);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(raised, ground((Region) menu.getSkin().getNode()));
        assertEquals(tip, ground((Region) tooltip.getSkin().getNode()));
        interact(() -> {
            tooltip.hide();
            menu.hide();
        });
    }

    private static Paint ground(Region region) {
        return region.getBackground().getFills().getLast().getFill();
    }

    @Test
    void iconsComeInThreeSizes() {
        assertThrows(IllegalArgumentException.class, () -> Icon.of(Feather.X, 20));
    }

    private static List<String> words(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static <T> T onFx(Callable<T> work) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
    }
}
