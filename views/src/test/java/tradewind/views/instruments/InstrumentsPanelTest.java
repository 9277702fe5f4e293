package tradewind.views.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tradewind.engine.Session;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.PriceNotation;
import tradewind.engine.time.EngineClock;
import tradewind.views.controls.Theme;
import tradewind.views.figures.TenYearNote;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.workspace.DeskSheets;

/// The master on a panel too low for all that is known of an instrument of fractions.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
class InstrumentsPanelTest {
    private final NotationBook notations = new NotationBook(NamedEntries.forgetful());
    private InstrumentsPanel panel;

    private static Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "instruments" -> new Instruments(List.of(TenYearNote.ZN));
                    case "gateFigures" -> Optional.empty();
                    case "clock" -> (EngineClock) () -> 0;
                    default -> throw new AssertionError(method);
                });
    }

    @Start
    void show(Stage stage) {
        panel = new InstrumentsPanel(
                new InstrumentsViewModel(session(), any -> TradingDay.UNKNOWN, TenYearNote.ZN, any -> {}, notations));
        Scene scene = new Scene(panel, 700, 300);
        scene.getStylesheets().addAll(DeskSheets.all());
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void cleanUp() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void theChoiceOfFractionsStandsBelowItsWords(FxRobot robot) {
        ComboBox<PriceNotation> choice = robot.lookup("#instrument-notation").query();
        Parent lines = choice.getParent().getParent();
        List<Bounds> places = new ArrayList<>();
        for (Node line : lines.getChildrenUnmodifiable()) {
            if (line == choice.getParent())
                for (Node part : choice.getParent().getChildrenUnmodifiable())
                    if (part.isManaged()) places.add(part.localToScene(part.getLayoutBounds()));
            if (line != choice.getParent()) places.add(line.localToScene(line.getLayoutBounds()));
        }
        for (int i = 1; i < places.size(); i++)
            assertTrue(places.get(i).getMinY() >= places.get(i - 1).getMaxY() - 1, "line " + i + " of " + places);
    }

    @Test
    void whatIsChosenIsKept(FxRobot robot) {
        ComboBox<PriceNotation> choice = robot.lookup("#instrument-notation").query();
        robot.interact(() -> choice.setValue(PriceNotation.DECIMAL));
        assertEquals(PriceNotation.DECIMAL, notations.written(TenYearNote.ZN).notation());
    }
}
