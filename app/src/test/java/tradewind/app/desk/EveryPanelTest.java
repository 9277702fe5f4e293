package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.SampleMarket;
import tradewind.views.workspace.DeskPanels;
import tradewind.views.workspace.Workspace;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Area.Stack;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

/// Every panel there is, opened and closed in the real window on the real engine.
///
/// A panel of which there can be only one is kept by the window while it is closed, and made anew when it failed and
/// is opened again. Here each can be there many times, so that closing it lets it go and the next one is made anew.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EveryPanelTest {
    /// Panels that are the same one each time they are made, and why.
    private static final Map<String, String> ONE = Map.of(
            "ticket", "presets, chart and blotter fill it in while it is closed",
            "blotter", "the palette and the notices go to rows of it while it is closed",
            "safety", "it belongs to the window, which tells it of what stands without a stop",
            "strategies", "it belongs to the window, which counts those that trade");

    private static final int MANY = 40;
    private static final int FEW = 2;

    @TempDir
    static Path home;

    private static final Semaphore FRAMES = new Semaphore(0);

    // made as the class opens, not as it is loaded: a test that is run again opens it again
    @SuppressWarnings("NullAway.Init")
    private static ExecutorService work;

    @SuppressWarnings("NullAway.Init")
    private static TradingEngine engine;

    /// Those of which there can be several on a real desk.
    private static final Set<String> SEVERAL = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    private static DeskPlugins plugins;

    @SuppressWarnings("NullAway.Init")
    private static Workspace workspace;

    @BeforeAll
    static void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        work = Executors.newSingleThreadExecutor();
        engine = new TradingEngine();
        DataFolder folder = new DataFolder(home);
        SettingsFile file = new SettingsFile(folder);
        PluginJars.write(folder.plugins());
        plugins = DeskPlugins.open(folder, Set.of());
        Session session = engine.open(
                ReplayConfigs.desk(SampleMarket.load(), Optional.empty(), folder.journals(), Settings.DEFAULTS));
        session.replay().orElseThrow().play();
        // not registered: TestFX keeps every event of a stage it knows, and with it the panel that fired it
        Stage stage = fx(Stage::new);
        workspace = fx(() -> {
            DeskShared shared = new DeskShared(folder, file, file.load(), work, plugins);
            LakeDesk lake = new LakeDesk(folder, plugins.stores(), session, stage, _ -> {});
            DeskContents contents = new DeskContents(stage, session, lake, shared, folder);
            Workspace made = new Workspace(
                    session, contents.look(), several(contents.panels()), FolderDrill.of(folder), work, _ -> {});
            contents.attach(made);
            made.add(nanos -> FRAMES.release());
            made.show(stage);
            return made;
        });
    }

    private static DeskPanels several(DeskPanels panels) {
        for (PanelKind kind : panels.kinds()) if (kind.many()) SEVERAL.add(kind.name());
        Layout layout = new Layout("One", Stack.of(new Place("safety", "safety", LinkGroup.NONE)));
        return new DeskPanels(
                panels.instrument(),
                panels.kinds().stream().map(EveryPanelTest::several).toList(),
                List.of(layout),
                panels.store(),
                panels.keys(),
                panels.commands(),
                panels.attachStop(),
                panels.notices(),
                panels.shortcuts());
    }

    private static PanelKind several(PanelKind kind) {
        return new PanelKind(
                kind.name(),
                kind.called(),
                kind.icon(),
                kind.does(),
                kind.side(),
                kind.follows(),
                !ONE.containsKey(kind.name()),
                kind.make());
    }

    @AfterAll
    static void close() throws Exception {
        FxToolkit.cleanupStages();
        engine.close();
        plugins.close();
        DeskWork.finish(work);
    }

    /// What was open once, and whether it is still there.
    ///
    /// @param what the panel, or the tabs around it
    private record Gone(String what, WeakReference<Node> node) {}

    @Test
    void nothingIsLeftOfAPanelThatWasClosed() throws Exception {
        nothingIsLeft(MANY, FEW);
    }

    @Test
    @Tag("soak")
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void nothingIsLeftOfAnyPanelAfterAHundredTimes() throws Exception {
        nothingIsLeft(100, 100);
    }

    /// @param many how often panels are opened of which there can be several
    /// @param few how often the others
    private static void nothingIsLeft(int many, int few) throws Exception {
        List<PanelKind> kinds = workspace.kinds();
        assertTrue(kinds.stream().map(PanelKind::name).toList().containsAll(ONE.keySet()));
        for (PanelKind kind : kinds) fx(() -> shut(put(kind.name(), new ArrayList<>())));
        Map<String, Long> before = threads();
        List<Gone> gone = new ArrayList<>();
        for (PanelKind kind : kinds) {
            int rounds = (SEVERAL.contains(kind.name()) ? many : few) - FEW;
            for (int i = 0; i < FEW; i++) round(kind.name(), gone);
            fx(() -> {
                for (int i = 0; i < rounds; i++) shut(put(kind.name(), gone));
                return true;
            });
        }
        assertEquals(Map.of(), left(gone), "still there after they were closed");
        assertEquals(Map.of(), started(before), "threads that go on after their panel was closed");
    }

    @Test
    void aPanelThatStaysTheSameGrowsByNothing() throws Exception {
        for (String kind : ONE.keySet()) {
            List<Gone> tabs = new ArrayList<>();
            round(kind, tabs);
            BorderPane first = fx(() -> show(kind, tabs));
            int nodes = fx(() -> count(first));
            fx(() -> shut(first));
            for (int i = 0; i < FEW; i++) round(kind, tabs);
            BorderPane last = fx(() -> show(kind, tabs));
            frame();
            assertSame(first, last, kind);
            assertEquals(nodes, fx(() -> count(last)), kind + ": nodes in it");
            fx(() -> shut(last));
            fx(() -> tabs.removeIf(each -> each.what().equals(kind)));
            // the tabs hear its title and its count: one that is gone has let go of them
            assertEquals(Map.of(), left(tabs), kind);
        }
    }

    @Test
    void everyPanelCanBeReadAloud() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (PanelKind kind : workspace.kinds()) {
            BorderPane host = fx(() -> show(kind.name(), new ArrayList<>()));
            frame();
            fx(() -> {
                wrong.addAll(new ReadAloud(kind.name(), host).wrong());
                return shut(host);
            });
        }
        assertEquals(List.of(), wrong);
    }

    /// Opens it, lets it show itself for a frame, and closes it.
    private static void round(String kind, List<Gone> gone) throws Exception {
        BorderPane host = fx(() -> show(kind, gone));
        frame();
        fx(() -> shut(host));
    }

    private static BorderPane show(String kind, List<Gone> gone) {
        BorderPane host = put(kind, gone);
        workspace.content().applyCss();
        workspace.content().layout();
        return host;
    }

    /// Opens it, before it has its looks.
    private static BorderPane put(String kind, List<Gone> gone) {
        workspace.close(kind);
        workspace.open(kind);
        BorderPane host = (BorderPane) workspace.content().lookup("#panel-" + kind);
        gone.add(new Gone(kind, new WeakReference<>(host.getCenter())));
        gone.add(new Gone("the tabs of " + kind, new WeakReference<>(host.getParent())));
        return host;
    }

    private static boolean shut(BorderPane host) {
        workspace.close(host.getId().substring("panel-".length()));
        return true;
    }

    private static int count(Node node) {
        int all = 1;
        if (node instanceof Parent parent) for (Node child : parent.getChildrenUnmodifiable()) all += count(child);
        return all;
    }

    /// What the collector does not take, however often it is asked. A thread in the middle of a measurement holds its
    /// panel until that is done.
    private static Map<String, Integer> left(List<Gone> gone) throws Exception {
        Map<String, Integer> left = new TreeMap<>();
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        do {
            frame();
            System.gc();
            left.clear();
            for (Gone each : gone)
                if (!ONE.containsKey(each.what()) && each.node().get() != null)
                    left.merge(each.what(), 1, Integer::sum);
        } while (!left.isEmpty() && System.nanoTime() < patience);
        return left;
    }

    private static Map<String, Long> threads() {
        Map<String, Long> all = new TreeMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet())
            if (!thread.getName().startsWith("ForkJoinPool")) all.merge(thread.getName(), 1L, Long::sum);
        return all;
    }

    private static Map<String, Long> started(Map<String, Long> before) throws Exception {
        Map<String, Long> more = new TreeMap<>();
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        do {
            more.clear();
            threads().forEach((name, count) -> {
                // a single one is the session's, begun by whoever came first
                if (count - before.getOrDefault(name, 0L) >= FEW) more.put(name, count);
            });
            frame();
        } while (!more.isEmpty() && System.nanoTime() < patience);
        return more;
    }

    private static void frame() throws InterruptedException {
        FRAMES.drainPermits();
        assertTrue(FRAMES.tryAcquire(20, TimeUnit.SECONDS), "the window shows no frames");
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }
}
