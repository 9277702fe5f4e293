package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ColumnWidthsTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void columnsGrowWithTheTextAndTheLastTakesWhatIsLeft() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            TableView<String> table = new TableView<>();
            for (double width : new double[] {100, 60, 40})
                table.getColumns().add(Cells.id("x", width, SimpleStringProperty::new));
            Cells.stretch(table, 50);
            BorderPane root = new BorderPane(table);
            Scene scene = new Scene(root, 600, 200);
            Theme.DARK.apply(scene);
            root.applyCss();
            root.layout();
            assertEquals(List.of(100.0, 60.0, 430.0), widths(table));
            scene.getStylesheets().add("data:text/css,.num%20%7B%20-fx-font-size:%2018px;%20%7D");
            root.applyCss();
            root.layout();
            assertEquals(List.of(150.0, 90.0, 350.0), widths(table));
            return true;
        });
    }

    private static List<Double> widths(TableView<String> table) {
        return table.getColumns().stream().map(TableColumn::getPrefWidth).toList();
    }
}
