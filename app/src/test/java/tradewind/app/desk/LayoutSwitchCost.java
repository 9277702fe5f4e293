package tradewind.app.desk;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.SampleMarket;
import tradewind.views.workspace.Workspace;

/// How long it takes to show another layout: from the call until the frame after it has been laid out and painted, on
/// the real window over the sample market. Prints milliseconds, and how much of them the application thread worked.
public final class LayoutSwitchCost {
    private static final int TIMES = 40;

    private LayoutSwitchCost() {}

    private record Cost(long wall, long cpu) {}

    /// @param args none
    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("layout-switch");
        ExecutorService work = Executors.newSingleThreadExecutor();
        BlockingQueue<Workspace> opened = new ArrayBlockingQueue<>(1);
        try (TradingEngine engine = new TradingEngine()) {
            DataFolder folder = new DataFolder(home);
            Session session = engine.open(
                    ReplayConfigs.desk(SampleMarket.load(), Optional.empty(), folder.journals(), Settings.DEFAULTS));
            SettingsFile file = new SettingsFile(folder);
            Platform.startup(() -> opened.add(DeskWindow.show(new Stage(), session, folder, file, file.load(), work)));
            Workspace workspace = opened.take();
            ReplayControl replay = session.replay().orElseThrow();
            replay.speed(ReplayControl.Speed.X60);
            replay.play();
            Thread.sleep(3_000);
            Cost[] costs = new Cost[TIMES];
            for (int i = 0; i < TIMES; i++) {
                costs[i] = show(workspace, i % 2 == 0 ? "Research" : "Trade");
                if (i == 0) System.out.printf("first: %d ms, thread %d ms%n", costs[0].wall(), costs[0].cpu());
                Thread.sleep(150);
            }
            long[] wall =
                    Arrays.stream(costs).skip(1).mapToLong(Cost::wall).sorted().toArray();
            long[] cpu =
                    Arrays.stream(costs).skip(1).mapToLong(Cost::cpu).sorted().toArray();
            System.out.printf(
                    "again, %d times: median %d ms, p95 %d ms; thread median %d ms, p95 %d ms%n",
                    wall.length,
                    wall[wall.length / 2],
                    wall[wall.length * 95 / 100],
                    cpu[cpu.length / 2],
                    cpu[cpu.length * 95 / 100]);
        }
        System.exit(0);
    }

    private static Cost show(Workspace workspace, String name) throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        BlockingQueue<Cost> done = new ArrayBlockingQueue<>(1);
        Platform.runLater(() -> {
            long wall = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            workspace.showLayout(name);
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    // the second frame begins when the first has been laid out and handed to the renderer
                    if (++frames < 2) return;
                    stop();
                    done.add(new Cost(
                            (System.nanoTime() - wall) / 1_000_000,
                            (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000));
                }
            }.start();
        });
        return done.take();
    }
}
