package tradewind.views.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.figures.ScreenZone;

/// The activity log in a window.
class ActivityViewTest extends ApplicationTest {
    private final TestDesk desk = new TestDesk();
    private final ActivityViewModel model = new ActivityViewModel(desk);

    @Override
    public void start(Stage stage) {
        desk.send(Side.BUY, "2", TestDesk.limit("1100.00"));
        model.pulse();
        Scene scene = new Scene(
                new ActivityView(model, order -> {}, name -> Optional.empty(), Runnable::run, Runnable::run), 700, 300);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void utcAgain() throws TimeoutException {
        interact(() -> ScreenZone.choose(ZoneOffset.UTC));
        FxToolkit.cleanupStages();
    }

    private List<String> times() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .filter(text -> text.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d"))
                .toList();
    }

    @Test
    void anotherZoneIsSeenAtOnceInTheHeadAndInEveryRow() {
        List<String> before = times();
        assertTrue(before.getFirst().startsWith("22:"), before.toString());
        assertTrue(lookup("Time · UTC").tryQuery().isPresent());
        interact(() -> ScreenZone.choose(ZoneId.of("America/New_York")));
        assertEquals(before.stream().map(time -> time.replaceFirst("^22", "17")).toList(), times());
        assertTrue(lookup("Time · New York").tryQuery().isPresent());
    }
}
