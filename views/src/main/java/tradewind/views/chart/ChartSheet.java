package tradewind.views.chart;

import java.net.URL;

/// The chart's own style sheet.
final class ChartSheet {
    private static final String SHEET = "/tradewind/chart/chart.css";

    private ChartSheet() {}

    static String address() {
        URL url = ChartSheet.class.getResource(SHEET);
        if (url == null) throw new IllegalStateException("sheet is not on the class path: " + SHEET);
        return url.toExternalForm();
    }
}
