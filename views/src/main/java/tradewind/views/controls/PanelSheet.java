package tradewind.views.controls;

import java.net.URL;
import javafx.scene.Parent;

/// A panel's own rules, beside the theme's: loaded with the panel, wherever it is shown.
public final class PanelSheet {
    private PanelSheet() {}

    /// @param name of a sheet in `tradewind/panels`, without its ending
    public static void wear(Parent panel, String name) {
        String path = "/tradewind/panels/" + name + ".css";
        URL url = PanelSheet.class.getResource(path);
        if (url == null) throw new IllegalStateException("sheet is not on the class path: " + path);
        panel.getStylesheets().add(url.toExternalForm());
    }
}
