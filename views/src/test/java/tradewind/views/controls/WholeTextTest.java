package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WholeTextTest {
    private static final String LONG = "BUY 90,000.00 BTC/USD LMT 919.94, Denied: MAX_QUANTITY: quantity=90000.00";

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void saysWhatTheColumnCutsOfTheChosenRowAndNothingElse() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            TableView<String> table = new TableView<>();
            TableColumn<String, String> words = Cells.text("What", 120, SimpleStringProperty::new);
            Cells.dress(table, new EmptyState(Feather.LIST, "Nothing", "Nothing is here."));
            table.getColumns().add(words);
            table.getItems().setAll(List.of("Filled", LONG));
            table.resize(400, 200);
            WholeText<String> whole = new WholeText<>(table, words);
            assertFalse(whole.isVisible());
            table.getSelectionModel().select(0);
            assertFalse(whole.isVisible(), "it fits");
            table.getSelectionModel().select(1);
            assertTrue(whole.isManaged());
            assertEquals(LONG, whole.getText());
            words.setPrefWidth(900);
            assertEquals(LONG, whole.getText(), "the column reaches out of the table");
            table.resize(1_000, 200);
            assertFalse(whole.isVisible(), "all of it is in sight");
            return true;
        });
    }
}
