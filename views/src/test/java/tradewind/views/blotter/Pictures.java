package tradewind.views.blotter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Takes pictures of views and finds text that was cut short in them. They are left in `target/gallery`.
public final class Pictures {
    private Pictures() {}

    public static void save(Scene scene, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
        Path folder = Path.of(System.getProperty("gallery.dir", "target/gallery"));
        Files.createDirectories(folder);
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null),
                "png",
                folder.resolve(name + ".png").toFile());
    }

    /// Texts in sight that end in an ellipsis; the reason column may, its tooltip has the whole.
    public static List<String> clipped(Parent root) {
        List<String> found = new ArrayList<>();
        walk(root, found);
        return found;
    }

    private static void walk(Parent parent, List<String> found) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible()) continue;
            if (node instanceof Labeled label && isClipped(label)) found.add(label.getText());
            if (node instanceof Parent inner) walk(inner, found);
        }
    }

    private static boolean isClipped(Labeled label) {
        if (label.getText() == null || label.getText().isEmpty()) return false;
        if (label instanceof TableCell<?, ?> && label.getStyleClass().contains("caption")) return false;
        for (Node child : label.getChildrenUnmodifiable())
            if (child instanceof Text text
                    && child != label.getGraphic()
                    && !text.getText().equals(label.getText())) return true;
        return false;
    }
}
