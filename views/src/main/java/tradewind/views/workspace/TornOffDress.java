package tradewind.views.workspace;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import tradewind.views.workspace.dock.Docks;

/// The session's colours, badge and keys in a window that was torn off.
///
/// @param name of the session
/// @param dress puts sheets, theme and keys on the window
record TornOffDress(String name, SessionModes modes, Consumer<Scene> dress) implements Docks.WindowDress {
    @Override
    public void dress(Scene window) {
        dress.accept(window);
        modes.frame((StackPane) window.getRoot());
    }

    @Override
    public String title() {
        return modes.title();
    }

    @Override
    public Region bar() {
        Label label = new Label(name);
        label.getStyleClass().add("session-name");
        HBox bar = new HBox(modes.badge(), label);
        bar.getStyleClass().add("dock-window-bar");
        return bar;
    }
}
