package tradewind.views.chart;

import java.util.function.Supplier;

/// Something a chart can do, by name.
///
/// @param says what it does; asked in one language or another
/// @param keys that do the same on the chart; empty if none
/// @param run does it, on the application thread
public record ChartAction(Supplier<String> says, String keys, Runnable run) {
    ChartAction(Supplier<String> says, Runnable run) {
        this(says, "", run);
    }

    /// What it does, in the language spoken.
    public String title() {
        return says.get();
    }
}
