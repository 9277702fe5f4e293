package tradewind.views.chart;

/// Something a chart can do, by name.
///
/// @param title what it does
/// @param keys that do the same on the chart; empty if none
/// @param run does it, on the application thread
public record ChartAction(String title, String keys, Runnable run) {
    ChartAction(String title, Runnable run) {
        this(title, "", run);
    }
}
