package tradewind.views.controls;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.ToggleSwitch;

/// A switch that Space and Enter turn too; the library's own hears the mouse only.
public final class OnOff extends ToggleSwitch {
    /// @param spoken what it switches, for a screen reader
    public OnOff(String spoken) {
        setAccessibleText(spoken);
        setFocusTraversable(true);
        setMinWidth(USE_PREF_SIZE);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.SPACE && event.getCode() != KeyCode.ENTER) return;
            setSelected(!isSelected());
            event.consume();
        });
    }
}
