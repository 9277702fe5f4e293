package tradewind.views.workspace.dock;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Box;
import tradewind.views.workspace.layout.Place;

/// A window with panels that were torn off. It wears the session's frame and badge.
final class DockWindow {
    private final Docks docks;
    private final int index;
    private final Stage stage = new Stage();
    private final BorderPane desk = new BorderPane();
    private final Docks.WindowDress dress;
    private final Scene scene;
    private boolean ended;

    DockWindow(Docks docks, int index, Region content, Box box, Docks.WindowDress dress) {
        this.docks = docks;
        this.index = index;
        this.dress = dress;
        desk.getStyleClass().addAll("workspace", "dock-window");
        desk.setTop(dress.bar());
        StackPane root = new StackPane(desk);
        scene = new Scene(root, box.width(), box.height());
        dress.dress(scene);
        stage.setScene(scene);
        show(content, box);
        stage.setMinWidth(200);
        stage.setMinHeight(160);
        stage.setOnCloseRequest(event -> {
            event.consume();
            area().places().map(Place::id).toList().forEach(docks.model()::close);
        });
        stage.show();
    }

    /// Shows other panels, perhaps elsewhere.
    void show(Region content, Box box) {
        desk.setCenter(content);
        stage.setTitle(names() + " · " + dress.title());
        if (box.equals(now())) return;
        stage.setX(box.x());
        stage.setY(box.y());
        stage.setWidth(box.width());
        stage.setHeight(box.height());
    }

    private @Nullable Box now() {
        if (!(stage.getWidth() > 0 && stage.getHeight() > 0)) return null;
        return new Box(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private Area area() {
        return docks.model().layout().windows().get(index).area();
    }

    private String names() {
        List<String> titles = area().places()
                .map(place ->
                        docks.model().kind(place.kind()).map(PanelKind::title).orElse(place.kind()))
                .toList();
        return String.join(", ", titles);
    }

    Scene scene() {
        return scene;
    }

    /// Takes down where the window is now.
    void remember() {
        if (ended || !stage.isShowing() || stage.isIconified()) return;
        Box now = now();
        if (now == null) return;
        docks.model().adjust(layout -> index < layout.windows().size() ? layout.moved(index, now) : layout);
    }

    void end() {
        ended = true;
        scene.setRoot(new StackPane());
        stage.hide();
    }
}
