package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.controls.Theme;

/// The tour over the real window. Leaves pictures in `target/workspace` to look at.
class TourOfTheDeskTest {
    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static <T> T on(Callable<T> step) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(step));
    }

    @Test
    void pointsAtEveryPartAndIsFoundAgainOnThePageOfKeys() throws Exception {
        Stage stage = FxToolkit.registerStage(Stage::new);
        List<String> told = new ArrayList<>();
        Workspace workspace = on(() -> {
            Workspace made = new Workspace(
                    new ScriptedSession(),
                    Theme.DARK,
                    WorkspacePicturesTest.panels(),
                    new ScriptedDrill(),
                    Runnable::run,
                    chosen -> told.add(chosen.name()));
            made.show(stage);
            stage.setWidth(1_280);
            stage.setHeight(800);
            made.showTour(() -> told.add("closed"));
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents(4);
        Node tour = workspace.content().lookup("#tour");
        List<String> titles = new ArrayList<>();
        while (on(tour::isVisible)) {
            titles.add(((Label) tour.lookup(".heading")).getText());
            assertTrue(tour.lookup(".tour-frame").isVisible(), titles.getLast() + " is not pointed at");
            Bounds card = on(() -> tour.lookup(".tour-card")
                    .localToScene(tour.lookup(".tour-card").getLayoutBounds()));
            assertTrue(card.getMinX() >= 0 && card.getMaxX() <= 1_280 && card.getMaxY() <= 800, card.toString());
            save(on(() -> stage.getScene().snapshot(null)), "tour-" + titles.size());
            on(() -> {
                ((Button) tour.lookup("#tour-next")).fire();
                return tour;
            });
            WaitForAsyncUtils.waitForFxEvents(3);
        }
        assertEquals(
                List.of("The chart", "The ticket", "The blotter", "The replay", "The kill switch", "Everything else"),
                titles);
        assertEquals(List.of("closed"), told);
        on(() -> {
            workspace.content().lookup("#help").fireEvent(new ActionEvent());
            ((Button) workspace.content().lookup("#help-tour")).fire();
            return workspace;
        });
        assertTrue(tour.isVisible());
        assertFalse(workspace.content().lookup("#help-card").isVisible());
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
