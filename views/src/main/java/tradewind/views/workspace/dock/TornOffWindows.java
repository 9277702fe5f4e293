package tradewind.views.workspace.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Box;
import tradewind.views.workspace.layout.Layout;

/// The windows torn off the session's own, as many as the layout in sight has, each where a screen is.
final class TornOffWindows {
    private final Docks docks;
    private final Docks.WindowDress dress;
    private final List<DockWindow> windows = new ArrayList<>();

    TornOffWindows(Docks docks, Docks.WindowDress dress) {
        this.docks = docks;
        this.dress = dress;
    }

    /// Opens those that are missing, closes those too many, and puts the panels of the layout into them.
    ///
    /// @param content the panels of an area, in the window of that number
    void show(BiFunction<Area, Integer, Region> content) {
        List<Box> screens = screens();
        docks.model().adjust(layout -> layout.onto(screens));
        List<Layout.Floating> wanted = docks.model().layout().windows();
        for (int i = 0; i < wanted.size(); i++) {
            Region panels = content.apply(wanted.get(i).area(), i);
            Box box = wanted.get(i).box();
            if (i < windows.size()) windows.get(i).show(panels, box);
            else windows.add(new DockWindow(docks, i, panels, box, dress));
        }
        while (windows.size() > wanted.size()) windows.removeLast().end();
    }

    /// The primary one first.
    private static List<Box> screens() {
        List<Box> all = new ArrayList<>();
        all.add(box(Screen.getPrimary().getVisualBounds()));
        for (Screen screen : Screen.getScreens())
            if (!screen.equals(Screen.getPrimary())) all.add(box(screen.getVisualBounds()));
        return all;
    }

    private static Box box(Rectangle2D bounds) {
        return new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    List<Scene> scenes() {
        return windows.stream().map(DockWindow::scene).toList();
    }

    /// Takes down where they are now.
    void remember() {
        windows.forEach(DockWindow::remember);
    }

    void close() {
        windows.forEach(DockWindow::end);
        windows.clear();
    }
}
