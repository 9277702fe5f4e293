package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;

/// Where the panes of a chart are, in pixels from its top left corner.
///
/// @param plotWidth left of the value axis
/// @param panes prices, volume, then one for each indicator with a scale of its own
/// @param timeTop top of the time axis
record ChartGeometry(double width, double height, double plotWidth, List<Box> panes, double timeTop) {
    private static final double VOLUME = 52;
    private static final double STUDY = 84;
    /// On a high chart volume and indicators get these shares of its height, or their bars are too low to compare.
    private static final double VOLUME_SHARE = 0.07;
    private static final double STUDY_SHARE = 0.11;
    static final double TIME_AXIS = 22;
    /// Prices keep at least this; indicator panes give way before that, the last one first.
    static final double LEAST_PRICES = 150;
    private static final double LEAST_AXIS = 68;

    record Box(double top, double height) {
        double bottom() {
            return top + height;
        }

        boolean holds(double y) {
            return y >= top && y < bottom();
        }
    }

    /// @param studies panes wanted below the volume
    /// @param longestPrice as text, to give the axis its width
    static ChartGeometry of(double width, double height, int studies, String longestPrice) {
        double axis = Math.max(LEAST_AXIS, Math.ceil(PlotText.width(longestPrice)) + 14);
        double timeTop = Math.max(1, height - TIME_AXIS);
        double volume = timeTop >= LEAST_PRICES + VOLUME ? Math.max(VOLUME, Math.floor(timeTop * VOLUME_SHARE)) : 0;
        double study = Math.max(STUDY, Math.floor(timeTop * STUDY_SHARE));
        int shown = (int) Math.clamp(Math.floor((timeTop - volume - LEAST_PRICES) / study), 0, studies);
        double prices = timeTop - volume - shown * study;
        List<Box> panes = new ArrayList<>();
        panes.add(new Box(0, prices));
        panes.add(new Box(prices, volume));
        for (int i = 0; i < shown; i++) panes.add(new Box(prices + volume + i * study, study));
        return new ChartGeometry(width, height, Math.max(1, width - axis), List.copyOf(panes), timeTop);
    }

    Box prices() {
        return panes.getFirst();
    }

    double axisWidth() {
        return width - plotWidth;
    }

    /// Indicator panes there is room for.
    int studies() {
        return panes.size() - 2;
    }
}
