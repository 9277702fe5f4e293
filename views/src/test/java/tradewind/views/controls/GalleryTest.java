package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.collections.ObservableList;
import javafx.css.CssParser;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Every part in every set: the sheets parse, every name resolves, and a picture is left in `target/gallery` to look
/// at.
class GalleryTest {
    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPartIsDressedWithoutACssComplaint(Theme theme) throws Exception {
        ObservableList<CssParser.ParseError> errors = CssParser.errorsProperty();
        errors.clear();
        WritableImage picture = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            Scene scene = new Scene(Gallery.page(), 1600, 1000);
            theme.apply(scene);
            return scene.snapshot(null);
        }));
        WaitForAsyncUtils.waitForFxEvents();
        save(theme, picture);
        assertEquals(
                List.of(),
                errors.stream().map(CssParser.ParseError::getMessage).distinct().toList());
    }

    private static void save(Theme theme, WritableImage picture) throws IOException {
        Path folder = Path.of(System.getProperty("gallery.dir", "target/gallery"));
        Files.createDirectories(folder);
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null),
                "png",
                folder.resolve(theme.name().toLowerCase(Locale.ROOT) + ".png").toFile());
    }
}
