package tradewind.views.workspace;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A session's window on the screen: how large it is there, and the pop-ups and dialogs that go when it goes.
final class DeskStage {
    static final double WIDTH = 1600;
    static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 800;

    private DeskStage() {}

    /// How large the window will be: as large as the screen where layouts are made for all of it.
    static Dimension2D size() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return StandardLayouts.isTall(screen.getHeight())
                ? new Dimension2D(screen.getWidth(), screen.getHeight())
                : new Dimension2D(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    }

    /// Puts a scene on a stage that is not shown yet.
    static void put(Scene scene, String title, Stage stage) {
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        fit(stage);
    }

    /// A window larger than the screen would hide the kill switch; on a very tall one the layouts are made for all of
    /// it.
    private static void fit(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(StandardLayouts.isTall(screen.getHeight()));
        if (screen.getWidth() >= WIDTH && screen.getHeight() >= HEIGHT) return;
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    }

    /// Hides what was opened from a stage: the native layer crashes if the toolkit ends while a pop-up is open. Windows
    /// of other sessions stay open.
    static void hideOwned(Stage stage) {
        List<Window> open = List.copyOf(Window.getWindows());
        for (Window window : open.reversed()) if (window != stage && belongs(window, stage)) window.hide();
    }

    /// A pop-up or dialog of the stage, or one of those.
    private static boolean belongs(Window window, Stage stage) {
        for (@Nullable Window up = window; up != null; up = owner(up)) if (up == stage) return true;
        return false;
    }

    private static @Nullable Window owner(Window window) {
        return switch (window) {
            case PopupWindow popUp -> popUp.getOwnerWindow();
            case Stage dialog -> dialog.getOwner();
            default -> null;
        };
    }
}
