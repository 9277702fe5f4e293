package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
class FocusInSightTest {
    private VBox card;
    private ScrollPane pane;

    private static Region space(double height) {
        Region space = new Region();
        space.setMinHeight(height);
        return space;
    }

    @Start
    void show(Stage stage) {
        card = new VBox();
        pane = new ScrollPane(new VBox(new TextField(), space(400), card, space(400)));
        FocusInSight.in(pane);
        stage.setScene(new Scene(pane, 300, 200));
        stage.show();
    }

    @AfterEach
    void cleanUp() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private boolean seen(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        return at.getMinY() >= 0 && at.getMaxY() <= 200;
    }

    @Test
    void aFormThatIsMadeInThatMomentIsSeenWhole(FxRobot robot) {
        TextField key = new TextField();
        robot.interact(() -> {
            card.getChildren().setAll(space(30), key, space(60));
            key.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(seen(card), () -> card.localToScene(card.getLayoutBounds()).toString());
    }

    @Test
    void ofWhatIsHigherThanTheWindowTheFieldIsSeen(FxRobot robot) {
        TextField key = new TextField();
        robot.interact(() -> {
            card.getChildren().setAll(space(300), key, space(300));
            key.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(seen(key), () -> key.localToScene(key.getLayoutBounds()).toString());
    }

    @Test
    void nothingMovesWhileTheFocusIsInSight(FxRobot robot) {
        TextField key = new TextField();
        robot.interact(() -> {
            card.getChildren().setAll(space(300), key, space(300));
            pane.layout();
        });
        robot.interact(() -> pane.setVvalue(0.5));
        robot.interact(key::requestFocus);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0.5, pane.getVvalue());
    }
}
