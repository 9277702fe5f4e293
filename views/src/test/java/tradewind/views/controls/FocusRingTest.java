package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;

/// What the Tab key is at wears the accent around it, in every set of colours and whatever dress it has.
class FocusRingTest extends ApplicationTest {
    @SuppressWarnings("NullAway.Init")
    private TableView<String> table;

    @SuppressWarnings("NullAway.Init")
    private Palette palette;

    @Override
    public void start(Stage stage) {
        table = new TableView<>();
        palette = new Palette();
        Button ghost = new Button("Ghost");
        ghost.getStyleClass().add("ghost");
        ToggleButton padlock = new ToggleButton("Padlock");
        padlock.getStyleClass().addAll("ghost", "padlock");
        padlock.setSelected(true);
        HBox ticket = new HBox(padlock);
        ticket.getStyleClass().add("ticket");
        SegmentBar<String> plain = new SegmentBar<>(List.of("a", "b"), "a", word -> word);
        SegmentBar<String> layouts = new SegmentBar<>(List.of("c", "d"), "c", word -> word);
        layouts.getStyleClass().add("layouts");
        table.getColumns().add(Cells.text("Word", 80, ReadOnlyStringWrapper::new));
        table.getItems().addAll("one", "two");
        VBox root = new VBox(12, palette, new Button("First"), ghost, new TextField(), plain, layouts, ticket, table);
        Scene scene = new Scene(root, 400, 400);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        stage.toFront();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[] {});
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyControlOnTheWayOfTheTabKeyWearsIt(Theme theme) {
        interact(() -> theme.apply(table.getScene()));
        interact(() ->
                table.getScene().getRoot().getChildrenUnmodifiable().get(1).requestFocus());
        for (int step = 0; step < 6; step++) {
            push(KeyCode.TAB);
            Node owner = table.getScene().getFocusOwner();
            interact(owner::applyCss);
            if (owner == table) return;
            assertEquals(palette.get(Token.ACCENT), outermost((Control) owner), owner + " in " + theme);
        }
        assertEquals(table, table.getScene().getFocusOwner());
    }

    @Test
    void ofATableItIsTheRowTheArrowsGoOnFrom() {
        interact(() -> table.getScene()
                .getRoot()
                .getChildrenUnmodifiable()
                .get(6)
                .lookup(".padlock")
                .requestFocus());
        push(KeyCode.TAB).push(KeyCode.DOWN);
        TableRow<?> row = lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(each -> table.getFocusModel().isFocused(each.getIndex()))
                .findFirst()
                .orElseThrow();
        assertEquals(palette.get(Token.ACCENT), outermost(row));
        assertEquals(2, row.getBackground().getFills().getLast().getInsets().getLeft());
    }

    private static Paint outermost(Region region) {
        return region.getBackground().getFills().getFirst().getFill();
    }
}
