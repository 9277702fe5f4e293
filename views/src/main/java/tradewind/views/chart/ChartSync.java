package tradewind.views.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.market.BarInterval;

/// What charts of a link group tell one another: the time under the crosshair, and the time in view. Each asks once per
/// frame; nobody is called. Application thread only.
public final class ChartSync {
    /// The time and price under somebody's pointer.
    ///
    /// @param by the chart the pointer is on
    /// @param instrument index of the instrument the price is of
    record Crosshair(int by, long time, int instrument, double price) {}

    /// What somebody moved the charts to.
    ///
    /// @param by the chart that was moved
    /// @param end time at the right edge, epoch nanoseconds
    /// @param following shows the newest bar, whenever that is
    record Span(int by, long end, boolean following, BarInterval interval, double barWidth) {}

    static final class Group {
        private Optional<Crosshair> crosshair = Optional.empty();
        private Optional<Span> span = Optional.empty();

        Optional<Crosshair> crosshair() {
            return crosshair;
        }

        Optional<Span> span() {
            return span;
        }

        void point(Crosshair at) {
            crosshair = Optional.of(at);
        }

        /// The pointer left a chart; one that is on another by now stays.
        void leave(int by) {
            crosshair = crosshair.filter(at -> at.by() != by);
        }

        void show(Span now) {
            span = Optional.of(now);
        }
    }

    private final Map<String, Group> groups = new HashMap<>();
    private int charts;

    int newChart() {
        return charts++;
    }

    Group group(String name) {
        return groups.computeIfAbsent(name, _ -> new Group());
    }
}
