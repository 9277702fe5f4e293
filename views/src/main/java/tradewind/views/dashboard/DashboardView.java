package tradewind.views.dashboard;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import tradewind.views.controls.Palette;
import tradewind.views.controls.PanelSheet;

/// The session in eight tiles.
public final class DashboardView extends BorderPane {
    /// Least time between two looks, nanoseconds: more often nobody can read.
    private static final long BETWEEN = 500_000_000L;

    private final DashboardViewModel model;
    private final Palette palette = new Palette();
    private final Map<Gauge, GaugeTile> tiles = new EnumMap<>(Gauge.class);
    private final TileGrid grid = new TileGrid();
    private long pulsed = Long.MIN_VALUE / 2;

    public DashboardView(DashboardViewModel model) {
        this.model = model;
        PanelSheet.wear(this, "everyday");
        getStyleClass().add("dashboard");
        setMinSize(0, 0);
        for (Gauge gauge : Gauge.values()) tiles.put(gauge, new GaugeTile(gauge, palette));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(palette);
        setCenter(scroll);
        palette.onChange(this::show);
        show();
        // a tile that enters a scene without a window listens to that scene for good: the scene would keep the panel
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .map(Window.class::isInstance)
                .orElse(false)
                .addListener((seen, was, is) -> seat());
    }

    private void seat() {
        if (grid.getChildrenUnmodifiable().isEmpty()) tiles.values().forEach(grid::add);
    }

    private void show() {
        tiles.forEach((gauge, tile) -> tile.show(model.figure(gauge), model.points(gauge)));
    }

    /// Once per frame while it can be seen.
    ///
    /// @param nanos any clock that only goes forward
    public void pulse(long nanos) {
        if (nanos - pulsed < BETWEEN) return;
        pulsed = nanos;
        show();
    }
}
