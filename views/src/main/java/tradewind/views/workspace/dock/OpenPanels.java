package tradewind.views.workspace.dock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.MouseEvent;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.Place;

/// The panels that were made and have not ended, in whichever layout they stand.
///
/// One of which there can be only one is the same in every layout and stays while it is closed; any other belongs to
/// its layout and ends when it is closed there.
final class OpenPanels {
    private final DockingViewModel model;
    private final Consumer<Docks.PanelHostEvents> made;
    private final Map<Key, PanelHost> hosts = new LinkedHashMap<>();
    private final Map<Key, PanelHost> kept = new HashMap<>();

    private record Key(String layout, String id, String kind) {}

    /// @param made told of every panel that was made
    OpenPanels(DockingViewModel model, Consumer<Docks.PanelHostEvents> made) {
        this.model = model;
        this.made = made;
    }

    /// The panel in that place of the layout in sight; made if it was not there.
    PanelHost at(Place place) {
        boolean one = model.kind(place.kind()).map(kind -> !kind.many()).orElse(false);
        // of which there is one, that is the same in every layout
        Key key = one
                ? new Key("", place.kind(), place.kind())
                : new Key(model.layout().name(), place.id(), place.kind());
        PanelHost there = one ? kept.get(key) : hosts.get(key);
        if (there == null) {
            there = make(place);
            (one ? kept : hosts).put(key, there);
        }
        there.refresh(place);
        return there;
    }

    private PanelHost make(Place place) {
        PanelHost fresh = new PanelHost(
                new PanelSeat(model, place),
                model.kind(place.kind()),
                host -> model.close(host.seat().id()));
        fresh.addEventFilter(
                MouseEvent.MOUSE_PRESSED, event -> model.focused(fresh.seat().id()));
        fresh.focusWithinProperty().addListener((seen, was, is) -> {
            // a window that loses a panel moves its focus on by itself; that is not the trader going somewhere
            boolean here = fresh.getScene() != null
                    && fresh.getScene().getWindow() != null
                    && fresh.getScene().getWindow().isFocused();
            if (is && here) model.focused(fresh.seat().id());
        });
        made.accept(new Docks.PanelHostEvents(place.kind(), fresh));
        return fresh;
    }

    /// Ends the panels that were closed in this layout, and those of layouts that are gone. Those of other layouts stay
    /// as they are: nobody looks at them, and they are there at once when their layout is shown again.
    void letGo(Layout layout) {
        Set<String> alive = new HashSet<>(model.namesProperty().get());
        for (Map.Entry<Key, PanelHost> each : List.copyOf(hosts.entrySet())) {
            Key key = each.getKey();
            boolean here = key.layout().equals(layout.name());
            boolean open = here
                    ? layout.find(key.id()).map(Place::kind).equals(Optional.of(key.kind()))
                    : alive.contains(key.layout());
            if (open) continue;
            hosts.remove(key);
            each.getValue().end();
        }
    }

    /// Ends them all.
    void end() {
        hosts.values().forEach(PanelHost::end);
        kept.values().forEach(PanelHost::end);
    }
}
