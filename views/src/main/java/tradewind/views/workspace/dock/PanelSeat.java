package tradewind.views.workspace.dock;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.market.Instrument;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

/// What an open panel knows of its place: the instrument it follows and the settings that are kept with the layout.
public final class PanelSeat implements PanelMemory {
    static final String SYMBOL = "symbol";

    private final DockingViewModel docking;
    private final ReadOnlyObjectWrapper<Instrument> instrument;
    private Place place;

    PanelSeat(DockingViewModel docking, Place place) {
        this.docking = docking;
        this.place = place;
        this.instrument = new ReadOnlyObjectWrapper<>(this, "instrument", follow());
    }

    public String id() {
        return place.id();
    }

    /// The instrument to show: the link group's, or without a group the panel's own.
    public ReadOnlyObjectProperty<Instrument> instrumentProperty() {
        return instrument.getReadOnlyProperty();
    }

    public Instrument instrument() {
        return instrument.get();
    }

    public LinkGroup link() {
        return place.link();
    }

    /// Shows another instrument here and in every panel of the same group.
    public void choose(Instrument next) {
        if (place.link() == LinkGroup.NONE) keep(SYMBOL, next.symbol());
        else docking.link(place.link(), next);
    }

    @Override
    public Optional<String> setting(String name) {
        return Optional.ofNullable(place.settings().get(name));
    }

    /// Keeps a setting with the layout.
    @Override
    public void keep(String name, String value) {
        if (value.equals(place.settings().get(name))) return;
        docking.keep(place.id(), name, value);
    }

    /// The layout may say something else now.
    void refresh(Place now) {
        place = now;
        instrument.set(follow());
    }

    Place place() {
        return place;
    }

    private Instrument follow() {
        return place.link() == LinkGroup.NONE ? docking.known(setting(SYMBOL)) : docking.instrument(place.link());
    }
}
