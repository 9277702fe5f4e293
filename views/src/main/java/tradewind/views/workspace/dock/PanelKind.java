package tradewind.views.workspace.dock;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.workspace.layout.Edge;

/// A panel that can be opened.
///
/// @param name in layout files; never changes once it was released
/// @param called in menus, and on the tab of a panel that has no better one; asked in one language or another
/// @param does what it does, in one sentence
/// @param side where it usually stands; empty for the middle
/// @param follows it shows one instrument and can be linked
/// @param many there can be several; otherwise the one there is keeps its state while it is closed
/// @param make makes it; may throw, the place then says so
public record PanelKind(
        String name,
        Supplier<String> called,
        Feather icon,
        Supplier<String> does,
        Optional<Edge> side,
        boolean follows,
        boolean many,
        Function<PanelSeat, PanelBody> make) {
    /// In the language spoken.
    public String title() {
        return called.get();
    }

    /// In the language spoken.
    public String about() {
        return does.get();
    }
}
