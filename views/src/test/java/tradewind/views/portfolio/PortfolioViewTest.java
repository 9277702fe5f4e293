package tradewind.views.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.views.blotter.Pictures;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;

/// The panel empty and full, in both themes, wide and narrow. Leaves pictures in `target/gallery` to look at.
class PortfolioViewTest {
    private static final PortfolioDoors DOORS = new PortfolioDoors() {
        @Override
        public Optional<Path> open() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String name) {
            return Optional.empty();
        }

        @Override
        public PriceHistory lake(List<String> symbols, String span) {
            return Books.history(symbols.size(), 60);
        }
    };

    private final TestDesk desk = Books.desk();

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        CssParser.errorsProperty().clear();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private PortfolioView view(Theme theme, int width, int height) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            PortfolioView made = new PortfolioView(new PortfolioViewModel(desk, Runnable::run, Runnable::run), DOORS);
            Scene scene = new Scene(made, width, height);
            theme.apply(scene);
            show(scene);
            return made;
        });
    }

    /// In its own size, whatever size the stage was given before.
    private static void show(Scene scene) {
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private static void picture(PortfolioView view, String name) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            view.applyCss();
            view.layout();
            return true;
        });
        Pictures.save(view.getScene(), "portfolio-" + name.toLowerCase(Locale.ROOT));
        assertEquals(List.of(), Pictures.clipped(view), name);
    }

    private PortfolioView view(PortfolioViewModel model, int width) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            PortfolioView made = new PortfolioView(model, DOORS);
            Scene scene = new Scene(made, width, 500);
            Theme.DARK.apply(scene);
            show(scene);
            return made;
        });
    }

    @Test
    void aPlanThatCameBackIsInSightWithItsChoiceAndWithoutPrices() throws Exception {
        RebalanceMemoryTest.Slow memory = new RebalanceMemoryTest.Slow();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            PortfolioViewModel before = new PortfolioViewModel(desk, memory, Runnable::run, Runnable::run);
            before.load("two.csv", () -> Books.history(2, 60));
            before.rebalance().release(0);
            return true;
        });
        memory.found = new PlanMemory.Found.Plan(memory.kept.getFirst(), List.of("SPY", "IWM"));
        PortfolioView view = view(new PortfolioViewModel(desk, memory, Runnable::run, Runnable::run), 1200);
        picture(view, "back");
        Button go = (Button) view.lookup("#portfolio-plan-go");
        assertTrue(go.getParent().isVisible() && view.lookup("#release-0").isVisible());
        assertFalse(view.lookup("#portfolio-plan-aside").getParent().isVisible());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            go.fire();
            memory.answers.getLast().complete(Optional.empty());
            settle(view);
            assertEquals(1, desk.orders.submitted.size());
            assertFalse(go.getParent().isVisible());
            return true;
        });
        memory.found = new PlanMemory.Found.Unusable(
                "The plan that was kept in /home/trader/plans/Week+1.json cannot be used: it is damaged, or was changed"
                        + " by hand. It was left as it is. Until it is put aside, no line of a plan can be released.");
        PortfolioView damaged = view(new PortfolioViewModel(desk, memory, Runnable::run, Runnable::run), 700);
        picture(damaged, "note-damaged");
        assertTrue(damaged.lookup("#portfolio-plan-aside").getParent().isVisible());
    }

    @ParameterizedTest
    @CsvSource({"DARK,1590,690", "LIGHT,1270,500"})
    void everythingIsReadableSideBySide(Theme theme, int width, int height) throws Exception {
        PortfolioView view = view(theme, width, height);
        if (theme == Theme.LIGHT) picture(view, "empty-" + theme + "-" + width);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            view.model().load("ten.csv", () -> Books.history(10, 120));
            return true;
        });
        if (theme == Theme.LIGHT) picture(view, theme + "-" + width);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            view.model().compare();
            return true;
        });
        picture(view, "compared-" + theme + "-" + width);
        assertEquals(
                List.of(),
                CssParser.errorsProperty().stream()
                        .map(CssParser.ParseError::getMessage)
                        .toList());
    }

    @Test
    void aClickReleasesOneLineAndAnotherAllThatAreLeft() throws Exception {
        PortfolioView view = view(Theme.DARK, 620, 520);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            view.model().load("two.csv", () -> Books.history(2, 60));
            return true;
        });
        picture(view, "narrow");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ((ToggleButton) view.lookupAll(".segment-bar .toggle-button").stream()
                            .filter(node -> ((ToggleButton) node).getText().equals("Orders"))
                            .findFirst()
                            .orElseThrow())
                    .fire();
            view.applyCss();
            view.layout();
            Button release = (Button) view.lookup("#release-0");
            release.requestFocus();
            release.fire();
            assertEquals(1, desk.orders.submitted.size());
            assertEquals("Stop", release.getText());
            assertTrue(release.isFocused(), "the keyboard stays on the line it released");
            ((Button) view.lookup("#portfolio-release-all")).fire();
            assertEquals(2, desk.orders.submitted.size());
            return true;
        });
        picture(view, "narrow-orders");
    }

    private static <T extends Node> List<T> all(PortfolioView view, Class<T> type) {
        return view.lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// What is put in a place while it is laid out is dressed and laid out as well.
    private static void settle(PortfolioView view) {
        for (int turn = 0; turn < 2; turn++) {
            view.applyCss();
            view.layout();
        }
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void theComparisonTakesAllTheRoomAndIsReadDayByDay() throws Exception {
        PortfolioView view = view(Theme.LIGHT, 1200, 620);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            view.model().load("three.csv", () -> Books.history(3, 120));
            view.model().compare();
            settle(view);
            assertEquals(1, all(view, WealthPlot.class).size());
            assertEquals(0, all(view, ComparisonTable.class).size(), "one at a time where there is little room");
            ((Button) view.lookupAll(".section-enlarge").toArray()[4]).fire();
            settle(view);
            assertEquals(1, all(view, ComparisonTable.class).size());
            return true;
        });
        picture(view, "comparison");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            WealthPlot plot = all(view, WealthPlot.class).getFirst();
            press(plot, KeyCode.END);
            press(plot, KeyCode.LEFT);
            String read = plot.getAccessibleText();
            assertTrue(read.matches("\\d+ \\w+ \\d\\d: .*Risk parity \\d\\.\\d{3}.*"), read);
            List<ToggleButton> legend = all(view, ToggleButton.class).stream()
                    .filter(each -> each.getStyleClass().contains("wealth-line"))
                    .toList();
            assertEquals(5, legend.size());
            legend.get(2).setSelected(false);
            press(plot, KeyCode.HOME);
            assertFalse(plot.getAccessibleText().contains("Risk parity"), plot.getAccessibleText());
            press(plot, KeyCode.ESCAPE);
            press(plot, KeyCode.ESCAPE);
            settle(view);
            assertEquals(0, all(view, ComparisonTable.class).size(), "side by side again");
            return true;
        });
    }

    @Test
    void sharesAreAskedForByTheMethodThatNeedsThem() throws Exception {
        PortfolioView view = view(Theme.DARK, 1200, 560);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            view.model().load("three.csv", () -> Books.history(3, 120));
            settle(view);
            Node budgets = view.lookup("#portfolio-shares-BUDGET");
            Node market = view.lookup("#portfolio-shares-MARKET");
            assertFalse(budgets.isManaged() || market.isManaged());
            view.model().methodProperty().set(Allocator.RISK_BUDGETS);
            assertTrue(budgets.isVisible() && budgets.isManaged() && !market.isManaged());
            view.model().methodProperty().set(Allocator.BLACK_LITTERMAN);
            assertTrue(market.isVisible() && market.isManaged() && !budgets.isManaged());
            return true;
        });
    }

    @Test
    void anExportedPictureIsThePicture() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            WritableImage drawn = new WritableImage(3, 2);
            drawn.getPixelWriter().setArgb(2, 1, 0xFF336699);
            Image read = new Image(new ByteArrayInputStream(PngFile.of(drawn)));
            assertEquals(3, read.getWidth());
            assertEquals(0xFF336699, read.getPixelReader().getArgb(2, 1));
            return true;
        });
        PortfolioViewModel model = new PortfolioViewModel(desk, Runnable::run, Runnable::run);
        model.load("two.csv", () -> Books.history(2, 60));
        String csv = Exports.csv(model.studyProperty().get().orElseThrow(), model);
        assertTrue(csv.startsWith("symbol,now,target,risk_share\nBTC/USD,0.2"), csv);
        assertTrue(csv.contains("expected_return,volatility"));
    }
}
