package tradewind.views.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.blotter.Day;
import tradewind.views.blotter.Pictures;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Palette;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;
import tradewind.views.controls.Token;

/// The dashboard before anything was measured, and after, in both themes.
class DashboardGalleryTest {
    /// Panels as they are docked: below, at the side, and over the whole width.
    private static final List<double[]> SIZES =
            List.of(new double[] {1050, 200}, new double[] {400, 600}, new double[] {1600, 400});

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void everyTileIsReadable(Theme theme) throws Exception {
        TestDesk desk = Day.desk();
        DashboardViewModel model = new DashboardViewModel(desk);
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            DashboardView view = new DashboardView(model);
            Scene made = new Scene(view, 690, 270);
            theme.apply(made);
            FxToolkit.toolkitContext().getRegisteredStage().setScene(made);
            FxToolkit.toolkitContext().getRegisteredStage().show();
            view.applyCss();
            view.layout();
            return made;
        });
        String name = theme.name().toLowerCase(Locale.ROOT);
        Pictures.save(scene, "dashboard-empty-" + name);
        assertEquals(List.of(), Pictures.clipped(scene.getRoot()), "empty in " + theme);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            for (int i = 0; i < 90; i++) {
                desk.trade(String.format(Locale.ROOT, "%.2f", 1118.99 + 30 * Math.sin(i / 9.0)), "1");
                model.read(DashboardViewModelTest.status(412L * i, 2_800, 11_400 + 300L * (i % 7)), i * 1_000_000_000L);
            }
            ((DashboardView) scene.getRoot()).pulse(1_000_000_000L);
            scene.getRoot().layout();
            return true;
        });
        Pictures.save(scene, "dashboard-" + name);
        assertEquals(List.of(), Pictures.clipped(scene.getRoot()), theme.toString());
    }

    @Test
    void everyPanelHoldsEightWholeTilesInEverySizeOfText() throws Exception {
        TestDesk desk = Day.desk();
        DashboardViewModel model = new DashboardViewModel(desk);
        DashboardView view = show(model, Theme.DARK);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            for (int i = 0; i < 90; i++) {
                desk.trade(String.format(Locale.ROOT, "%.2f", 1118.99 + 30 * Math.sin(i / 9.0)), "1");
                model.read(DashboardViewModelTest.status(412L * i, 2_800, 1_111_400), i * 1_000_000_000L);
            }
            view.pulse(1_000_000_000L);
            return true;
        });
        for (double[] size : SIZES)
            for (TextSize text : TextSize.values()) {
                String name = "dashboard-%.0fx%.0f-%s".formatted(size[0], size[1], text.title());
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    text.apply(view.getScene());
                    view.setPrefSize(size[0], size[1]);
                    view.getScene().getRoot().applyCss();
                    view.getScene().getRoot().layout();
                    assertEquals(List.of(), Pictures.clipped(view), name);
                    holdsEverything(view, name);
                    return true;
                });
                if (text == TextSize.NORMAL) Pictures.save(view.getScene(), name);
            }
    }

    @Test
    void tilesMakeRoomForAFigureThatGrows() throws Exception {
        DashboardView view = show(new DashboardViewModel(Day.desk()), Theme.DARK);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            view.setPrefSize(1050, 400);
            view.getScene().getRoot().layout();
            GaugeTile tile = (GaugeTile) view.lookup(".gauge-tile");
            tile.show(Figure.of("+123,456,789,012.34", "USD", "of much", 0, 123_456_789_012.34), new double[0]);
            view.getScene().getRoot().layout();
            assertEquals(List.of(), Pictures.clipped(view));
            holdsEverything(view, "grown");
            return true;
        });
    }

    private static void holdsEverything(DashboardView view, String name) {
        Bounds panel = view.localToScene(view.getLayoutBounds());
        for (Node tile : view.lookupAll(".gauge-tile")) {
            Bounds place = tile.localToScene(tile.getLayoutBounds());
            assertTrue(panel.contains(place), name + ": " + tile.getAccessibleText() + " at " + place);
            for (Node each : tile.lookupAll(".label"))
                assertTrue(
                        place.contains(each.localToScene(each.getLayoutBounds())),
                        name + ": " + ((Label) each).getText());
        }
    }

    @Test
    void tilesFollowTheThemeAndNeitherAnimateNorKeepAThread() throws Exception {
        DashboardView view = show(new DashboardViewModel(Day.desk()), Theme.DARK);
        // dark ones first: what is below our sheets is read again whenever that changes
        for (Theme theme : Arrays.stream(Theme.values())
                .sorted(Comparator.comparing(each -> !each.isDark()))
                .toList()) {
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                theme.apply(view.getScene());
                view.getScene().getRoot().applyCss();
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                Palette palette = (Palette) view.lookup(".palette");
                Set<Node> tiles = view.lookupAll(".gauge-tile");
                assertEquals(Gauge.values().length, tiles.size());
                for (Node each : tiles) {
                    GaugeTile tile = (GaugeTile) each;
                    Region ground = (Region) tile.getChildrenUnmodifiable().getFirst();
                    assertEquals(
                            palette.get(Token.SURFACE_RAISED),
                            ground.getBackground().getFills().getFirst().getFill(),
                            theme.toString());
                    assertEquals(palette.get(Token.TEXT_3), tile.getBarColor(), theme.toString());
                    assertFalse(tile.isAnimated());
                    assertTrue(tile.getAccessibleText().startsWith(tile.getTitle() + ": "), tile.getAccessibleText());
                }
                return true;
            });
        }
        assertEquals(
                List.of(),
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(name -> name.contains("Tile"))
                        .toList());
    }

    @Test
    void aWindowKeepsNoDashboardThatWasTakenOutOfIt() throws Exception {
        DashboardViewModel model = new DashboardViewModel(Day.desk());
        WeakReference<DashboardView> gone = new WeakReference<>(show(model, Theme.DARK));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Scene scene = FxToolkit.toolkitContext().getRegisteredStage().getScene();
            assertEquals(
                    Gauge.values().length,
                    scene.getRoot().lookupAll(".gauge-tile").size());
            ((Pane) scene.getRoot()).getChildren().clear();
            return true;
        });
        for (int i = 0; i < 100 && gone.get() != null; i++) {
            // the next frame lets go of what it drew
            WaitForAsyncUtils.waitForAsyncFx(
                    20_000,
                    () -> FxToolkit.toolkitContext()
                            .getRegisteredStage()
                            .getScene()
                            .snapshot(null));
            System.gc();
        }
        assertNull(gone.get());
    }

    private static DashboardView show(DashboardViewModel model, Theme theme) throws TimeoutException {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            DashboardView view = new DashboardView(model);
            view.setPrefSize(690, 270);
            Scene made = new Scene(new Pane(view), 1600, 620);
            theme.apply(made);
            // what a scene builds before it has a window must not be kept by it either
            made.getRoot().applyCss();
            FxToolkit.toolkitContext().getRegisteredStage().setScene(made);
            FxToolkit.toolkitContext().getRegisteredStage().show();
            made.getRoot().applyCss();
            made.getRoot().layout();
            return view;
        });
    }
}
