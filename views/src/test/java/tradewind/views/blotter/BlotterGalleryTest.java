package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.css.CssParser;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.OrderId;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.controls.Theme;
import tradewind.views.texts.Language;

/// Every tab of the blotter, full and empty, in both themes.
class BlotterGalleryTest {
    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        Language.speak(Language.ENGLISH);
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
        changedInItsRow(theme);
        assertEquals(
                List.of(),
                CssParser.errorsProperty().stream()
                        .map(CssParser.ParseError::getMessage)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"GERMAN", "JAPANESE"})
    void longerWordsAreNotCutShort(Language language) throws Exception {
        Language.speak(language);
        for (Tab tab : List.of(Tab.WORKING, Tab.FILLS, Tab.POSITIONS))
            picture(Theme.DARK, Day.desk(), tab, "blotter-" + language.locale());
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

    /// Two brackets, one of them folded.
    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT", "CONTRAST"})
    void listsOfOrdersAreToldApartFoldedOrNot(Theme theme) throws Exception {
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            TestDesk desk = Day.desk();
            Brackets.put(desk, 20);
            Brackets.put(desk, 30);
            BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);
            BlotterView view = new BlotterView(model);
            Scene made = new Scene(view, 1060, 300);
            theme.apply(made);
            FxToolkit.toolkitContext().getRegisteredStage().setScene(made);
            FxToolkit.toolkitContext().getRegisteredStage().show();
            view.pulse(0);
            model.folds().fold(desk.desk().find(OrderId.of(1, 20)).orElseThrow(), true);
            view.applyCss();
            view.layout();
            view.pulse(50_000_000);
            return made;
        });
        Pictures.save(scene, "blotter-lists-" + word(theme.name()));
        assertEquals(List.of(), Pictures.clipped(scene.getRoot()), "lists in " + theme);
    }

    /// Groups, a change in a row and the list of columns at once; nothing needs a bar below.
    private static void changedInItsRow(Theme theme) throws Exception {
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            TestDesk desk = Day.desk();
            BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);
            model.groupingProperty().set(Grouping.SIDE);
            model.columnSets().save(Tab.WORKING, "Slim", List.of("Symbol", "Side", "Qty", "Limit", "Status"));
            BlotterView view = new BlotterView(model);
            Scene made = new Scene(view, 1050, 300);
            theme.apply(made);
            FxToolkit.toolkitContext().getRegisteredStage().setScene(made);
            FxToolkit.toolkitContext().getRegisteredStage().show();
            view.pulse(0);
            view.applyCss();
            view.layout();
            view.pulse(50_000_000);
            view.changeInRow(desk.desk().orders().get(3), InlineEdit.Part.LIMIT);
            ((TextField) made.lookup("#blotter-edit")).setText("1,114.00");
            view.pulse(100_000_000);
            return made;
        });
        Pictures.save(scene, "blotter-change-" + word(theme.name()));
        assertEquals(List.of(), Pictures.clipped(scene.getRoot()), "change in " + theme);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ((ToggleButton) scene.lookup("#blotter-columns")).setSelected(true);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
        Pictures.save(scene, "blotter-columns-" + word(theme.name()));
        boolean bar = scene.getRoot().lookupAll(".scroll-bar").stream()
                .anyMatch(node -> node instanceof ScrollBar across
                        && across.getOrientation() == Orientation.HORIZONTAL
                        && across.isVisible());
        assertFalse(bar, "a bar below the table at " + scene.getWidth());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
