package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;
import tradewind.views.texts.Language;

/// The window at its two sizes, calm and in trouble. Leaves pictures in `target/workspace` to look at.
class WorkspacePicturesTest {
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
    @CsvSource({
        "DARK,1600,1000,calm,ENGLISH",
        "LIGHT,1600,1000,calm,CHINESE",
        "DARK,1280,800,calm,ENGLISH",
        "LIGHT,1280,800,calm,GERMAN",
        "DARK,1600,1000,halted,ENGLISH",
        "LIGHT,1280,800,halted,JAPANESE",
        "DARK,1600,1000,help,ENGLISH",
        "LIGHT,1600,1000,help,GERMAN"
    })
    void nothingSpillsOutOfTheWindow(Theme theme, int width, int height, String scene, Language language)
            throws Exception {
        Language.speak(language);
        ScriptedSession session = new ScriptedSession();
        if (scene.equals("halted")) {
            session.halt(System.currentTimeMillis() + 42_000);
            session.problem = Optional.of("The disk is full: the journal cannot be written. Nothing was lost; orders"
                    + " are denied until there is room. Free some space on the disk of the data folder.");
        }
        Stage stage = FxToolkit.registerStage(Stage::new);
        Workspace workspace = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            Workspace made = new Workspace(session, theme, panels(), new ScriptedDrill(), Runnable::run, chosen -> {});
            made.show(stage);
            stage.setWidth(width);
            stage.setHeight(height);
            return made;
        }));
        OrderId order = session.order(Side.BUY, "20.90", "1107.58");
        session.fill(order, "12.50", "1104.50");
        session.fill(order, "8.40", "1112.38");
        if (!scene.equals("help"))
            session.deny(
                    Side.BUY,
                    "2.00",
                    "1160.00",
                    new Denial("PRICE_COLLAR", "limit=1160.00 reference=1118.99 band=3 %"));
        else
            WaitForAsyncUtils.asyncFx(
                            () -> workspace.content().lookup("#help").fireEvent(new javafx.event.ActionEvent()))
                    .get();
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () -> !workspace.content().lookupAll(".toast").isEmpty()
                                && workspace.frames().framesPerSecond() > 0));
        WaitForAsyncUtils.waitForFxEvents(40);
        WritableImage picture = WaitForAsyncUtils.waitFor(
                WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)));
        save(picture, theme + "-" + width + "-" + scene);
        assertEquals(width, (int) picture.getWidth());
        double desk = ((Region) workspace.content().lookup(".workspace")).getWidth();
        assertTrue(desk <= width, "the desk needs " + desk);
        for (String part :
                List.of(".kill-switch", "#frames", "#risk-used", "#day-profit", "#replay-clock", ".mode-badge")) {
            var bounds = workspace.content().lookup(part);
            var box = bounds.localToScene(bounds.getBoundsInLocal());
            assertTrue(box.getMinX() >= 0 && box.getMaxX() <= width && box.getMaxY() <= height, part + " " + box);
        }
    }

    static DeskPanels panels() {
        return TestPanels.of(
                ticket(), nanos -> {}, stop -> {}, new DeskPanels.KeyHelp("Ctrl+Enter", "Submit the ticket"));
    }

    private static Region ticket() {
        Region ticket = placeholder("Ticket");
        ticket.setPrefHeight(560);
        return ticket;
    }

    static Region placeholder(String name) {
        StackPane pane = new StackPane(new Label(name));
        pane.getStyleClass().add("panel");
        return pane;
    }

    private static void save(WritableImage picture, String name) throws IOException {
        Path folder = Path.of(System.getProperty("gallery.dir", "target/workspace"));
        Files.createDirectories(folder);
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null),
                "png",
                folder.resolve(name.toLowerCase(Locale.ROOT) + ".png").toFile());
    }
}
