package tradewind.views.working;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The first mouse button let go of while Alt is held, and no key was told before.
public final class AltRelease {
    private AltRelease() {}

    public static MouseEvent event() {
        return new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
