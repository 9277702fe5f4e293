package tradewind.app.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;
import tradewind.app.home.DataFolder;
import tradewind.engine.Session;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.views.alerts.AlertsView;
import tradewind.views.alerts.AlertsViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.Workspace;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Edge;
import tradewind.views.workspace.palette.Command;

/// The alerts of a session: the panel, the words the palette understands, and the doors from chart, blotter
/// and watchlist.
final class AlertsPanel {
    private static final Texts TEXTS = Texts.of("desk");
    private static final String NAME = "alerts";
    private static final String ENGLISH = "alert";

    private static final long SECOND = 1_000_000_000L;

    private final AlertsViewModel model;
    private final Supplier<Instrument> here;
    private final DeskShared shared;
    private Optional<Workspace> window = Optional.empty();
    private long ticked = Long.MIN_VALUE / 2;

    /// @param own where this session keeps what the other ones have no part in: each has prices of its own
    /// @param here the instrument a new alert begins with
    AlertsPanel(Session session, DeskShared shared, DataFolder own, Supplier<Instrument> here, Executor fx) {
        this.shared = shared;
        this.here = here;
        model = new AlertsViewModel(
                session.instruments(),
                session.desk().quotes(),
                session.alerts()
                        .orElseThrow(() -> new IllegalStateException("no market to watch in " + session.name())),
                session.clock(),
                shared.named(own, NAME),
                fx);
    }

    PanelKind kind() {
        return new PanelKind(
                NAME,
                () -> TEXTS.get("panel.alerts"),
                Feather.BELL,
                () -> TEXTS.get("panel.alerts.about"),
                Optional.of(Edge.RIGHT),
                false,
                false,
                seat -> body());
    }

    private PanelBody body() {
        AlertsView view = new AlertsView(model, here, shared.keys());
        return new PanelBody(view)
                .count(model.countProperty())
                .tools(view.adding())
                .focus(view.keys())
                .dispose(view::close);
    }

    /// From here on the market is watched, and the trader told.
    void attach(Workspace workspace) {
        window = Optional.of(workspace);
        workspace.offerTyped(this::typed);
        workspace.add(this::pulse);
        model.start(workspace::raise);
    }

    private void pulse(long nanos) {
        if (nanos - ticked < SECOND) return;
        ticked = nanos;
        model.tick();
    }

    /// An alert on an instrument: armed at a price that was pointed at, else the trader is asked for one.
    void begin(Instrument instrument, OptionalLong price) {
        if (price.isPresent()) {
            String armed = model.add(instrument, price.getAsLong());
            window.ifPresent(workspace -> workspace.tell(armed));
            return;
        }
        // first the panel, so that the field it shows can take the keys
        window.ifPresent(workspace -> workspace.open(NAME));
        model.begin(instrument);
    }

    /// An alert on a line of an indicator.
    void begin(Instrument instrument, BarInterval interval, String line) {
        window.ifPresent(workspace -> workspace.open(NAME));
        model.begin(instrument, interval, line);
    }

    List<Command> commands() {
        return List.of(new Command(
                () -> TEXTS.get("panel.alerts"),
                () -> TEXTS.get("alert.new"),
                () -> begin(here.get(), OptionalLong.empty())));
    }

    /// `alert btc 930`, or the same in the language spoken.
    private List<Command> typed(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(ENGLISH, TEXTS.get("alert.word"))
                .distinct()
                .filter(word -> lower.startsWith(word + " "))
                .flatMap(word ->
                        model.typed(text.strip().substring(word.length()).strip()).stream())
                .limit(1)
                .map(typed -> new Command(
                        () -> TEXTS.get("panel.alerts"),
                        () -> TEXTS.get("alert.typed", typed.condition()),
                        typed.arm()))
                .toList();
    }

    void close() {
        model.close();
    }
}
