package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;

/// Keeps labels of equal height from overlapping: each goes as near to its level as the others allow, in the order of
/// the levels.
final class LabelStack {
    /// Labels pushed together, centred on the mean of what they want.
    private static final class Group {
        int count;
        double sumOfStarts;

        double start(double pitch, double top, double bottom) {
            double start = sumOfStarts / count;
            return Math.max(top, Math.min(start, bottom - count * pitch));
        }
    }

    private LabelStack() {}

    /// @param levels middles wanted, rising
    /// @param pitch pixels from one label's middle to the next one's, at least
    /// @param top first pixel a label may use
    /// @param bottom pixel after the last one; if there is no room for all they run over the bottom
    /// @return middles, in the order given
    static double[] place(double[] levels, double pitch, double top, double bottom) {
        List<Group> groups = new ArrayList<>();
        for (double level : levels) {
            Group group = new Group();
            group.count = 1;
            group.sumOfStarts = level - pitch / 2;
            groups.add(group);
            merge(groups, pitch, top, bottom);
        }
        double[] middles = new double[levels.length];
        int next = 0;
        for (Group group : groups) {
            double start = group.start(pitch, top, bottom);
            for (int i = 0; i < group.count; i++) middles[next++] = start + (i + 0.5) * pitch;
        }
        return middles;
    }

    private static void merge(List<Group> groups, double pitch, double top, double bottom) {
        while (groups.size() > 1) {
            Group last = groups.getLast();
            Group before = groups.get(groups.size() - 2);
            double end = before.start(pitch, top, bottom) + before.count * pitch;
            if (end <= last.start(pitch, top, bottom)) return;
            before.sumOfStarts += last.sumOfStarts - before.count * pitch * last.count;
            before.count += last.count;
            groups.removeLast();
        }
    }
}
