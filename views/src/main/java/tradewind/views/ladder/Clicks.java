package tradewind.views.ladder;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.views.figures.Figures;
import tradewind.views.ladder.ClickMap.Click;
import tradewind.views.ladder.LadderViewModel.Cell;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.PresetExits;

/// What a click in a cell means, by the map in force, and doing it. FX thread only.
final class Clicks {
    private static final Texts TEXTS = Texts.of("ladder");

    private final LadderViewModel model;
    private final Placing placing;
    private final Function<Instrument, Optional<PresetExits>> presets;
    private final ObjectProperty<ClickMap> map = new SimpleObjectProperty<>(this, "map", ClickMap.MARKET);
    private boolean alt;
    /// As they were when Alt went down.
    private Optional<PresetExits> exits = Optional.empty();

    /// @param presets the exits of a bracket, by the presets of the ticket; empty if none has any
    Clicks(LadderViewModel model, Placing placing, Function<Instrument, Optional<PresetExits>> presets) {
        this.model = model;
        this.placing = placing;
        this.presets = presets;
    }

    ObjectProperty<ClickMap> mapProperty() {
        return map;
    }

    ClickMap map() {
        return map.get();
    }

    /// Whether Alt is held: what the left button makes then is shown.
    void alt(boolean down) {
        if (alt == down) return;
        alt = down;
        exits = down ? exits() : Optional.empty();
    }

    boolean alt() {
        return alt && map() == ClickMap.BUTTON;
    }

    /// Whether there is nothing to make a bracket of: the order goes to the ticket, armed or not.
    boolean bare() {
        return exits.isEmpty();
    }

    /// The exits a bracket gets now.
    Optional<PresetExits> exits() {
        return presets.apply(model.instrument());
    }

    /// What a click in a cell would make; empty where it makes nothing.
    Optional<Aim> aim(Cell cell, Click click) {
        return map().aim(click, cell.side(), cell.row(), model.market());
    }

    /// What the side of the market makes of a cell, whatever the map: once it is another the market went through.
    Optional<OrdType> natural(Cell cell) {
        return Aim.at(cell.side(), cell.row(), model.market()).map(Aim::type);
    }

    /// Sends what a click makes if armed; else it goes to the ticket. A stop the market has reached does neither.
    void place(Cell cell, Click click) {
        Optional<Aim> aim = aim(cell, click);
        if (aim.isEmpty()) return;
        OptionalLong reached = map() == ClickMap.BUTTON ? aim.get().reached(model.market()) : OptionalLong.empty();
        if (reached.isPresent()) {
            Instrument instrument = model.instrument();
            String order = Placing.words(instrument, aim.get(), model.size().units());
            model.warn(TEXTS.get("stop.reached", order, Figures.price(instrument, reached.getAsLong())));
        } else if (aim.get().bracket()) {
            placing.bracket(model, aim.get(), exits());
        } else {
            model.place(aim.get(), Placing.SOURCE);
        }
    }
}
