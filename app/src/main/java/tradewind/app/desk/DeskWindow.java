package tradewind.app.desk;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.cli.CommandFailure;
import tradewind.app.cli.DemoOptions;
import tradewind.app.cli.Workstation;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.SessionConfig;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.Quarantined;
import tradewind.engine.history.TradeTape;
import tradewind.engine.journal.DataFolderLock;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.BlotterView;
import tradewind.views.blotter.BlotterViewModel;
import tradewind.views.controls.Theme;
import tradewind.views.ticket.TicketView;
import tradewind.views.ticket.TicketViewModel;
import tradewind.views.workspace.DeskPanels;
import tradewind.views.workspace.DeskPanels.KeyHelp;
import tradewind.views.workspace.StandardLayouts;
import tradewind.views.workspace.Workspace;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.palette.Command;

/// The window: opens the session of a data folder, shows it, and closes everything when the window goes.
final class DeskWindow implements Workstation {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWindow.class);

    private static final int LAST_WRITES_SECONDS = 3;

    private static final List<KeyHelp> KEYS = List.of(
            new KeyHelp("Ctrl+Enter, Enter", "Ticket: submit; send what it asks about"),
            new KeyHelp("Alt+1 … Alt+9", "Ticket: presets; they never send"),
            new KeyHelp("Up, Down", "Ticket fields: one step; chart: selected order one tick"),
            new KeyHelp("Left, Right", "Chart: pan; Page Up, Page Down: by a screen; Home, End"),
            new KeyHelp("5 Enter", "Chart: bars of 5 minutes"),
            new KeyHelp("Tab, Enter, Delete", "Chart: next order, send its new price, cancel it"),
            new KeyHelp("F2, Tab, Enter, Esc", "Blotter: price and quantity in the row, next, send, leave"),
            new KeyHelp("Enter, Delete", "Blotter: change or cancel the selected order"),
            new KeyHelp("Ctrl+Page Down, Up", "Watchlist: the next group, the one before"),
            new KeyHelp("+, −, Enter", "Watchlist: the next symbol, the one before, this one"),
            new KeyHelp("Up, Down, Home", "Time & sales: back and forth, to the newest"));

    private final Relaunch relaunch;

    @Inject
    DeskWindow(Relaunch relaunch) {
        this.relaunch = relaunch;
    }

    @Override
    public int open(DemoOptions options) {
        Relaunch.awaitPredecessor();
        DataFolderLock.Answer answer;
        try {
            answer = DataFolderLock.acquire(options.folder().root());
        } catch (IOException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        return switch (answer) {
            case DataFolderLock.Answer.Refused refused -> throw new CommandFailure(refused.sentence());
            case DataFolderLock.Answer.Acquired acquired -> {
                try (DataFolderLock _ = acquired.lock()) {
                    yield run(options);
                } catch (IOException e) {
                    throw new CommandFailure(String.valueOf(e.getMessage()));
                }
            }
        };
    }

    private int run(DemoOptions options) throws IOException {
        SettingsFile file = new SettingsFile(options.folder());
        SettingsFile.Loaded settings = file.load();
        TradeTape tape = ReplayConfigs.tape(options.tape());
        ExecutorService work = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "desk work");
            thread.setDaemon(true);
            return thread;
        });
        try (DeskGuard guard = new DeskGuard(options.folder(), relaunch);
                TradingEngine engine = new TradingEngine(guard)) {
            SessionConfig config =
                    ReplayConfigs.desk(tape, options.tape(), options.folder().journals(), settings.settings());
            boolean fresh = !Files.isDirectory(config.journal());
            Session session = engine.open(config);
            guard.watch(session);
            List<String> left = guard.takeUp(session);
            try (FolderWatch _ = new FolderWatch(options.folder(), session)) {
                CountDownLatch closed = new CountDownLatch(1);
                Platform.startup(() -> {
                    Platform.setImplicitExit(false);
                    Stage stage = new Stage();
                    stage.setOnHidden(event -> closed.countDown());
                    try {
                        Workspace workspace = show(stage, session, options.folder(), file, settings, work);
                        left.forEach(workspace::complain);
                        quarantined(options, tape).ifPresent(workspace::complain);
                        begin(session, options, fresh && left.isEmpty());
                        FirstFrame.watch(stage, System.out);
                    } catch (RuntimeException e) {
                        LOG.error("The window could not be opened", e);
                        closed.countDown();
                    }
                });
                closed.await();
            }
            Platform.exit();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            finish(work);
        }
    }

    /// What was to be kept when the window closed is still written.
    private static void finish(ExecutorService work) {
        work.shutdown();
        try {
            if (!work.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS))
                LOG.error("Something that was to be kept in the data folder was not written in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        work.shutdownNow();
    }

    /// A strategy starts by itself on a new journal only; a desk that comes back leaves that to the trader.
    private static void begin(Session session, DemoOptions options, boolean fresh) {
        if (fresh) options.strategy().ifPresent(name -> session.strategies().start(name));
        session.replay().ifPresent(replay -> {
            replay.speed(ReplayControl.Speed.X10);
            replay.play();
        });
    }

    static Workspace show(
            Stage stage,
            Session session,
            DataFolder folder,
            SettingsFile file,
            SettingsFile.Loaded loaded,
            ExecutorService work) {
        Executor fx = Platform::runLater;
        Instrument instrument = session.instruments().get(0);
        Settings settings = loaded.settings();
        BooleanProperty confirming = new SimpleBooleanProperty(settings.confirmOrders());
        EverydayPanels everyday = new EverydayPanels(session, folder, work, fx);
        confirming.addListener((seen, was, is) -> {
            everyday.setting("Asks before an order is sent: " + (is ? "on" : "off"));
            work.execute(() -> save(file, s -> s.withConfirmOrders(is)));
        });
        TicketView ticket =
                new TicketView(new TicketViewModel(session, instrument, fx, confirming), everyday.presets());
        BlotterView blotter = new BlotterView(new BlotterViewModel(session, work, fx, everyday.columns()));
        blotter.model().askBeforeSending(confirming);
        blotter.setOnEdit(row -> ticket.model().edit(row));
        blotter.setChooser(name -> choose(stage, name));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        List<PanelKind> own = everyday.kinds(blotter, name -> choose(stage, name));
        DeskPanels panels = new DeskPanels(
                instrument,
                Stream.concat(
                                new PanelShelf(session, ticket, blotter, everyday, fx, work).kinds().stream(),
                                own.stream())
                        .toList(),
                StandardLayouts.of(screen.getWidth(), screen.getHeight()),
                new LayoutFiles(folder),
                KEYS,
                () -> Stream.concat(commands(confirming, blotter).stream(), everyday.commands(ticket, blotter).stream())
                        .toList(),
                stop -> ticket.model().proposeStop(stop.position() > 0 ? Side.SELL : Side.BUY, stop.none()),
                everyday.notices());
        Workspace workspace = new Workspace(session, theme(settings), panels, FolderDrill.of(folder), work, theme -> {
            everyday.setting("Theme: " + theme.title());
            work.execute(() -> save(file, s -> s.withTheme(theme.name())));
        });
        everyday.attach(workspace);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> everyday.close());
        workspace.show(stage);
        loaded.problem().ifPresent(workspace::complain);
        return workspace;
    }

    /// What the panels add to the palette.
    private static List<Command> commands(BooleanProperty confirming, BlotterView blotter) {
        List<Command> all = new ArrayList<>();
        all.add(new Command(
                "Setting",
                confirming.get() ? "Send orders without asking first" : "Ask before an order is sent",
                () -> confirming.set(!confirming.get())));
        for (BlotterViewModel.Tab tab : BlotterViewModel.Tab.values())
            all.add(new Command(
                    "Blotter",
                    "Show " + tab.title().toLowerCase(Locale.ROOT),
                    () -> blotter.model().tabProperty().set(tab)));
        return all;
    }

    /// What was not taken from the trader's own file, and why.
    private static Optional<String> quarantined(DemoOptions options, TradeTape tape) {
        List<Quarantined> rows = tape.quarantined();
        if (options.tape().isEmpty() || rows.isEmpty()) return Optional.empty();
        Quarantined first = rows.getFirst();
        return Optional.of(rows.size() + " of the rows in " + tape.source() + " were not taken. The first is line "
                + first.line() + ": " + first.reason() + ".");
    }

    private static Optional<Path> choose(Stage stage, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(stage);
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private static Theme theme(Settings settings) {
        for (Theme theme : Theme.values()) if (theme.name().equals(settings.theme())) return theme;
        return Theme.DARK;
    }

    private static void save(SettingsFile file, UnaryOperator<Settings> change) {
        file.save(change.apply(file.load().settings())).ifPresent(LOG::warn);
    }
}
