package tradewind.views.workspace;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import tradewind.views.controls.Density;
import tradewind.views.controls.Theme;

/// How all windows of a session look: the set of colours and how close together things stand.
final class DeskLook {
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyObjectWrapper<Density> density = new ReadOnlyObjectWrapper<>(this, "density", Density.NORMAL);
    private final Consumer<Theme> chosen;

    /// @param chosen told when the trader takes another theme
    DeskLook(Theme first, Consumer<Theme> chosen) {
        this.theme = new ReadOnlyObjectWrapper<>(this, "theme", first);
        this.chosen = chosen;
    }

    ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Density> density() {
        return density.getReadOnlyProperty();
    }

    /// Dresses a new window.
    void dress(Scene scene) {
        theme.get().apply(scene);
        density.get().apply(scene.getRoot());
    }

    /// From dark to light or back, within the same set.
    void switchTheme() {
        show(
                switch (theme.get()) {
                    case DARK, CONTRAST -> Theme.LIGHT;
                    case LIGHT -> Theme.DARK;
                    case COLOUR_BLIND_DARK -> Theme.COLOUR_BLIND_LIGHT;
                    case COLOUR_BLIND_LIGHT -> Theme.COLOUR_BLIND_DARK;
                    case RED_UP_DARK -> Theme.RED_UP_LIGHT;
                    case RED_UP_LIGHT -> Theme.RED_UP_DARK;
                });
    }

    void show(Theme next) {
        theme.set(next);
        next.applyEverywhere();
        chosen.accept(next);
    }

    void show(Density next) {
        density.set(next);
    }
}
