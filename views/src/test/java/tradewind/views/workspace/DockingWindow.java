package tradewind.views.workspace;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.controls.Theme;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Area.Part;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

/// A real window with panels of little in them, and layouts kept in memory.
abstract class DockingWindow {
    /// A panel that does not open is part of a test here; its stack trace does not belong in the build's output.
    static final Logger QUIET = Logger.getLogger("tradewind.views.workspace.dock.PanelHost");

    static {
        QUIET.setLevel(Level.OFF);
    }

    final ScriptedSession session = new ScriptedSession();
    final FxRobot robot = new FxRobot();
    final Memory store = new Memory();
    final List<WeakReference<Region>> made = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    Workspace workspace;

    /// Layouts kept in memory.
    static final class Memory implements LayoutStore {
        final Map<String, Layout> files = new LinkedHashMap<>();
        Optional<String> current = Optional.empty();

        @Override
        public synchronized Kept load() {
            return new Kept(List.copyOf(files.values()), current, List.of());
        }

        @Override
        public synchronized Optional<String> save(Layout layout) {
            files.put(layout.name(), layout);
            return Optional.empty();
        }

        @Override
        public synchronized Optional<String> order(List<String> names, String now) {
            current = Optional.of(now);
            return Optional.empty();
        }

        @Override
        public synchronized Optional<String> remove(String name) {
            files.remove(name);
            return Optional.empty();
        }
    }

    static final Layout TRADE = new Layout(
            "Trade",
            Area.Split.across(
                    Part.fixed(240, Area.Stack.of(new Place("tape", "tape", LinkGroup.A))),
                    Part.growing(900, Area.Stack.of(new Place("chart", "chart", LinkGroup.A))),
                    Part.fixed(
                            306,
                            new Area.Stack(
                                    List.of(
                                            new Place("ticket", "ticket", LinkGroup.A),
                                            new Place("odd", "no-such-panel", LinkGroup.NONE),
                                            new Place("bad", "bad", LinkGroup.NONE)),
                                    0))));
    static final Layout PLAIN = new Layout("Plain", Area.Stack.of(new Place("chart", "chart", LinkGroup.B)));

    static final Layout NARROW = new Layout(
            "Narrow",
            Area.Split.across(
                    Part.fixed(
                            210,
                            new Area.Stack(
                                    List.of(
                                            new Place("front", "time and sales", LinkGroup.A),
                                            new Place("behind", "time and sales", LinkGroup.A)),
                                    0)),
                    Part.growing(900, Area.Stack.of(new Place("chart", "chart", LinkGroup.A)))));

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        open();
    }

    void open() throws Exception {
        Stage stage = FxToolkit.registerStage(Stage::new);
        workspace = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            List<PanelKind> kinds = List.of(
                    kind("chart", true),
                    kind("tape", true),
                    kind("time and sales", true),
                    kind("ticket", false),
                    new PanelKind("bad", () -> "Bad", Feather.X, () -> "", Optional.empty(), false, true, seat -> {
                        throw new IllegalStateException("no room for " + seat.id());
                    }));
            DeskPanels panels = new DeskPanels(
                    ScriptedSession.BTC, kinds, List.of(TRADE, PLAIN, NARROW), store, List.of(), List::of, stop -> {});
            Workspace made =
                    new Workspace(session, Theme.DARK, panels, new ScriptedDrill(), Runnable::run, theme -> {});
            made.show(stage);
            return made;
        }));
        WaitForAsyncUtils.waitForFxEvents();
    }

    PanelKind kind(String name, boolean many) {
        String about = "for " + name;
        return new PanelKind(name, () -> name, Feather.SQUARE, () -> about, Optional.empty(), true, many, seat -> {
            StackPane pane = new StackPane(new TextField(seat.id()));
            seat.instrumentProperty().subscribe(is -> pane.setAccessibleText(is.symbol()));
            made.add(new WeakReference<>(pane));
            return new PanelBody(pane);
        });
    }

    @AfterEach
    void close() throws Exception {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        } catch (Exception e) {
            throw new AssertionError("it never came to that", e);
        }
    }

    Bounds at(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Node node = robot.lookup(query).query();
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    void drag(String tab, double x, double y) {
        Bounds from = at(tab);
        robot.drag(new Point2D(from.getCenterX(), from.getCenterY()), MouseButton.PRIMARY)
                .moveTo(new Point2D((from.getCenterX() + x) / 2, (from.getCenterY() + y) / 2))
                .moveTo(new Point2D(x, y))
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
    }

    void keys(KeyCode... codes) {
        robot.press(codes);
        for (int i = codes.length - 1; i >= 0; i--) robot.release(codes[i]);
        WaitForAsyncUtils.waitForFxEvents();
    }

    boolean shown(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> robot.lookup(query).tryQuery().isPresent());
    }

    int windows() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> (int) Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .count());
    }
}
