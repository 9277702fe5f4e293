package tradewind.app.desk;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.views.chart.ChartView;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelSeat;
import tradewind.views.workspace.layout.LinkGroup;

/// A chart in its place: it follows the instrument of its link group and keeps its interval with the layout.
final class ChartPanel extends BorderPane {
    private static final String INTERVAL = "interval";

    private final ChartDesk desk;
    private final PanelSeat seat;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final StackPane arming = new StackPane();
    private final Subscription following;
    private ChartView chart;

    private ChartPanel(ChartDesk desk, PanelSeat seat) {
        this.desk = desk;
        this.seat = seat;
        setMinSize(0, 0);
        chart = make(seat.instrument());
        following = seat.instrumentProperty().subscribe((was, is) -> follow(is));
    }

    static PanelBody body(ChartDesk desk, PanelSeat seat) {
        ChartPanel panel = new ChartPanel(desk, seat);
        return new PanelBody(panel)
                .title(panel.title())
                .tools(panel.arming)
                .pulse(nanos -> panel.chart.pulse(nanos))
                .dispose(panel::end);
    }

    private ChartView make(Instrument instrument) {
        ChartView made = desk.make(instrument, seat, this::group, seat::choose);
        seat.setting(INTERVAL)
                .flatMap(label -> Arrays.stream(BarInterval.values())
                        .filter(each -> each.label().equals(label))
                        .findFirst())
                .ifPresent(made.intervalProperty()::set);
        made.intervalProperty().subscribe(interval -> {
            title.set(instrument.symbol() + " " + interval.label());
            seat.keep(INTERVAL, interval.label());
        });
        setCenter(made);
        arming.getChildren().setAll(made.arming());
        return made;
    }

    private Optional<String> group() {
        return seat.link() == LinkGroup.NONE
                ? Optional.empty()
                : Optional.of(seat.link().name());
    }

    private void follow(Instrument next) {
        desk.gone(chart);
        chart = make(next);
    }

    private ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    private void end() {
        following.unsubscribe();
        desk.gone(chart);
    }
}
