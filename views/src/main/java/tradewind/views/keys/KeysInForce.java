package tradewind.views.keys;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import tradewind.views.controls.InSight;

/// The map all windows of a desk go by. A change acts with the next key. Application thread only.
public final class KeysInForce {
    private final ReadOnlyObjectWrapper<KeyMap> map;

    /// The keys the desk comes with.
    public KeysInForce() {
        this(KeyMap.DEFAULTS);
    }

    public KeysInForce(KeyMap first) {
        map = new ReadOnlyObjectWrapper<>(this, "map", first);
    }

    public KeyMap map() {
        return map.get();
    }

    public ReadOnlyObjectProperty<KeyMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// Goes by another map from now on.
    public void use(KeyMap next) {
        map.set(next);
    }

    /// Keeps what a node says of keys true while its window is shown; a node that is let go of is not held on to.
    ///
    /// @param show called now, and whenever there is another map
    public void show(Node node, Consumer<KeyMap> show) {
        var _ = map.when(InSight.of(node)).subscribe(show);
    }
}
