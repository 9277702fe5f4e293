package tradewind.views.workspace;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import tradewind.views.controls.Density;
import tradewind.views.controls.TextSize;
import tradewind.views.controls.Theme;

/// How all windows of a session look now, and how that changes.
final class DeskLook {
    private final ReadOnlyObjectWrapper<Look> look;
    private final Consumer<Look> chosen;

    /// @param chosen told when the trader takes another look
    DeskLook(Look first, Consumer<Look> chosen) {
        this.look = new ReadOnlyObjectWrapper<>(this, "look", first);
        this.chosen = chosen;
    }

    ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /// Dresses a window.
    void dress(Scene scene) {
        Look now = look.get();
        now.theme().apply(scene);
        now.density().apply(scene.getRoot());
        now.text().apply(scene);
    }

    /// From dark to light or back, within the same set.
    void switchTheme() {
        show(
                switch (look.get().theme()) {
                    case DARK, CONTRAST -> Theme.LIGHT;
                    case LIGHT -> Theme.DARK;
                    case COLOUR_BLIND_DARK -> Theme.COLOUR_BLIND_LIGHT;
                    case COLOUR_BLIND_LIGHT -> Theme.COLOUR_BLIND_DARK;
                    case RED_UP_DARK -> Theme.RED_UP_LIGHT;
                    case RED_UP_LIGHT -> Theme.RED_UP_DARK;
                });
    }

    void show(Theme next) {
        show(look.get().with(next));
    }

    void show(Density next) {
        show(look.get().with(next));
    }

    void show(TextSize next) {
        show(look.get().with(next));
    }

    /// Takes another look; nothing happens if it is the one there is.
    void show(Look next) {
        Look before = look.get();
        if (before.equals(next)) return;
        look.set(next);
        if (before.theme() != next.theme()) next.theme().applyEverywhere();
        chosen.accept(next);
    }
}
