package tradewind.views.chart;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import tradewind.views.controls.PanelSheet;

/// The chart's own style sheet.
final class ChartSheet {
    private static final String SHEET = "/tradewind/chart/chart.css";

    private ChartSheet() {}

    static void wear(Parent chart) {
        PanelSheet.wearAt(chart, SHEET);
    }

    /// What a popup shows.
    ///
    /// @param window the scene it belongs to
    static void wear(Parent content, ObservableValue<Scene> window) {
        PanelSheet.wearAt(content, window, SHEET);
    }
}
