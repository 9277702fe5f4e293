package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.desk.OrderRow;
import tradewind.views.controls.Theme;

/// The blotter of a [Day] in a window, for tests that use it by mouse and keys.
abstract class BlotterWindow extends ApplicationTest {
    final TestDesk desk = Day.desk();
    final BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);
    long wall;

    @Override
    public void start(Stage stage) {
        BlotterView view = new BlotterView(model);
        Scene scene = new Scene(view, 1060, 340);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        stage.toFront();
        view.pulse(0);
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[] {});
        release(new MouseButton[] {});
        FxToolkit.cleanupStages();
    }

    String firstInSight() {
        TableView<?> table = table();
        double head = table.localToScene(table.getBoundsInLocal()).getMinY() + 30;
        return lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> !row.isEmpty() && row.isVisible())
                .filter(row -> row.localToScene(row.getBoundsInLocal()).getMaxY() > head)
                .min((a, b) -> Double.compare(
                        a.localToScene(a.getBoundsInLocal()).getMinY(),
                        b.localToScene(b.getBoundsInLocal()).getMinY()))
                .map(row -> id(row.getItem()))
                .orElse("");
    }

    BlotterView view() {
        return lookup(".blotter").queryAs(BlotterView.class);
    }

    TableView<?> table() {
        return (TableView<?>) view().getCenter();
    }

    List<String> shown() {
        return table().getItems().stream().map(BlotterWindow::id).toList();
    }

    static String id(Object item) {
        return item instanceof Line<?> line && line.row() instanceof OrderRow row
                ? row.order().id().toString()
                : "";
    }

    TableRow<?> row(String id) {
        return lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> id(row.getItem()).equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(TableRow<?> row) {
        List<String> texts = new ArrayList<>();
        for (Node cell : row.getChildrenUnmodifiable())
            if (cell instanceof FigureCell<?> figure && figure.getText() != null) texts.add(figure.getText());
        return texts;
    }

    void pulse() {
        wall += 50_000_000;
        interact(() -> view().pulse(wall));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
