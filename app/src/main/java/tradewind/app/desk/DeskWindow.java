package tradewind.app.desk;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
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
import tradewind.engine.history.MarketTape;
import tradewind.engine.history.Quarantined;
import tradewind.engine.history.TradeTape;
import tradewind.engine.journal.DataFolderLock;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.Workspace;

/// The window: opens the session of a data folder, shows it, and closes everything when the window goes.
final class DeskWindow implements Workstation {
    private static final Texts TEXTS = Texts.of("desk");
    private static final Logger LOG = LoggerFactory.getLogger(DeskWindow.class);

    private static final int LAST_WRITES_SECONDS = 3;

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
        Language.speak(language(settings.settings()));
        MarketTape tape = ReplayConfigs.tape(options);
        ExecutorService work = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "desk work");
            thread.setDaemon(true);
            return thread;
        });
        try (DeskPlugins plugins =
                        DeskPlugins.open(options.folder(), settings.settings().pluginsOff());
                DeskGuard guard = new DeskGuard(options.folder(), relaunch);
                TradingEngine engine = new TradingEngine(guard)) {
            SessionConfig config = ReplayConfigs.desk(tape, options, settings.settings(), plugins.strategies());
            boolean fresh = !Files.isDirectory(config.journal());
            Session session = engine.open(config);
            guard.watch(session);
            List<String> left = new ArrayList<>(guard.takeUp(session));
            if (options.record()) record(engine, options.folder(), session).ifPresent(left::add);
            try (FolderWatch watch = new FolderWatch(options.folder(), session);
                    LimitsKeeper limits = new LimitsKeeper(session, file, work)) {
                limits.start();
                CountDownLatch closed = new CountDownLatch(1);
                Platform.startup(() -> {
                    Platform.setImplicitExit(false);
                    Stage stage = new Stage();
                    stage.setOnHidden(event -> closed.countDown());
                    try {
                        DeskShared shared = new DeskShared(
                                options.folder(), file, settings, DeskZones.of(tape.zone()), work, plugins);
                        DeskSessions sessions = new DeskSessions(engine, guard, watch, shared);
                        Workspace workspace = sessions.first(SessionSource.of(options), session, stage)
                                .workspace();
                        left.forEach(workspace::complain);
                        quarantined(options, tape).ifPresent(workspace::complain);
                        begin(session, options, fresh && left.isEmpty());
                        showAround(workspace, options.folder(), work);
                        FirstFrame.watch(stage, System.out);
                        sessions.again();
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

    /// One this release does not speak is that of the machine; and if it does not speak that, English.
    static Language language(Settings settings) {
        return Arrays.stream(Language.values())
                .filter(each -> each.name().equals(settings.language()))
                .findFirst()
                .or(() -> Language.of(Locale.getDefault(Locale.Category.DISPLAY)))
                .orElse(Language.ENGLISH);
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

    /// A lake that cannot be opened keeps nobody from trading.
    private static Optional<String> record(TradingEngine engine, DataFolder folder, Session session) {
        try {
            session.recording().on(engine.history(folder.lake()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(TEXTS.get("record.not", String.valueOf(e.getMessage())));
        }
    }

    /// A strategy starts by itself on a new journal only; a desk that comes back leaves that to the trader.
    private static void begin(Session session, DemoOptions options, boolean fresh) {
        if (fresh) options.strategy().ifPresent(name -> session.strategies().start(name));
        session.replay().ifPresent(replay -> {
            replay.speed(ReplayControl.Speed.X10);
            replay.play();
        });
    }

    /// Once for each data folder.
    private static void showAround(Workspace workspace, DataFolder folder, ExecutorService work) {
        FirstRun first = new FirstRun(folder);
        if (!first.tourSeen()) workspace.showTour(() -> work.execute(first::keepTourSeen));
    }

    /// A session alone, without plugins.
    static Workspace show(
            Stage stage,
            Session session,
            DataFolder folder,
            SettingsFile file,
            SettingsFile.Loaded loaded,
            ExecutorService work) {
        return show(stage, session, folder, file, loaded, work, DeskPlugins.none(folder));
    }

    /// A session alone.
    static Workspace show(
            Stage stage,
            Session session,
            DataFolder folder,
            SettingsFile file,
            SettingsFile.Loaded loaded,
            ExecutorService work,
            DeskPlugins plugins) {
        DeskShared shared = new DeskShared(folder, file, loaded, work, plugins);
        LakeDesk lake = new LakeDesk(folder, plugins.stores(), session, stage, _ -> {});
        Workspace workspace = show(stage, session, lake, shared, folder);
        shared.complaints().to(workspace::complain);
        return workspace;
    }

    /// @param own where the session keeps what the other ones have no part in
    static Workspace show(Stage stage, Session session, LakeDesk lake, DeskShared shared, DataFolder own) {
        DeskContents contents = new DeskContents(stage, session, lake, shared, own);
        Workspace workspace = new Workspace(
                session,
                contents.look(),
                contents.panels(),
                FolderDrill.of(shared.folder()),
                shared.work(),
                contents::chosen);
        contents.attach(workspace);
        workspace.show(stage);
        return workspace;
    }

    /// What was not taken from the trader's own file, and why.
    private static Optional<String> quarantined(DemoOptions options, MarketTape tape) {
        List<Quarantined> rows = tape instanceof TradeTape trades ? trades.quarantined() : List.of();
        if (options.tape().isEmpty() || rows.isEmpty()) return Optional.empty();
        Quarantined first = rows.getFirst();
        return Optional.of(
                TEXTS.get("rows.left", rows.size(), tape.source(), Long.toString(first.line()), first.reason()));
    }
}
