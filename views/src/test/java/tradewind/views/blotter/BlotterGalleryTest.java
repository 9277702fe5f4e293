package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.css.CssParser;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.controls.Theme;

/// Every tab of the blotter, full and empty, in both themes.
class BlotterGalleryTest {
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
    void everyTabIsReadable(Theme theme) throws Exception {
        CssParser.errorsProperty().clear();
        for (Tab tab : Tab.values()) {
            picture(theme, Day.desk(), tab, "blotter");
            picture(theme, new TestDesk(), tab, "blotter-empty");
        }
        assertEquals(
                List.of(),
                CssParser.errorsProperty().stream()
                        .map(CssParser.ParseError::getMessage)
                        .toList());
    }

    private static void picture(Theme theme, TestDesk desk, Tab tab, String name) throws Exception {
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            BlotterView view = new BlotterView(new BlotterViewModel(desk, Runnable::run, Runnable::run));
            Scene made = new Scene(view, 1060, 300);
            theme.apply(made);
            view.model().tabProperty().set(tab);
            view.pulse(0);
            FxToolkit.toolkitContext().getRegisteredStage().setScene(made);
            FxToolkit.toolkitContext().getRegisteredStage().show();
            view.applyCss();
            view.layout();
            view.pulse(50_000_000);
            return made;
        });
        Pictures.save(scene, name + "-" + word(tab.name()) + "-" + word(theme.name()));
        assertEquals(List.of(), Pictures.clipped(scene.getRoot()), tab + " in " + theme);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
