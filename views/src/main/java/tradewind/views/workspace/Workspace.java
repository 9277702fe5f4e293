package tradewind.views.workspace;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.SessionStatus;
import tradewind.engine.desk.PositionRow;
import tradewind.views.account.AccountStrip;
import tradewind.views.account.AccountViewModel;
import tradewind.views.controls.Mode;
import tradewind.views.controls.ModeBadge;
import tradewind.views.controls.Theme;
import tradewind.views.controls.Toast;
import tradewind.views.controls.ToastLayer;
import tradewind.views.replay.TransportBar;
import tradewind.views.replay.TransportViewModel;
import tradewind.views.safety.Drill;
import tradewind.views.safety.DrillViewModel;
import tradewind.views.safety.FreezeBanner;
import tradewind.views.safety.FreezeWatch;
import tradewind.views.safety.HaltedBanner;
import tradewind.views.safety.KillSwitch;
import tradewind.views.safety.LimitsBanner;
import tradewind.views.safety.LimitsViewModel;
import tradewind.views.safety.OrderSafetyPanel;
import tradewind.views.safety.OrderSafetyViewModel;
import tradewind.views.safety.SafetyViewModel;
import tradewind.views.safety.SymbolHalts;
import tradewind.views.safety.TradingStateBar;
import tradewind.views.status.StatusLine;
import tradewind.views.status.StatusViewModel;

/// The window of one session: top bar, chart over transport over blotter, ticket over strategies, status line, in the
/// frame of the session's mode. Application thread only.
///
/// Make it, then [#show] it on a stage. It stops its loop when the stage is hidden; session and executor stay open.
public final class Workspace {
    public static final double WIDTH = 1600;
    public static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 800;
    private static final double TICKET_WIDTH = 306;
    private static final double BLOTTER_HEIGHT = 290;
    private static final double LEAST_BLOTTER_HEIGHT = 160;
    private static final String SHEET = "/tradewind/workspace/workspace.css";

    private final Session session;
    private final DeskPanels panels;
    private final Consumer<Theme> chosen;
    private final ToastLayer toasts = new ToastLayer();
    private final PulseLoop loop = new PulseLoop(this::complain);
    private final Notices notices;
    private final ProblemBanner problem = new ProblemBanner();
    private final FreezeBanner freezeBanner = new FreezeBanner();
    private final FreezeWatch freeze = new FreezeWatch();
    private final AccountViewModel account;
    private final SafetyViewModel safety;
    private final Optional<TransportViewModel> transport;
    private final LimitsViewModel limits;
    private final StatusViewModel status;
    private final StrategiesViewModel strategies;
    private final StrategiesPanel strategiesPanel;
    private final OrderSafetyViewModel orderSafety;
    private final SideColumn side;
    private final SafetyKeys safetyKeys;
    private final HelpOverlay help;
    private final TopBar topBar;
    private final Scene scene;
    private final Cadence fast = new Cadence(10);
    private final Cadence slow = new Cadence(4);
    private Theme theme;

    /// @param theme to begin with
    /// @param drill rehearses the kill switch
    /// @param engine where commands that may take a moment run, one after the other; not the application thread
    /// @param chosen told when the trader switches the theme
    public Workspace(
            Session session, Theme theme, DeskPanels panels, Drill drill, Executor engine, Consumer<Theme> chosen) {
        this.session = session;
        this.theme = theme;
        this.panels = panels;
        this.chosen = chosen;
        Executor fx = Platform::runLater;
        notices = new Notices(session.desk());
        account = new AccountViewModel(session);
        safety = new SafetyViewModel(session.orders(), System::currentTimeMillis, System::nanoTime, fx, this::complain);
        transport = session.replay().map(replay -> new TransportViewModel(replay, engine, fx, this::tell));
        limits = new LimitsViewModel(session, engine, fx, this::tell);
        status = new StatusViewModel(session);
        strategies = new StrategiesViewModel(session.strategies(), fx, this::complain);
        safetyKeys = new SafetyKeys(session, fx, this::tell, this::complain);
        strategiesPanel = new StrategiesPanel(strategies);
        orderSafety = new OrderSafetyViewModel(session, System::nanoTime, fx, this::tell);
        side = new SideColumn(new OrderSafetyPanel(orderSafety, panels.attachStop()), strategiesPanel, safetyKeys);
        help = new HelpOverlay(panels.keys());
        topBar = new TopBar(
                new ModeBadge(clock(), money()),
                session.name(),
                new AccountStrip(account),
                new TradingStateBar(safety),
                new KillSwitch(
                        safety,
                        new DrillViewModel(drill, ForkJoinPool.commonPool(), fx, this::complain),
                        panels.instrument(),
                        () -> tell("Hold the kill switch for 2 s: it cancels and closes everything")),
                this::switchTheme,
                help::toggle);
        if (clock() == Mode.LIVE) topBar.getStyleClass().add(Mode.LIVE.styleClass());
        scene = new Scene(root(), WIDTH, HEIGHT);
        scene.getStylesheets().add(sheet());
        new ShortcutKeys(this::act).install(scene);
        dress();
        loop.add(this::pulse);
        panels.pulses().forEach(loop::add);
    }

    private Region root() {
        BorderPane desk = new BorderPane();
        desk.getStyleClass().add("workspace");
        desk.setTop(new VBox(
                topBar,
                problem,
                new HaltedBanner(safety),
                new SymbolHalts(safety),
                freezeBanner,
                new LimitsBanner(limits)));
        desk.setCenter(body());
        String clockName = session.mode() == SessionMode.REPLAY_PAPER ? "Replay clock" : "Clock";
        desk.setBottom(new StatusLine(status, clockName));
        StackPane root = new StackPane(desk, toasts, help);
        ModeBadge.frame(root, clock(), money());
        return root;
    }

    private HBox body() {
        VBox market = new VBox(panels.chart());
        VBox.setVgrow(panels.chart(), Priority.ALWAYS);
        transport.ifPresent(model -> {
            market.getChildren().add(new TransportBar(model));
            // after the chart itself: what it uses Space for it keeps
            panels.chart().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() != KeyCode.SPACE || event.isConsumed()) return;
                model.togglePlay();
                event.consume();
            });
        });
        market.setMinHeight(0);
        VBox.setVgrow(market, Priority.ALWAYS);
        Region blotter = panels.blotter();
        blotter.setPrefHeight(BLOTTER_HEIGHT);
        blotter.setMinHeight(LEAST_BLOTTER_HEIGHT);
        VBox left = new VBox(market, blotter);
        left.getStyleClass().add("workspace-column");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);

        Region ticket = panels.ticket();
        VBox right = new VBox(ticket, side);
        right.getStyleClass().add("workspace-column");
        right.setMinWidth(TICKET_WIDTH);
        right.setPrefWidth(TICKET_WIDTH);
        right.setMaxWidth(TICKET_WIDTH);
        VBox.setVgrow(side, Priority.ALWAYS);

        HBox body = new HBox(left, right);
        body.getStyleClass().add("workspace-gutter");
        return body;
    }

    private Mode clock() {
        return switch (session.mode()) {
            case REPLAY_PAPER -> Mode.REPLAY;
            case PAPER -> Mode.PAPER;
            case BACKTEST -> Mode.BACKTEST;
            case LIVE -> Mode.LIVE;
        };
    }

    private Mode money() {
        return session.mode() == SessionMode.REPLAY_PAPER ? Mode.PAPER : clock();
    }

    private static String sheet() {
        URL url = Workspace.class.getResource(SHEET);
        if (url == null) throw new IllegalStateException("sheet is not on the class path: " + SHEET);
        return url.toExternalForm();
    }

    /// Puts the window on a stage, shows it and starts the loop.
    public void show(Stage stage) {
        stage.setTitle("Tradewind " + badgeText() + " " + session.name());
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHiding(event -> close(stage));
        fit(stage);
        loop.start();
        // else the first button has the focus, and the first Space presses it
        panels.chart().requestFocus();
        stage.show();
    }

    /// A window larger than the screen would hide the kill switch.
    private static void fit(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (screen.getWidth() >= WIDTH && screen.getHeight() >= HEIGHT) return;
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    }

    private String badgeText() {
        SessionMode mode = session.mode();
        return mode.money().isEmpty() ? mode.word() : mode.word() + " · " + mode.money();
    }

    private void close(Stage stage) {
        loop.stop();
        notices.close();
        // the native layer crashes if the toolkit ends while a pop-up is open
        List<Window> open = List.copyOf(Window.getWindows());
        for (Window window : open.reversed()) if (window != stage) window.hide();
    }

    /// The root of the window, for pictures and tests.
    public Parent content() {
        return scene.getRoot();
    }

    /// Frames per second and frame time of this window.
    public FrameMeter frames() {
        return loop.meter();
    }

    /// Shows a sentence for a moment.
    public void tell(String sentence) {
        toasts.show(Toast.of(Toast.Kind.INFO, sentence, sentence));
    }

    /// Shows a sentence until somebody closes it.
    public void complain(String sentence) {
        toasts.show(Toast.of(Toast.Kind.DANGER, sentence, sentence));
    }

    private void act(Shortcut shortcut) {
        switch (shortcut) {
            case CANCEL_SYMBOL -> safetyKeys.cancelAll(panels.instrument());
            case CANCEL_ALL -> safetyKeys.cancelAll();
            case CLOSE_ALL -> safetyKeys.closeAll();
            case THEME -> switchTheme();
            case FULL_SCREEN -> {
                if (scene.getWindow() instanceof Stage stage) stage.setFullScreen(!stage.isFullScreen());
            }
            case HELP -> help.toggle();
        }
    }

    private void switchTheme() {
        theme = switch (theme) {
            case DARK, CONTRAST -> Theme.LIGHT;
            case LIGHT -> Theme.DARK;
            case COLOUR_BLIND_DARK -> Theme.COLOUR_BLIND_LIGHT;
            case COLOUR_BLIND_LIGHT -> Theme.COLOUR_BLIND_DARK;
            case RED_UP_DARK -> Theme.RED_UP_LIGHT;
            case RED_UP_LIGHT -> Theme.RED_UP_DARK;
        };
        dress();
        theme.applyEverywhere();
        chosen.accept(theme);
    }

    private void dress() {
        theme.apply(scene);
        topBar.showTheme(theme.isDark());
    }

    private void pulse(long wallNanos) {
        freeze.frame(wallNanos).ifPresent(freezeBanner::say);
        transport.ifPresent(TransportViewModel::refresh);
        status.tick();
        if (fast.due(wallNanos)) {
            account.refresh();
            SessionStatus now = session.status();
            boolean flat = session.desk().positions().all().stream().allMatch(PositionRow::flat);
            safety.show(now, flat, transport.map(TransportViewModel::paused).orElse(false));
            problem.show(now.problem());
            limits.refresh();
            if (slow.due(wallNanos)) show(now, wallNanos);
        }
    }

    private void show(SessionStatus now, long wallNanos) {
        status.show(now, wallNanos, loop.meter().framesPerSecond(), loop.meter().p99());
        strategies.refresh();
        strategiesPanel.sync();
        side.running(strategies.running());
        orderSafety.refresh();
        notices.drain().stream()
                .filter(notice -> !saidByBanner(notice, now))
                .forEach(notice -> toasts.show(NoticeToasts.toast(notice)));
    }

    /// The log raises an alarm on a halt too; its banner stands there already and says more.
    private static boolean saidByBanner(Notices.Notice notice, SessionStatus now) {
        return notice instanceof Notices.Alarm alarm
                && Stream.concat(now.halted().stream(), now.symbols().stream())
                        .anyMatch(halt -> alarm.row().text().startsWith("Trading")
                                && alarm.row().text().contains("HALTED: " + halt.reason()));
    }
}
