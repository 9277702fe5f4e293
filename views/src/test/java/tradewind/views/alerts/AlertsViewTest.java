package tradewind.views.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.alerts.AlertRow.Status;
import tradewind.engine.alerts.PriceAlert;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.keys.KeysInForce;

/// The alerts under mouse and keys.
class AlertsViewTest extends ApplicationTest {
    private final TestDesk desk = new TestDesk();
    private final AlertBook book =
            new AlertBook(desk.instruments(), desk.desk().quotes(), desk.desk().bars());
    private final AlertsViewModel model = new AlertsViewModel(
            desk.instruments(), desk.desk().quotes(), book, desk.clock(), NamedEntries.forgetful(), Runnable::run);

    @SuppressWarnings("NullAway.Init")
    private AlertsView view;

    @Override
    public void start(Stage stage) {
        desk.trade("920.00", "1");
        view = new AlertsView(model, () -> TestDesk.BTC, new KeysInForce());
        model.start(notice -> {});
        Scene scene = new Scene(view, 306, 290);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        stage.toFront();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[] {});
        release(new MouseButton[] {});
        FxToolkit.cleanupStages();
    }

    private List<AlertRow> rows() {
        return model.rowsProperty().get();
    }

    @Test
    void anAlertIsWrittenByKeysAlone() {
        clickOn("#alerts-first");
        write("930");
        push(KeyCode.ENTER);
        assertEquals(1, rows().size());
        assertEquals(93_000, ((PriceAlert) rows().getFirst().alert()).level());
        assertEquals(1, lookup("#alerts").queryAll().size(), "and the list is there again");
    }

    @Test
    void escapeLeavesAndArmsNothing() {
        clickOn("#alerts-first");
        write("930");
        push(KeyCode.ESCAPE);
        assertEquals(List.of(), rows());
        assertFalse(model.draft().openProperty().get());
    }

    @Test
    void enterChangesSpaceArmsAnewAndDeleteRemoves() {
        interact(() -> model.add(TestDesk.BTC, 93_000));
        interact(() -> book.onTrade(0, 5, 93_100, 1, 0));
        WaitForAsyncUtils.waitForFxEvents();
        clickOn("BTC/USD");
        push(KeyCode.SPACE);
        assertEquals(Status.ARMED, rows().getFirst().status());
        push(KeyCode.ENTER);
        assertEquals("930.00", model.draft().levelProperty().get());
        push(KeyCode.ESCAPE);
        push(KeyCode.DELETE);
        assertEquals(List.of(), rows());
    }
}
