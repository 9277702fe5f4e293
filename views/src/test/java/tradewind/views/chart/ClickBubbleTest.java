package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// What a click would send is shown where it would send it, and nowhere else.
class ClickBubbleTest extends ArmedChart {
    @Start
    void show(Stage stage) {
        arm(stage);
    }

    @Test
    void ctrlAloneIsHeldWhereTheBubbleIs(FxRobot robot) {
        free();
        robot.interact(() -> {
            for (String other : List.of(SHIFT, ALT, META)) {
                hover(CTRL);
                assertTrue(offering());
                hover(CTRL, other);
                assertFalse(offering(), other);
                hover(CTRL);
                plots.fireEvent(key(KeyCode.SHIFT, other.equals(SHIFT), other.equals(ALT), other.equals(META)));
                assertFalse(offering(), other + " as a key");
            }
        });
    }

    @Test
    void whatWasPressedIsGoneWithADragAndWithTheNextPress(FxRobot robot) {
        free();
        robot.interact(() -> {
            hover(CTRL);
            press(MouseButton.PRIMARY, CTRL);
            assertEquals(1, choices());
            mouse(DRAG, free().add(20, 0), MouseButton.PRIMARY, List.of(MouseButton.PRIMARY), CTRL);
            assertEquals(2, choices());
            assertFalse(offering(), "a drag is no click");
            release(MouseButton.PRIMARY, CTRL);
            press(MouseButton.PRIMARY, CTRL);
            press(MouseButton.PRIMARY);
            assertEquals(2, choices());
        });
    }

    @Test
    void theBubbleGoesWithThePointerAndWithCtrl(FxRobot robot) {
        free();
        robot.interact(() -> {
            hover(CTRL);
            press(MouseButton.PRIMARY, CTRL);
            release(MouseButton.PRIMARY);
            assertFalse(offering(), "let go of");
            hover(CTRL);
            assertTrue(offering());
            mouse(MouseEvent.MOUSE_EXITED, free(), MouseButton.NONE, List.of(), CTRL);
            assertFalse(offering());
            plots.fireEvent(key(KeyCode.CONTROL, false, false, false));
            assertFalse(offering(), "the pointer is elsewhere");
            mouse(
                    MouseEvent.MOUSE_MOVED,
                    new Point2D(free().getX(), label().level()),
                    MouseButton.NONE,
                    List.of(),
                    CTRL);
            assertFalse(offering(), "on an order");
            plots.fireEvent(key(KeyCode.CONTROL, false, false, false));
            assertFalse(offering(), "and the key pressed there");
        });
    }

    @Test
    void theBubbleIsPaintedWhereItIsOffered(FxRobot robot) {
        free();
        robot.interact(() -> hover());
        int before = amber(robot);
        robot.interact(() -> hover(CTRL));
        assertTrue(amber(robot) > before + 50);
        robot.interact(() -> hover());
        assertEquals(before, amber(robot));
    }

    @Test
    void noBubbleIsPaintedForAPointerThatIsElsewhere(FxRobot robot) {
        free();
        robot.interact(() -> {
            press(MouseButton.PRIMARY, CTRL);
            mouse(MouseEvent.MOUSE_EXITED, free(), MouseButton.NONE, List.of(), CTRL);
        });
        int before = amber(robot);
        robot.interact(() -> release(MouseButton.PRIMARY, CTRL));
        assertTrue(offering());
        assertEquals(before, amber(robot));
    }

    /// How many pixels of the chart are as everything armed is.
    private int amber(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        int[] found = new int[1];
        robot.interact(() -> {
            chart.pulse();
            Palette palette = plots.getChildrenUnmodifiable().stream()
                    .filter(Palette.class::isInstance)
                    .map(Palette.class::cast)
                    .findFirst()
                    .orElseThrow();
            Color amber = palette.get(Token.WARN);
            PixelReader pixels = plots.snapshot(null, null).getPixelReader();
            for (int x = 0; x < (int) plots.geometry().plotWidth(); x++)
                for (int y = 0; y < (int) plots.geometry().prices().height(); y++)
                    if (pixels.getColor(x, y).equals(amber)) found[0]++;
        });
        return found[0];
    }
}
