package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.css.CssParser;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import tradewind.engine.gate.Limits;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Density;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;
import tradewind.views.workspace.Look;
import tradewind.views.workspace.Workspace;

/// The panels a desk is set up with, in the real window on the real engine.
///
/// With `-Dgallery.dir=…` in more looks, and a picture of each is left there.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SetupPanelsTest {
    private static final List<String> PANELS = List.of("settings", "limits", "connections", "plugins", "instruments");
    private static final String GALLERY = System.getProperty("gallery.dir", "");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final TradingEngine engine = new TradingEngine();

    @SuppressWarnings("NullAway.Init")
    private SettingsFile file;

    @SuppressWarnings("NullAway.Init")
    private DeskPlugins plugins;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private Workspace workspace;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        DataFolder folder = new DataFolder(home);
        file = new SettingsFile(folder);
        file.put(Map.of("density", Optional.of("ROOMY"), "paper.latencyMillis", Optional.of(80)));
        PluginJars.write(folder.plugins());
        plugins = DeskPlugins.open(folder, Set.of());
        session = engine.open(
                ReplayConfigs.desk(SampleMarket.load(), Optional.empty(), folder.journals(), Settings.DEFAULTS));
        stage = FxToolkit.registerStage(Stage::new);
        workspace = WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> DeskWindow.show(stage, session, folder, file, file.load(), work, plugins));
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
        engine.close();
        plugins.close();
        DeskWork.finish(work);
    }

    @Test
    void everyOneOpensWithNothingCutShortWhereWordsAreLargest() throws Exception {
        CssParser.errorsProperty().clear();
        assertEquals(true, rootClasses().contains("roomy"), "the density is as it was kept");
        if (!GALLERY.isEmpty()) {
            look("ROOMY", 1600, 1000);
            dress(new Look(Theme.LIGHT, Density.NORMAL, TextSize.NORMAL));
            look("LIGHT", 1280, 800);
        }
        dress(new Look(Theme.DARK, Density.NORMAL, TextSize.LARGER));
        raise();
        look("LARGER", 1280, 800);
        await(() -> file.load().settings().textSize().equals("LARGER"));
        assertEquals("NORMAL", file.load().settings().density());
        assertEquals(
                List.of(),
                CssParser.errorsProperty().stream()
                        .map(CssParser.ParseError::getMessage)
                        .toList());
    }

    /// Types a higher limit in, and takes both steps.
    private void raise() throws Exception {
        Instrument instrument = session.instruments().get(0);
        Limits before = session.limits(instrument);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            workspace.open("limits");
            workspace.content().applyCss();
            workspace.content().layout();
            Node row = workspace.content().lookup("#limit-maxPosition");
            TextField field = (TextField) row.lookup(".text-field");
            field.setText("200");
            Button act = (Button) row.lookup(".button");
            assertEquals("Propose raise", act.getText());
            act.fire();
        });
        await(() -> button("Put in force").filter(Node::isVisible).isPresent());
        assertEquals(before, session.limits(instrument));
        look("limits", "RAISE");
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            workspace.open("limits");
            button("Put in force").orElseThrow().fire();
        });
        await(() -> session.limits(instrument).maxPosition() == 2 * before.maxPosition());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }

    private Optional<Button> button(String text) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> workspace.content().lookup("#panel-limits").lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(each -> each.getText().equals(text) && each.isManaged())
                        .findFirst());
    }

    private List<String> rootClasses() {
        return List.copyOf(workspace.content().getStyleClass());
    }

    private void dress(Look next) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> workspace.look(next));
    }

    /// Every panel in sight once.
    private void look(String name, int width, int height) throws IOException {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        for (String panel : PANELS) look(panel, name);
    }

    private void look(String panel, String name) throws IOException {
        List<String> cut = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            workspace.open(panel);
            workspace.content().applyCss();
            workspace.content().layout();
            List<String> found = new ArrayList<>();
            walk((Parent) workspace.content().lookup("#panel-" + panel), found);
            return found;
        });
        if (!GALLERY.isEmpty()) picture(Path.of(GALLERY), panel + "-" + name.toLowerCase(Locale.ROOT) + ".png");
        assertEquals(List.of(), cut, panel + " in " + name);
    }

    private void picture(Path folder, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents(20);
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> workspace.content().getScene().snapshot(null));
        Files.createDirectories(folder);
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null),
                "png",
                folder.resolve(name).toFile());
    }

    private static void walk(Parent parent, List<String> found) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible()) continue;
            if (node instanceof Labeled label)
                for (Node child : label.getChildrenUnmodifiable())
                    if (child instanceof Text text
                            && child != label.getGraphic()
                            && !text.getText().equals(label.getText())) found.add(label.getText());
            if (node instanceof Parent inner) walk(inner, found);
        }
    }
}
