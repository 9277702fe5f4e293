package tradewind.app.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.SampleMarket;
import tradewind.views.workspace.Workspace;

/// The real window on the real engine over the sample market, as large as a test has it.
abstract class WindowDesk {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final TradingEngine engine = new TradingEngine();

    @SuppressWarnings("NullAway.Init")
    Workspace workspace;

    final void open(double width, double height) throws Exception {
        FxToolkit.registerPrimaryStage();
        DataFolder folder = new DataFolder(home);
        SettingsFile file = new SettingsFile(folder);
        Session session = engine.open(
                ReplayConfigs.desk(SampleMarket.load(), Optional.empty(), folder.journals(), Settings.DEFAULTS));
        Stage stage = FxToolkit.registerStage(Stage::new);
        workspace = fx(() -> {
            Workspace made = DeskWindow.show(stage, session, folder, file, file.load(), work);
            stage.setWidth(width);
            stage.setHeight(height);
            return made;
        });
    }

    @AfterEach
    final void close() throws Exception {
        FxToolkit.cleanupStages();
        engine.close();
        DeskWork.finish(work);
    }

    static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(120_000, task);
    }
}
