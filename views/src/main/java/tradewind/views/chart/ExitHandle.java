package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.views.chart.LevelLabel.Kind;

/// A word at the left of the position's box that a stop or a target is pulled out of.
///
/// @param left pixel column
/// @param middle pixel row
record ExitHandle(ExitDraft.Kind kind, double left, double middle) {
    /// Of one handle, and as much of the box as is pressed for it.
    static double width() {
        return PlotText.scaled(22);
    }

    /// Those shown now, from left to right.
    static List<ExitHandle> of(PulledExits exits, LevelLabel label) {
        if (label.kind() != Kind.POSITION) return List.of();
        List<ExitHandle> handles = new ArrayList<>();
        for (ExitDraft.Kind kind : exits.shown())
            handles.add(new ExitHandle(kind, label.left() + handles.size() * width(), label.middle()));
        return handles;
    }

    static Optional<ExitHandle> at(PulledExits exits, List<LevelLabel> labels, double x, double y) {
        return labels.stream()
                .flatMap(label -> of(exits, label).stream())
                .filter(handle -> handle.holds(x, y))
                .findFirst();
    }

    boolean holds(double x, double y) {
        return x >= left && x < left + width() && Math.abs(y - middle) <= LevelLabel.HEIGHT / 2;
    }
}
