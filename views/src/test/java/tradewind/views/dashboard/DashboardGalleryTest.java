package tradewind.views.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.blotter.Day;
import tradewind.views.blotter.Pictures;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;

/// The dashboard before anything was measured, and after, in both themes.
class DashboardGalleryTest {
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
}
