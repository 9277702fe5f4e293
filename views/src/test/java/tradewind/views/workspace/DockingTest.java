package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Area.Part;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

/// Panels docked, torn off, closed and brought back by hand and by key, and kept.
class DockingTest {
    /// A panel that does not open is part of a test here; its stack trace does not belong in the build's output.
    private static final Logger QUIET = Logger.getLogger("tradewind.views.workspace.dock.PanelHost");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final ScriptedSession session = new ScriptedSession();
    private final FxRobot robot = new FxRobot();
    private final Memory store = new Memory();
    private final List<WeakReference<Region>> made = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Workspace workspace;

    /// Layouts kept in memory.
    private static final class Memory implements LayoutStore {
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

    private static final Layout TRADE = new Layout(
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
    private static final Layout PLAIN = new Layout("Plain", Area.Stack.of(new Place("chart", "chart", LinkGroup.B)));

    private static final Layout NARROW = new Layout(
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

    private void open() throws Exception {
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

    private PanelKind kind(String name, boolean many) {
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

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        } catch (Exception e) {
            throw new AssertionError("it never came to that", e);
        }
    }

    private Bounds at(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Node node = robot.lookup(query).query();
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    private void drag(String tab, double x, double y) {
        Bounds from = at(tab);
        robot.drag(new Point2D(from.getCenterX(), from.getCenterY()), MouseButton.PRIMARY)
                .moveTo(new Point2D((from.getCenterX() + x) / 2, (from.getCenterY() + y) / 2))
                .moveTo(new Point2D(x, y))
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void keys(KeyCode... codes) {
        robot.press(codes);
        for (int i = codes.length - 1; i >= 0; i--) robot.release(codes[i]);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shown(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> robot.lookup(query).tryQuery().isPresent());
    }

    private int windows() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> (int) Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .count());
    }

    @Test
    void aTabDraggedToASideIsDockedThereAndToTheHeadBecomesATab() {
        Bounds chart = at("#panel-chart");
        drag("#tab-tape", chart.getCenterX(), chart.getMaxY() - 10);
        until(() -> at("#panel-tape").getMinY() > at("#panel-chart").getMaxY());
        assertEquals(at("#panel-chart").getWidth(), at("#panel-tape").getWidth(), 1);
        Bounds head = at("#tab-chart");
        drag("#tab-tape", head.getMaxX() + 40, head.getCenterY());
        until(() -> at("#tab-tape").getMinY() == at("#tab-chart").getMinY());
        assertTrue(at("#tab-tape").getMinX() >= at("#tab-chart").getMaxX());
    }

    @Test
    void whereThereIsNoRoomTheNameInFrontIsTheLastToBeCut() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            workspace.showLayout("Narrow");
            return true;
        });
        until(() -> named("front") > 0);
        assertEquals(72, named("front"), 1);
        assertTrue(named("behind") < 60, "behind: " + named("behind"));
        robot.clickOn("#tab-behind");
        until(() -> named("behind") > 71);
        assertTrue(named("front") < 60, "front: " + named("front"));
    }

    /// Pixels of the name on a tab.
    private double named(String id) {
        return at("#tab-" + id + " > .label").getWidth();
    }

    @Test
    void escGivesUpADrag() {
        Bounds before = at("#panel-tape");
        Bounds from = at("#tab-tape");
        Bounds chart = at("#panel-chart");
        robot.drag(new Point2D(from.getCenterX(), from.getCenterY()), MouseButton.PRIMARY)
                .moveTo(new Point2D(chart.getCenterX(), chart.getCenterY()));
        until(() -> shown(".dock-ghost"));
        keys(KeyCode.ESCAPE);
        until(() -> !shown(".dock-ghost"));
        robot.drop();
        assertEquals(before, at("#panel-tape"));
    }

    @Test
    void aPanelIsTornOffByKeyWearsTheBadgeAndComesBack() {
        robot.clickOn("#panel-tape .text-field");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> windows() == 2);
        assertTrue(shown(".dock-window .mode-badge"));
        assertTrue(shown(".dock-window #panel-tape"));
        robot.clickOn("#panel-tape .text-field");
        session.order(Side.BUY, "1.00", "1100.00");
        keys(KeyCode.F7);
        until(() -> session.commands().contains("cancelAll"));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> windows() == 1);
        assertTrue(shown("#panel-tape"));
    }

    @Test
    void layoutsAreSwitchedByKeyKeptAndComeBack() throws Exception {
        robot.clickOn("#panel-tape .text-field");
        keys(KeyCode.CONTROL, KeyCode.W);
        until(() -> !shown("#panel-tape"));
        robot.clickOn("#panel-chart .text-field");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> windows() == 2);
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> windows() == 1 && !shown("#panel-ticket"));
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> windows() == 2 && shown("#panel-ticket"));
        FxToolkit.cleanupStages();
        open();
        until(() -> windows() == 2);
        assertFalse(shown("#panel-tape"));
        assertTrue(shown(".dock-window #panel-chart"));
        robot.clickOn("#panel-ticket .text-field");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertFalse(shown("#panel-tape"), "what was closed before is forgotten with the window");
    }

    @Test
    void aPanelNobodyKnowsAndOneThatDoesNotOpenSaySo() {
        robot.clickOn("#tab-odd");
        until(() -> shown("No panel \"no-such-panel\""));
        robot.clickOn("#tab-bad");
        until(() -> shown("Bad did not open"));
        assertTrue(shown("#kill-switch"));
        robot.clickOn(robot.from(robot.lookup("#panel-bad").<Node>query())
                .lookup("Close")
                .<Node>query());
        until(() -> !shown("#tab-bad"));
    }

    @Test
    void thePaletteOpensAPanelByAFewLettersAndSavesALayout() {
        keys(KeyCode.CONTROL, KeyCode.K);
        until(() -> robot.lookup("#palette").query().isVisible());
        robot.write("newtape");
        keys(KeyCode.ENTER);
        until(() -> shown("#panel-tape-2"));
        assertFalse(robot.lookup("#palette").query().isVisible());
        keys(KeyCode.CONTROL, KeyCode.K);
        robot.write("save layout");
        keys(KeyCode.ENTER);
        robot.write("plain");
        keys(KeyCode.ENTER);
        until(() -> robot.lookup("#palette-problem").<Label>query().getText().contains("already"));
        robot.eraseText(5).write("Mine");
        keys(KeyCode.ENTER);
        until(() -> store.files.containsKey("Mine"));
        until(() -> shown("Mine"));
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> shown("#panel-tape-2"));
    }

    @Test
    void keysGoFromPanelToPanelMoveAndResizeThem() {
        robot.clickOn("#panel-tape .text-field");
        keys(KeyCode.CONTROL, KeyCode.TAB);
        until(() -> focusIn("#panel-chart"));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        until(() -> focusIn("#panel-tape"));
        double width = at("#panel-tape").getWidth();
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> at("#panel-tape").getWidth() == width + 24);
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.RIGHT);
        until(() -> shown("#tab-tape")
                && at("#tab-tape").getMinX() > at("#tab-chart").getMinX());
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
        until(() -> at("#panel-tape").getMinY() > at("#panel-chart").getMinY());
        assertTrue(focusIn("#panel-tape"));
    }

    private boolean focusIn(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup(query).query().isFocusWithin());
    }

    @Test
    void aPanelOpenedAndClosedAHundredTimesLeavesNothingBehind() throws Exception {
        made.clear();
        for (int i = 0; i < 100; i++) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                workspace.open("tape");
                workspace.open("chart");
                workspace.close("tape-2");
                workspace.close("chart-2");
                workspace.open("ticket");
                return null;
            });
        }
        WaitForAsyncUtils.waitForFxEvents(5);
        assertTrue(made.size() >= 200, "made " + made.size());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (left() > 2 && System.nanoTime() - deadline < 0) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertTrue(left() <= 2, () -> left() + " panels are still there");
    }

    private long left() {
        return made.stream().filter(each -> each.get() != null).count();
    }
}
