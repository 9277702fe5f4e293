package tradewind.views.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.controls.SegmentBar;
import tradewind.views.controls.Theme;
import tradewind.views.keys.KeyMap;
import tradewind.views.keys.KeysInForce;

class TourOverlayTest {
    private final List<Theme> chosen = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Pane desk = new Pane();

    @SuppressWarnings("NullAway.Init") // made before each test
    private TextField field;

    @SuppressWarnings("NullAway.Init") // made before each test
    private TourOverlay tour;

    @BeforeEach
    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        on(() -> {
            field = new TextField();
            part("panel-chart", 230, 50, 600, 500);
            part("panel-ticket", 900, 50, 300, 500);
            part("panel-blotter", 0, 560, 1_200, 200);
            Region fills = part("kill-switch", 1_060, 5, 130, 30);
            fills.setFocusTraversable(true);
            desk.getChildren().add(field);
            tour = new TourOverlay(true, () -> Theme.LIGHT, chosen::add, new KeysInForce());
            Scene scene = new Scene(new StackPane(desk, tour), 1_200, 800);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
            stage.show();
            field.requestFocus();
            tour.open(() -> told.add("closed"));
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private Region part(String id, double x, double y, double width, double height) {
        Region part = new Region();
        part.setId(id);
        part.resizeRelocate(x, y, width, height);
        part.setManaged(false);
        desk.getChildren().add(part);
        return part;
    }

    private static <T> T on(Callable<T> step) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(step));
    }

    private void press(Node on, KeyCode key) {
        on(() -> {
            Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            tour.layout();
            return key;
        });
    }

    private Node card() {
        return tour.lookup(".tour-card");
    }

    @Test
    void eachCardStandsBesideWhatItPointsAtAndInsideTheWindow() {
        for (int i = 0; i < 6; i++) {
            assertEquals(i, tour.shown());
            var place = on(() -> card().getBoundsInParent());
            var box = on(() -> card().getLayoutBounds());
            assertTrue(card().getLayoutX() >= 0 && card().getLayoutX() + box.getWidth() <= 1_200, place.toString());
            assertTrue(card().getLayoutY() >= 0 && card().getLayoutY() + box.getHeight() <= 800, place.toString());
            boolean known = i != 3 && i != 5;
            assertEquals(known, on(() -> tour.target().isPresent()), "card " + i);
            assertEquals(known, tour.lookup(".tour-frame").isVisible(), "card " + i);
            press(card(), KeyCode.RIGHT);
        }
        assertEquals(5, tour.shown());
        press(card(), KeyCode.LEFT);
        assertEquals(4, tour.shown());
    }

    @Test
    void escapePutsItAwayOnceAndGivesTheFocusBack() {
        press(card(), KeyCode.ESCAPE);
        assertFalse(tour.isVisible());
        assertEquals(List.of("closed"), told);
        assertTrue(on(() -> field.isFocused()));
        press(field, KeyCode.ESCAPE);
        assertEquals(List.of("closed"), told);
    }

    @Test
    void escapeElsewhereClosesItTooAndTheWindowUnderItWorks() {
        assertTrue(on(() -> tour.contains(600, 400)) == false, "a press beside the card goes to the desk");
        press(field, KeyCode.ESCAPE);
        assertFalse(tour.isVisible());
        on(() -> {
            tour.open(() -> told.add("again"));
            return tour;
        });
        assertTrue(tour.isVisible());
        for (int i = 0; i < 6; i++)
            on(() -> {
                ((javafx.scene.control.Button) tour.lookup("#tour-next")).fire();
                return tour;
            });
        assertEquals(List.of("closed", "again"), told);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theFirstCardOffersTheColoursInTheBrightnessInForce() {
        on(() -> {
            ((SegmentBar<TourColours>) tour.lookup("#tour-colours")).setValue(TourColours.RED_UP);
            ((SegmentBar<TourColours>) tour.lookup("#tour-colours")).setValue(TourColours.COLOUR_BLIND);
            return tour;
        });
        assertEquals(List.of(Theme.RED_UP_LIGHT, Theme.COLOUR_BLIND_LIGHT), chosen);
        assertEquals(TourColours.RED_UP, TourColours.of(Theme.RED_UP_DARK));
        assertEquals(TourColours.GREEN_UP, TourColours.of(Theme.CONTRAST));
    }

    @Test
    void aSessionWithoutAReplayIsNotToldAboutOne() {
        assertEquals(6, TourCard.all(true, KeyMap.DEFAULTS).size());
        assertEquals(5, TourCard.all(false, KeyMap.DEFAULTS).size());
        assertTrue(TourCard.all(false, KeyMap.DEFAULTS).stream()
                .noneMatch(card -> card.text().contains("recorded")));
    }
}
