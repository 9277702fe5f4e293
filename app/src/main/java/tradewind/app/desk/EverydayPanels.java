package tradewind.app.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.home.DataFolder;
import tradewind.engine.Session;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.views.account.AccountPanel;
import tradewind.views.activity.ActivityView;
import tradewind.views.activity.ActivityViewModel;
import tradewind.views.blotter.BlotterView;
import tradewind.views.blotter.Grouping;
import tradewind.views.dashboard.DashboardView;
import tradewind.views.dashboard.DashboardViewModel;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.notebook.NotebookView;
import tradewind.views.notebook.NotebookViewModel;
import tradewind.views.notices.NoticeBook;
import tradewind.views.notices.NoticesView;
import tradewind.views.notices.Sounds;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.PresetBook;
import tradewind.views.ticket.TicketView;
import tradewind.views.watchlist.GroupMenu;
import tradewind.views.watchlist.WatchlistGroups;
import tradewind.views.watchlist.WatchlistView;
import tradewind.views.workspace.Workspace;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.dock.PanelSeat;
import tradewind.views.workspace.layout.Edge;
import tradewind.views.workspace.palette.Command;

/// What the panels of every day keep in the data folder, and what they add to palette and window.
final class EverydayPanels {
    private static final Texts TEXTS = Texts.of("desk");
    /// Least time between two looks at what happened, nanoseconds.
    private static final long BETWEEN = 100_000_000L;

    private static final long SECOND = 1_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(EverydayPanels.class);

    private final Session session;
    private final DataFolder own;
    private final ExecutorService work;
    private final Executor fx;
    private final PresetBook presets;
    private final NamedEntries columns;
    private final NoticeBook notices = new NoticeBook();
    private final NamedEntries watchlists;
    private final Sounds sounds;
    private final ActivityViewModel activity;
    private final DashboardViewModel dashboard;
    private Consumer<Instrument> onAlert = instrument -> {};
    private Optional<Workspace> window = Optional.empty();
    private Optional<NotebookViewModel> notebook = Optional.empty();
    private long pulsed = Long.MIN_VALUE / 2;
    private long measured = Long.MIN_VALUE / 2;

    /// @param own where this session keeps its pages
    EverydayPanels(Session session, DeskShared shared, DataFolder own, Executor fx) {
        this.session = session;
        this.own = own;
        this.work = shared.work();
        this.fx = fx;
        presets = new PresetBook(shared.presets());
        columns = shared.columns();
        watchlists = shared.watchlists();
        sounds = new Sounds(shared.sounds());
        notices.setOnAdded(sounds::hear);
        activity = new ActivityViewModel(session);
        dashboard = new DashboardViewModel(session);
    }

    PresetBook presets() {
        return presets;
    }

    NamedEntries columns() {
        return columns;
    }

    /// Everything the trader is told.
    NoticeBook notices() {
        return notices;
    }

    /// Whether notices are heard too.
    void sounding(boolean is) {
        sounds.sounding(is);
    }

    /// Says in the activity log that a setting was changed.
    void setting(String text) {
        activity.setting(text);
    }

    /// @param blotter shows an order somebody wants to go to
    /// @param chooser where to write a file
    List<PanelKind> kinds(BlotterView blotter, Function<String, Optional<Path>> chooser) {
        Consumer<OrderId> toOrder = order -> go(blotter, order);
        return List.of(
                new PanelKind(
                        "notices",
                        () -> TEXTS.get("panel.notices"),
                        Feather.BELL,
                        () -> TEXTS.get("panel.notices.about"),
                        Optional.of(Edge.RIGHT),
                        false,
                        false,
                        seat -> notices(toOrder)),
                new PanelKind(
                        "activity",
                        () -> TEXTS.get("panel.activity"),
                        Feather.ACTIVITY,
                        () -> TEXTS.get("panel.activity.about"),
                        Optional.of(Edge.BOTTOM),
                        false,
                        false,
                        seat -> activity(toOrder, chooser)),
                new PanelKind(
                        "notebook",
                        () -> TEXTS.get("panel.notebook"),
                        Feather.BOOK_OPEN,
                        () -> TEXTS.get("panel.notebook.about"),
                        Optional.of(Edge.RIGHT),
                        false,
                        false,
                        seat -> notebook(toOrder)),
                new PanelKind(
                        "account",
                        () -> TEXTS.get("panel.account"),
                        Feather.DATABASE,
                        () -> TEXTS.get("panel.account.about"),
                        Optional.of(Edge.BOTTOM),
                        false,
                        false,
                        seat -> account()),
                new PanelKind(
                        "dashboard",
                        () -> TEXTS.get("panel.dashboard"),
                        Feather.GRID,
                        () -> TEXTS.get("panel.dashboard.about"),
                        Optional.of(Edge.BOTTOM),
                        false,
                        false,
                        seat -> dashboard()));
    }

    private void go(BlotterView blotter, OrderId order) {
        window.ifPresent(workspace -> {
            workspace.open("blotter");
            if (!blotter.show(order)) workspace.tell(TEXTS.get("order.none", order.toString()));
        });
    }

    private PanelBody dashboard() {
        DashboardView view = new DashboardView(dashboard);
        return new PanelBody(view).pulse(view::pulse);
    }

    private PanelBody notebook(Consumer<OrderId> toOrder) {
        NotebookViewModel model = new NotebookViewModel(session, new DiaryFiles(own), work, fx);
        notebook = Optional.of(model);
        NotebookView view = new NotebookView(model, toOrder);
        return new PanelBody(view).pulse(model::pulse).focus(view.keys()).dispose(() -> left(model));
    }

    /// What is made in its place begins with all that was written.
    private void left(NotebookViewModel model) {
        model.flush().ifPresent(LOG::error);
        notebook = notebook.filter(open -> open != model);
    }

    private PanelBody account() {
        AccountPanel view = new AccountPanel(session.desk());
        return new PanelBody(view).pulse(view::pulse).focus(view.keys());
    }

    /// @param begins an alert on an instrument
    void setOnAlert(Consumer<Instrument> begins) {
        onAlert = begins;
    }

    /// Begins an alert on an instrument.
    void alert(Instrument instrument) {
        onAlert.accept(instrument);
    }

    /// The groups of a watchlist in its place.
    GroupMenu groups(WatchlistView list, PanelSeat seat) {
        WatchlistGroups groups =
                new WatchlistGroups(watchlists, list, seat.setting("group"), name -> seat.keep("group", name));
        return new GroupMenu(groups, list);
    }

    /// The window closes: what was written last is kept.
    void close() {
        notebook.flatMap(NotebookViewModel::flush).ifPresent(LOG::error);
        sounds.close();
        activity.close();
        dashboard.close();
    }

    private PanelBody notices(Consumer<OrderId> toOrder) {
        NoticesView view = new NoticesView(notices, sounds, toOrder);
        return new PanelBody(view)
                .count(notices.unreadProperty().map(count -> count.intValue() == 0 ? "" : count.toString()))
                .pulse(view::pulse)
                .focus(view.keys())
                .dispose(view::close);
    }

    private PanelBody activity(Consumer<OrderId> toOrder, Function<String, Optional<Path>> chooser) {
        ActivityView view = new ActivityView(activity, toOrder, chooser, work, fx);
        return new PanelBody(view).focus(view.keys());
    }

    /// From here on the panels go to each other in the window.
    void attach(Workspace workspace) {
        window = Optional.of(workspace);
        workspace.add(this::pulse);
    }

    private void pulse(long nanos) {
        if (nanos - pulsed < BETWEEN) return;
        pulsed = nanos;
        activity.pulse();
        if (nanos - measured < SECOND) return;
        measured = nanos;
        dashboard.read(session.status(), nanos);
    }

    List<Command> commands(TicketView ticket, BlotterView blotter) {
        List<Command> all = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Runnable> preset : ticket.presets().entrySet()) {
            String key = ++number <= 9 ? "Alt+" + number : "";
            all.add(new Command(() -> TEXTS.get("group.preset"), preset::getKey, key, preset.getValue()));
        }
        for (Grouping by : Grouping.values())
            all.add(new Command(
                    () -> TEXTS.get("panel.blotter"),
                    by::about,
                    () -> blotter.model().groupingProperty().set(by)));
        all.add(new Command(() -> TEXTS.get("group.preset"), () -> TEXTS.get("preset.save"), ticket::newPreset));
        return all;
    }
}
