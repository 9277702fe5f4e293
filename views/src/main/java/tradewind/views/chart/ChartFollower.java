package tradewind.views.chart;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import tradewind.engine.market.BarInterval;
import tradewind.views.chart.ChartSync.Crosshair;
import tradewind.views.chart.ChartSync.Group;
import tradewind.views.chart.ChartSync.Span;

/// One chart's part in its link group: tells the others what it is moved to, and goes where they are moved.
final class ChartFollower {
    private final ChartViewModel model;
    private final ChartSync sync;
    private final Supplier<Optional<String>> groupName;
    private final int me;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);
    private Optional<Place> placed = Optional.empty();
    private Optional<Span> seen = Optional.empty();

    /// Where this chart stood when last looked at: what differs then was moved by hand.
    private record Place(double first, boolean following, BarInterval interval, double barWidth) {}

    /// @param groupName the link group it is in; empty for none
    ChartFollower(ChartViewModel model, ChartSync sync, Supplier<Optional<String>> groupName) {
        this.model = model;
        this.sync = sync;
        this.groupName = groupName;
        me = sync.newChart();
        on.addListener((seenBefore, was, is) -> {
            placed = Optional.empty();
            seen = Optional.empty();
            if (!is) leave();
        });
    }

    /// Among the charts of the desk, in the order they were made.
    int number() {
        return me;
    }

    BooleanProperty onProperty() {
        return on;
    }

    boolean alone() {
        return groupName.get().isEmpty();
    }

    private Optional<Group> group() {
        return on.get() ? groupName.get().map(sync::group) : Optional.empty();
    }

    /// Once per frame, before it is painted.
    ///
    /// @return whether the chart was moved
    boolean pulse() {
        Optional<Group> group = group();
        if (group.isEmpty() || model.bars().size() == 0) return false;
        Optional<Span> wanted = group.get().span();
        boolean moved = false;
        if (placed.isPresent() && !placed.get().equals(place())) tell(group.get());
        else if (!wanted.equals(seen) && wanted.isPresent() && wanted.get().by() != me) moved = go(wanted.get());
        seen = group.get().span();
        placed = Optional.of(place());
        return moved;
    }

    /// While the newest bar is followed the window moves by itself; nobody has moved it then.
    private Place place() {
        BarWindow window = model.window();
        double first = window.following() ? 0 : window.first();
        return new Place(first, window.following(), model.intervalProperty().get(), window.barWidth());
    }

    private void tell(Group group) {
        BarWindow window = model.window();
        group.show(new Span(
                me,
                model.bars().timeOf(window.end()),
                window.following(),
                model.intervalProperty().get(),
                window.barWidth()));
    }

    private boolean go(Span span) {
        BarWindow window = model.window();
        // bars of the same length are as wide; others keep their width and end at the same time
        if (span.interval() == model.intervalProperty().get()) window.widen(span.barWidth());
        if (span.following()) window.toEnd();
        else window.endAt(model.bars().indexOf(span.end()));
        return true;
    }

    /// Tells the others where the pointer is.
    ///
    /// @param prices whether it is over the prices
    void point(Pointer pointer, boolean plot, boolean prices) {
        Optional<Group> group = group();
        if (group.isEmpty()) return;
        if (!pointer.inside() || !plot || model.bars().size() == 0) {
            group.get().leave(me);
            return;
        }
        int bar = (int) Math.floor(model.window().index(pointer.x()));
        double price = prices ? model.scale().price(pointer.y()) : Double.NaN;
        group.get()
                .point(new Crosshair(
                        me, model.bars().timeAt(bar), model.instrument().index(), price));
    }

    /// Where the pointer on another chart of the group would be on this one.
    Pointer ghost(double plotWidth) {
        Optional<Crosshair> at = group().flatMap(Group::crosshair).filter(there -> there.by() != me);
        if (at.isEmpty() || model.bars().size() == 0) return Pointer.AWAY;
        double x = model.window().x(Math.floor(model.bars().indexOf(at.get().time())) + 0.5);
        if (x < 0 || x >= plotWidth) return Pointer.AWAY;
        boolean same = at.get().instrument() == model.instrument().index();
        boolean price = same && model.scale().shows(at.get().price());
        return new Pointer(x, price ? model.scale().y(at.get().price()) : Pointer.NO_HEIGHT, true);
    }

    /// The chart goes, or no longer takes part.
    void leave() {
        groupName.get().map(sync::group).ifPresent(group -> group.leave(me));
    }
}
