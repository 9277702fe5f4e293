package tradewind.views.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import tradewind.engine.Session;
import tradewind.engine.market.Instrument;
import tradewind.views.account.AccountStrip;
import tradewind.views.controls.Mode;
import tradewind.views.controls.Theme;
import tradewind.views.controls.ToastLayer;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeysInForce;
import tradewind.views.notices.NoticeBell;
import tradewind.views.notices.NoticeBook;
import tradewind.views.replay.TransportBar;
import tradewind.views.replay.TransportViewModel;
import tradewind.views.safety.Drill;
import tradewind.views.safety.DrillViewModel;
import tradewind.views.safety.KillSwitch;
import tradewind.views.safety.TradingStateBar;
import tradewind.views.status.StatusLine;
import tradewind.views.texts.Texts;
import tradewind.views.tour.TourOverlay;
import tradewind.views.workspace.dock.DockingViewModel;
import tradewind.views.workspace.dock.Docks;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.palette.Command;

/// The window of one session: top bar, docked panels, status line, in the frame of the session's mode. Application
/// thread only.
///
/// Make it, then [#show] it on a stage. It stops its loop when the stage is hidden; session and executor stay open.
public final class Workspace {
    private static final Texts TEXTS = Texts.of("workspace");
    private static final String CHART = "chart";
    private static final String NOTICES = "notices";
    private static final String KEYS = "keys";
    private static final PseudoClass VAST = PseudoClass.getPseudoClass("vast");
    /// From here on the bars have room for larger words than the smallest window has, pixels.
    private static final double VAST_WIDTH = 2_560;

    private final Session session;
    private final DeskPanels panels;
    private final KeysInForce shortcuts;
    private final ToastLayer toasts = new ToastLayer();
    private final PulseLoop loop = new PulseLoop(this::complain);
    private final Announcements announcements;
    private final SessionModes modes;
    private final SessionWatch watch;
    private final DockingViewModel docking;
    private final Docks docks;
    private final DeskLook look;
    private final DeskActions actions;
    private final ShortcutKeys keys;
    private final Optional<TransportBar> transportBar;
    private final StackPane foot = new StackPane();
    private final HelpOverlay help;
    private final TourOverlay tour;
    private final SessionSwitch sessions;
    private final TopBar topBar;
    private final Scene scene;

    /// @param theme to begin with
    /// @param drill rehearses the kill switch
    /// @param engine where commands that may take a moment run, one after the other; not the application thread
    /// @param chosen told when the trader switches the theme
    public Workspace(
            Session session, Theme theme, DeskPanels panels, Drill drill, Executor engine, Consumer<Theme> chosen) {
        this(session, new Look(theme), panels, drill, engine, look -> chosen.accept(look.theme()));
    }

    /// @param first how it looks to begin with
    /// @param drill rehearses the kill switch
    /// @param engine where commands that may take a moment run, one after the other; not the application thread
    /// @param chosen told when the trader takes another look
    public Workspace(
            Session session, Look first, DeskPanels panels, Drill drill, Executor engine, Consumer<Look> chosen) {
        this.session = session;
        this.panels = panels;
        shortcuts = panels.shortcuts();
        Executor fx = Platform::runLater;
        announcements = new Announcements(session, toasts, panels.notices());
        SafetyKeys safetyKeys = new SafetyKeys(session, fx, this::tell, this::complain);
        modes = SessionModes.of(session.mode());
        watch = new SessionWatch(session, panels, safetyKeys, engine, fx, announcements, loop.meter());
        help = new HelpOverlay(shortcuts, panels.keys());
        docking = new DockingViewModel(
                session.instruments(),
                Stream.concat(panels.kinds().stream(), watch.kinds().stream()).toList(),
                panels.layouts(),
                panels.store(),
                engine,
                fx,
                this::complain);
        look = new DeskLook(first, chosen);
        docks = new Docks(docking, new TornOffDress(session.name(), modes, this::dress), this::complain, this::hear);
        Optional<TransportViewModel> transport = watch.transport();
        tour = new TourOverlay(transport.isPresent(), () -> look.look().get().theme(), look::show, shortcuts);
        help.setTour(this::tour);
        if (panels.kinds().stream().anyMatch(kind -> kind.name().equals(KEYS))) help.setChange(() -> docks.open(KEYS));
        actions = new DeskActions(docks, safetyKeys, help, look, shortcuts, this::tell);
        keys = actions.keys();
        transportBar = transport.map(TransportBar::new);
        sessions = new SessionSwitch(session.name());
        topBar = new TopBar(
                modes.badge(),
                sessions,
                new AccountStrip(watch.account()),
                new TradingStateBar(watch.safety()),
                new KillSwitch(
                        watch.safety(),
                        new DrillViewModel(drill, ForkJoinPool.commonPool(), fx, this::complain),
                        panels.instrument(),
                        () -> tell(TEXTS.get("kill.hold"))),
                new LayoutBar(docking, docking::show, actions.layouts()),
                look::switchTheme,
                actions.palette()::toggle,
                help::toggle,
                shortcuts);
        if (modes.clock() == Mode.LIVE) topBar.getStyleClass().add(Mode.LIVE.styleClass());
        scene = new Scene(root(), DeskStage.WIDTH, DeskStage.HEIGHT);
        scene.getStylesheets().addAll(DeskSheets.all());
        scene.widthProperty()
                .subscribe(width -> scene.getRoot().pseudoClassStateChanged(VAST, width.doubleValue() >= VAST_WIDTH));
        keys.install(scene);
        actions.on(scene);
        actions.fill(session, panels, watch.strategies(), transport, topBar::focusKill);
        actions.add(new Command(() -> TEXTS.get("group.help"), () -> TEXTS.get("tour"), this::tour));
        look.dress(scene);
        look.look().subscribe(now -> topBar.showTheme(now.theme().isDark()));
        look.look().subscribe((was, is) -> {
            look.dress(scene);
            docks.scenes().forEach(look::dress);
        });
        docks.setAfterRender(this::placeTransport);
        loop.add(watch::pulse);
        loop.add(docks::pulse);
    }

    private Region root() {
        BorderPane desk = new BorderPane();
        desk.getStyleClass().add("workspace");
        VBox top = new VBox(topBar);
        top.getChildren().addAll(watch.banners());
        desk.setTop(top);
        BorderPane body = new BorderPane(docks.area());
        body.setBottom(foot);
        body.getStyleClass().add("workspace-gutter");
        desk.setCenter(body);
        StatusLine line = watch.statusLine();
        if (panels.kinds().stream().anyMatch(kind -> kind.name().equals(NOTICES))) {
            line.add(new NoticeBell(panels.notices(), () -> docks.open(NOTICES)));
            toasts.setOnMore(() -> docks.open(NOTICES));
        }
        desk.setBottom(line);
        StackPane root = new StackPane(desk, toasts, help, tour, actions.palette());
        modes.frame(root);
        return root;
    }

    /// The transport stands under the first chart in sight; without one at the foot of the window.
    private void placeTransport() {
        transportBar.ifPresent(bar -> {
            Optional<BorderPane> chart = docks.inSight(CHART);
            foot.getChildren().clear();
            if (chart.isEmpty()) foot.getChildren().add(bar);
            else if (chart.get().getBottom() != bar) chart.get().setBottom(bar);
        });
    }

    /// After the chart itself: what it uses Space for it keeps.
    private void hear(Docks.PanelHostEvents panel) {
        if (!panel.kind().equals(CHART)) return;
        panel.node().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.SPACE || event.isConsumed()) return;
            watch.transport().ifPresent(TransportViewModel::togglePlay);
            event.consume();
        });
    }

    private void dress(Scene window) {
        window.getStylesheets().addAll(DeskSheets.all());
        look.dress(window);
        keys.install(window);
    }

    /// Puts the window on a stage, shows it and starts the loop.
    public void show(Stage stage) {
        DeskStage.put(scene, modes.title() + " " + session.name(), stage);
        stage.setOnHiding(event -> close(stage));
        loop.start();
        stage.show();
        docks.showWindows();
        // else the first button has the focus, and the first Space presses it
        docks.focusFirst(CHART);
    }

    private void close(Stage stage) {
        loop.stop();
        announcements.close();
        docks.close();
        DeskStage.hideOwned(stage);
    }

    /// The sessions there are beside this one, and the ways to another.
    public void sessions(SessionSwitch.Board board) {
        sessions.show(board);
        offer(sessions::commands);
    }

    /// Sessions came or went.
    public void sessionsChanged() {
        sessions.refresh();
        topBar.wear(sessions.number());
    }

    /// How large a window is when it opens, pixels.
    public static Dimension2D size() {
        return DeskStage.size();
    }

    /// How layouts come in a window of some width and height: asked when the trader puts one back.
    public void setLayouts(BiFunction<Double, Double, List<Layout>> layouts) {
        docking.setOrigins(() -> layouts.apply(scene.getWidth(), scene.getHeight()));
    }

    /// Shows the layout of that name, if there is one.
    public void showLayout(String name) {
        docking.show(name);
    }

    /// How the windows look from now on; what was chosen is told as if the trader had done it here.
    public void look(Look next) {
        look.show(next);
    }

    /// More entries of the palette, asked each time it opens.
    public void offer(Supplier<List<Command>> commands) {
        actions.offer(commands);
    }

    /// What the words typed into the palette mean, asked with every letter; it stands above what is found by name.
    public void offerTyped(Function<String, List<Command>> meanings) {
        actions.palette().setMeanings(meanings);
    }

    private void tour() {
        showTour(() -> {});
    }

    /// Shows the cards that point at the parts of the desk.
    ///
    /// @param closed called when they are put away
    public void showTour(Runnable closed) {
        tour.open(closed);
    }

    /// Opens a panel, or goes to it if it is there and can be there only once.
    public void open(String kind) {
        docks.open(kind);
    }

    /// Shows an instrument on the charts of the layout in sight: on those of the first link group that has one.
    public void chart(Instrument instrument) {
        if (!docking.showOn(CHART, instrument))
            tell(TEXTS.get("chart.none", instrument.symbol(), shortcuts.map().shown(KeyAction.PALETTE)));
    }

    /// Closes a panel.
    ///
    /// @param id of its place in the layout
    public void close(String id) {
        docking.close(id);
    }

    /// Every panel that can be opened here.
    public List<PanelKind> kinds() {
        return docking.kinds();
    }

    /// The root of the window, for pictures and tests.
    public Parent content() {
        return scene.getRoot();
    }

    /// Calls this once per frame from now on, whichever panels are in sight.
    public void add(Pulse part) {
        loop.add(part);
    }

    /// Frames per second and frame time of this window.
    public FrameMeter frames() {
        return loop.meter();
    }

    /// Shows a sentence for a moment.
    public void tell(String sentence) {
        announcements.tell(sentence);
    }

    /// Shows a notice until somebody closes it, and keeps it with the others.
    public void raise(NoticeBook.Notice notice) {
        announcements.raise(notice);
    }

    /// Shows a sentence until somebody closes it.
    public void complain(String sentence) {
        announcements.complain(sentence);
    }
}
