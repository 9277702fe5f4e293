package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;

class NumberFieldTest extends ApplicationTest {
    private final List<String> committed = new CopyOnWriteArrayList<>();

    @Override
    public void start(Stage stage) {
        NumberField field = new NumberField("Price", "USD");
        field.setText("1,115.00");
        field.setStep(new BigDecimal("0.01"));
        field.setOnCommit(committed::add);
        stage.setScene(new Scene(new VBox(20, new Button("Other"), field), 300, 200));
        stage.show();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[] {});
        FxToolkit.cleanupStages();
    }

    @Test
    void upAndDownMoveOneStepAndCommit() {
        focus();
        type(KeyCode.UP);
        type(KeyCode.DOWN);
        type(KeyCode.DOWN);
        assertEquals(List.of("1115.01", "1115.00", "1114.99"), committed);
    }

    @Test
    void theWheelStepsOnlyAFocusedField() {
        interact(() -> lookup("Other").query().requestFocus());
        moveTo(field().input()).scroll(VerticalDirection.UP);
        assertEquals("1,115.00", field().getText());
        focus();
        scroll(VerticalDirection.UP);
        assertEquals(1, committed.size());
    }

    @Test
    void enterCommitsOnce() {
        focus();
        interact(() -> field().input().setText("1,116.50"));
        type(KeyCode.ENTER);
        interact(() -> lookup("Other").query().requestFocus());
        assertEquals(List.of("1,116.50"), committed);
    }

    @Test
    void escapeBringsBackWhatWasCommitted() {
        focus();
        interact(() -> field().input().setText("9"));
        type(KeyCode.ESCAPE);
        assertEquals("1,115.00", field().getText());
        assertEquals(List.of(), committed);
    }

    @Test
    void textThatIsNoNumberIsPassedOnAndNotStepped() {
        focus();
        interact(() -> field().input().setText("1m"));
        type(KeyCode.UP);
        assertEquals("1m", field().getText());
        type(KeyCode.ENTER);
        assertEquals(List.of("1m"), committed);
    }

    @Test
    void aRefusalIsMarkedAndSaidUntilItIsTakenBack() {
        interact(() -> field().refuse("PRICE_COLLAR +3.70 %"));
        assertTrue(field().getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused")));
        assertTrue(lookup("PRICE_COLLAR +3.70 %").tryQuery().isPresent());
        interact(() -> field().accept());
        assertFalse(field().getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused")));
        assertFalse(lookup("PRICE_COLLAR +3.70 %").tryQuery().isPresent());
    }

    @Test
    void anUnsupportedValueStaysVisibleButCannotBeChanged() {
        interact(() -> field().unsupported("not supported here"));
        focus();
        type(KeyCode.UP);
        assertEquals("1,115.00", field().getText());
    }

    private void focus() {
        interact(() -> field().input().requestFocus());
    }

    private NumberField field() {
        return lookup(".number-field").queryAs(NumberField.class);
    }
}
