package tradewind.views.ladder;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.views.ladder.ClickMap.Click;

/// Enter with Shift or Alt at the cursor, where a button says what is placed: what the right button makes, and what the
/// left one makes with Alt. Once, however long it is held and whatever else is pressed or let go meanwhile.
final class ClickKeys {
    private final LadderViewModel model;
    private final LadderSheet sheet;
    private boolean down;

    ClickKeys(LadderViewModel model, LadderSheet sheet) {
        this.model = model;
        this.sheet = sheet;
    }

    /// Before the other keys hear of it: to them Enter is a plain click.
    void attach() {
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        sheet.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER) down = false;
        });
        sheet.focusedProperty().addListener((seen, was, is) -> down = false);
    }

    private void press(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isControlDown() || event.isMetaDown()) return;
        if (down) {
            event.consume();
            return;
        }
        down = true;
        boolean plain = event.isShiftDown() == event.isAltDown();
        // what is moved goes where it was moved to
        if (plain || model.clicks().map() == ClickMap.MARKET || model.moving().isPresent()) return;
        model.cursor().ifPresent(cell -> model.clicks().place(cell, event.isAltDown() ? Click.ALT_LEFT : Click.RIGHT));
        sheet.touch();
        sheet.say();
        event.consume();
    }
}
