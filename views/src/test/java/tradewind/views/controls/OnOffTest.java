package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class OnOffTest {
    @Test
    void spaceAndEnterTurnItAndOtherKeysDoNot() throws Exception {
        FxToolkit.registerPrimaryStage();
        List<Boolean> seen = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            OnOff onOff = new OnOff("Sounds");
            return List.of(after(onOff, KeyCode.SPACE), after(onOff, KeyCode.A), after(onOff, KeyCode.ENTER));
        });
        assertEquals(List.of(true, true, false), seen);
    }

    private static boolean after(OnOff onOff, KeyCode key) {
        onOff.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        return onOff.isSelected();
    }
}
