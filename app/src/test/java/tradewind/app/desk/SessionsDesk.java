package tradewind.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.SampleMarket;

/// A desk with room for several sessions, each in a real window on the real engine. The first is open.
abstract class SessionsDesk {
    @TempDir
    Path home;

    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final TradingEngine engine = new TradingEngine();

    @SuppressWarnings("NullAway.Init")
    DataFolder folder;

    @SuppressWarnings("NullAway.Init")
    private DeskPlugins plugins;

    @SuppressWarnings("NullAway.Init")
    private FolderWatch watch;

    @SuppressWarnings("NullAway.Init")
    DeskShared shared;

    @SuppressWarnings("NullAway.Init")
    private DeskGuard guard;

    @SuppressWarnings("NullAway.Init")
    DeskSessions sessions;

    @SuppressWarnings("NullAway.Init")
    OpenSession first;

    @BeforeEach
    void openTheFirst() throws Exception {
        FxToolkit.registerPrimaryStage();
        folder = new DataFolder(home.resolve("desk"));
        plugins = plugins(folder);
        Session session = engine.open(
                ReplayConfigs.desk(SampleMarket.load(), Optional.empty(), folder.journals(), Settings.DEFAULTS));
        watch = new FolderWatch(folder, session);
        SettingsFile file = new SettingsFile(folder);
        guard = new DeskGuard(folder, new Relaunch(getClass(), List.of()));
        fx(() -> {
            shared = new DeskShared(folder, file, file.load(), work, plugins);
            sessions = new DeskSessions(engine, guard, watch, shared);
            first = sessions.first(new SessionSource.Sample(), session, new Stage());
            return first;
        });
    }

    /// None, unless a test is about some.
    DeskPlugins plugins(DataFolder of) throws Exception {
        return DeskPlugins.none(of);
    }

    @AfterEach
    void closeAll() throws Exception {
        hide(first);
        FxToolkit.cleanupStages();
        watch.close();
        engine.close();
        guard.close();
        DeskWork.finish(work);
        plugins.close();
    }

    static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    static void hide(OpenSession window) {
        fx(() -> {
            window.stage().hide();
            return true;
        });
    }
}
