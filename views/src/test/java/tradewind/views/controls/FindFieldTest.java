package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FindFieldTest {
    private final StringProperty query = new SimpleStringProperty("");
    private int passed;

    @Start
    void show(Stage stage) {
        StackPane around = new StackPane(new FindField("find", "Find", "Find a thing", query));
        around.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) passed++;
        });
        stage.setScene(new Scene(around, 200, 60));
        stage.show();
    }

    @AfterEach
    void cleanUp() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void escTakesTheLettersAwayAndGoesOnOnceThereAreNone(FxRobot robot) {
        robot.clickOn("#find").write("stop");
        assertEquals("stop", query.get());
        robot.type(KeyCode.ESCAPE);
        assertEquals("", query.get());
        assertEquals(0, passed);
        robot.type(KeyCode.ESCAPE);
        assertEquals(1, passed);
    }
}
