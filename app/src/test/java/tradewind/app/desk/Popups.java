package tradewind.app.desk;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// What floats over the window for a picture: the list a control drops down, or what it says under the pointer.
final class Popups {
    private Popups() {}

    static void show(Node node) {
        switch (node) {
            case MenuButton menu -> menu.show();
            case ComboBoxBase<?> box -> box.show();
            case Control control when control.getTooltip() != null -> under(control, control.getTooltip());
            default -> throw new IllegalStateException("nothing floats over " + node);
        }
    }

    /// @param id of the entry
    static void pick(MenuButton menu, String id) {
        MenuItem item = menu.getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no entry is called " + id));
        if (item instanceof CheckMenuItem check) check.setSelected(!check.isSelected());
        if (item instanceof RadioMenuItem radio) radio.setSelected(true);
        item.fire();
    }

    private static void under(Control control, Tooltip tip) {
        Bounds at = control.localToScreen(control.getLayoutBounds());
        tip.show(control, at.getMinX(), at.getMaxY() + 4);
    }

    static void hide() {
        for (Window each : List.copyOf(Window.getWindows())) if (each instanceof PopupWindow) each.hide();
    }
}
