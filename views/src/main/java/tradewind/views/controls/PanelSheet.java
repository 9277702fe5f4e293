package tradewind.views.controls;

import java.net.URL;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// A panel's own rules, beside the theme's: loaded with the panel, wherever it is shown, in the text size of
/// the window it is shown in.
public final class PanelSheet {
    private PanelSheet() {}

    /// @param name of a sheet in `tradewind/panels`, without its ending
    public static void wear(Parent panel, String name) {
        wearAt(panel, "/tradewind/panels/" + name + ".css");
    }

    /// @param path of a sheet on the class path
    public static void wearAt(Parent panel, String path) {
        wearAt(panel, panel.sceneProperty(), path);
    }

    /// Of what is shown in a popup of another window.
    ///
    /// @param window the scene whose text size it has
    /// @param path of a sheet on the class path
    public static void wearAt(Parent panel, ObservableValue<Scene> window, String path) {
        URL url = PanelSheet.class.getResource(path);
        if (url == null) throw new IllegalStateException("sheet is not on the class path: " + path);
        String sheet = url.toExternalForm();
        var _ = window.flatMap(TextSize::of)
                .orElse(TextSize.NORMAL)
                .subscribe(size -> panel.getStylesheets().setAll(size.with(sheet)));
    }
}
