package tradewind.views.controls;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Letters that narrow what a panel shows. Esc takes them away, and goes on to others if there are none.
public final class FindField extends TextField {
    /// @param id by which the palette and the keys of a panel find it
    /// @param prompt what stands in it while it is empty
    /// @param about what is read aloud
    /// @param query goes with the text, both ways
    public FindField(String id, String prompt, String about, StringProperty query) {
        setId(id);
        setPromptText(prompt);
        setAccessibleText(about);
        getStyleClass().add("filter-field");
        textProperty().bindBidirectional(query);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE || getText().isEmpty()) return;
            clear();
            event.consume();
        });
    }
}
