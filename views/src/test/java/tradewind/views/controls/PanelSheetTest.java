package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PanelSheetTest {
    @BeforeEach
    void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /// A label the panel's sheet gives 20 pixels, in a panel of its own.
    private static Label value(StackPane into) {
        Label value = new Label("1,118.99");
        value.getStyleClass().add("tile-value");
        VBox panel = new VBox(value);
        panel.getStyleClass().add("dashboard");
        PanelSheet.wear(panel, "everyday");
        into.getChildren().add(panel);
        return value;
    }

    private static double size(Label label) {
        label.getScene().getRoot().applyCss();
        return label.getFont().getSize();
    }

    @Test
    void aPanelFollowsTheTextSizeOfItsWindowThereAndBack() {
        List<Double> sizes = fx(() -> {
            StackPane root = new StackPane();
            Scene scene = new Scene(root, 400, 300);
            Theme.DARK.apply(scene);
            Label value = value(root);
            double usual = size(value);
            TextSize.LARGER.apply(scene);
            double larger = size(value);
            TextSize.NORMAL.apply(scene);
            return List.of(usual, larger, size(value));
        });
        assertEquals(List.of(20.0, 22.0, 20.0), sizes);
    }

    @Test
    void aPanelThatIsOpenedLaterOrMovedToAnotherWindowWearsTheSizeThere() {
        List<Double> sizes = fx(() -> {
            StackPane root = new StackPane();
            Scene large = new Scene(root, 400, 300);
            Theme.DARK.apply(large);
            TextSize.LARGE.apply(large);
            Label value = value(root);
            double opened = size(value);
            StackPane other = new StackPane();
            Scene usual = new Scene(other, 400, 300);
            Theme.DARK.apply(usual);
            other.getChildren().add(root.getChildren().getFirst());
            return List.of(opened, size(value));
        });
        assertEquals(List.of(21.0, 20.0), sizes);
    }
}
