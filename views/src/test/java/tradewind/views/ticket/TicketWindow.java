package tradewind.views.ticket;

import java.util.concurrent.TimeoutException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import tradewind.engine.orders.OrdType;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.NamedEntries;

/// A ticket in a window of its own, beside a field that is not part of it, for tests that use mouse and keys.
abstract class TicketWindow extends ApplicationTest {
    final TestDesk desk = new TestDesk();
    final BooleanProperty confirming = new SimpleBooleanProperty(false);
    final TicketViewModel model = new TicketViewModel(desk, TestDesk.BTC, Runnable::run, confirming);
    private final PresetBook book = new PresetBook(NamedEntries.forgetful());
    private long wall;

    @Override
    public void start(Stage stage) {
        desk.trade("1118.99", "1");
        desk.quote("1118.13", "2.46", "1118.99", "3.18");
        TextField elsewhere = new TextField();
        elsewhere.setId("elsewhere");
        Scene scene = new Scene(new HBox(new TicketView(model, book), elsewhere), 500, 900);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        stage.toFront();
        model.pulse(0);
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[] {});
        release(new MouseButton[] {});
        FxToolkit.cleanupStages();
    }

    ComboBox<OrdType> type() {
        return lookup("#ticket-type").queryComboBox();
    }

    Button submit() {
        return lookup("#ticket-submit").queryButton();
    }

    TextField field(String id) {
        return lookup(id).queryAs(TextField.class);
    }

    void type(String id, String text) {
        clickOn(id);
        push(KeyCode.CONTROL, KeyCode.A);
        write(text);
    }

    void pulse() {
        wall += 16_000_000;
        interact(() -> lookup(".ticket").queryAs(TicketView.class).pulse(wall));
    }
}
