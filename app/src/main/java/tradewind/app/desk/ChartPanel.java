package tradewind.app.desk;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import tradewind.engine.Session;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.views.chart.ChartContext;
import tradewind.views.chart.ChartMemory;
import tradewind.views.chart.ChartView;
import tradewind.views.chart.SessionBreaks;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelSeat;

/// A chart in its place: it follows the instrument of its link group and keeps its interval with the layout.
final class ChartPanel extends BorderPane {
    private static final String INTERVAL = "interval";
    /// Longer than any hole in a market that trades around the clock, no longer than the shortest break of one that
    /// does not: futures pause for an hour a day.
    private static final SessionBreaks CLOSED = SessionBreaks.pauses(60 * 60 * 1_000_000_000L);

    private final Session session;
    private final PanelSeat seat;
    private final Executor fx;
    private final ExecutorService work;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final Subscription following;
    private ChartView chart;

    private ChartPanel(Session session, PanelSeat seat, Executor fx, ExecutorService work) {
        this.session = session;
        this.seat = seat;
        this.fx = fx;
        this.work = work;
        setMinSize(0, 0);
        chart = make(seat.instrument());
        following = seat.instrumentProperty().subscribe((was, is) -> follow(is));
    }

    static PanelBody body(Session session, PanelSeat seat, Executor fx, ExecutorService work) {
        ChartPanel panel = new ChartPanel(session, seat, fx, work);
        return new PanelBody(panel)
                .title(panel.title())
                .pulse(nanos -> panel.chart.pulse())
                .dispose(panel::end);
    }

    private ChartView make(Instrument instrument) {
        ChartContext context = new ChartContext(session.instruments().all(), CLOSED, memory());
        ChartView made = new ChartView(instrument, session.desk(), session.orders(), fx, work, context);
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
        return made;
    }

    private ChartMemory memory() {
        return new ChartMemory() {
            @Override
            public Optional<String> setting(String name) {
                return seat.setting(name);
            }

            @Override
            public void keep(String name, String value) {
                seat.keep(name, value);
            }
        };
    }

    private void follow(Instrument next) {
        chart.dispose();
        chart = make(next);
    }

    private ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    private void end() {
        following.unsubscribe();
        chart.dispose();
    }
}
