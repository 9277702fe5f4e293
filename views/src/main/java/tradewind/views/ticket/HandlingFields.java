package tradewind.views.ticket;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.ExpireTime.Reading;

/// How the order is to be worked: what elects it, whether it may take, how much of it shows, when it ends.
final class HandlingFields {
    private static final Texts TEXTS = Texts.of("ticket");

    /// How much of the order others see.
    enum Display {
        ALL,
        ICEBERG,
        HIDDEN;

        String title() {
            return TEXTS.get("display." + name());
        }
    }

    private final ObjectProperty<TriggerSource> trigger =
            new SimpleObjectProperty<>(this, "trigger", TriggerSource.LAST);
    private final BooleanProperty postOnly = new SimpleBooleanProperty(this, "postOnly");
    private final BooleanProperty reduceOnly = new SimpleBooleanProperty(this, "reduceOnly");
    private final ObjectProperty<Display> display = new SimpleObjectProperty<>(this, "display", Display.ALL);
    private final StringProperty shown = new SimpleStringProperty(this, "shown", "");
    private final StringProperty until = new SimpleStringProperty(this, "until", "");
    /// Whose clock the text of `until` is meant by. The zone on screen may have changed since it was typed.
    private final ReadOnlyObjectWrapper<ZoneId> zone = new ReadOnlyObjectWrapper<>(this, "zone", ScreenZone.now());

    HandlingFields(Runnable changed) {
        trigger.addListener((seen, was, is) -> changed.run());
        postOnly.addListener((seen, was, is) -> changed.run());
        reduceOnly.addListener((seen, was, is) -> changed.run());
        display.addListener((seen, was, is) -> changed.run());
        shown.addListener((seen, was, is) -> changed.run());
        until.addListener((seen, was, is) -> changed.run());
    }

    ObjectProperty<TriggerSource> trigger() {
        return trigger;
    }

    BooleanProperty postOnly() {
        return postOnly;
    }

    BooleanProperty reduceOnly() {
        return reduceOnly;
    }

    ObjectProperty<Display> display() {
        return display;
    }

    /// What an iceberg shows at a time, as typed.
    StringProperty shown() {
        return shown;
    }

    /// When a good-till-date order ends, as typed.
    StringProperty until() {
        return until;
    }

    /// Whose clock `until` goes by.
    ReadOnlyObjectProperty<ZoneId> zone() {
        return zone.getReadOnlyProperty();
    }

    /// Goes over to another zone. What was typed stays the same moment, written by the other clock; what is none goes.
    ///
    /// @param now session time, epoch nanoseconds
    void follow(ZoneId other, long now) {
        if (other.equals(zone.get())) return;
        Reading before = ExpireTime.read(until.get(), now, zone.get());
        zone.set(other);
        until.set(before instanceof Reading.At at ? ExpireTime.text(at.nanos(), other) : "");
    }

    void fresh() {
        trigger.set(TriggerSource.LAST);
        postOnly.set(false);
        reduceOnly.set(false);
        display.set(Display.ALL);
        shown.set("");
        until.set("");
    }

    void load(Order order) {
        Handling handling = order.handling();
        trigger.set(handling.triggerSource());
        postOnly.set(handling.postOnly());
        reduceOnly.set(handling.reduceOnly());
        display.set(handling.hidden() ? Display.HIDDEN : handling.iceberg() ? Display.ICEBERG : Display.ALL);
        shown.set(handling.iceberg() ? Figures.quantity(order.instrument(), handling.displayQty()) : "");
        until.set(handling.expireAt() == 0 ? "" : ExpireTime.text(handling.expireAt(), zone.get()));
    }

    /// Post-only asks for a price the order will not go beyond.
    static boolean canPost(OrdType type) {
        return type.hasLimit();
    }

    /// A part at a time, or nothing: of orders that rest.
    static boolean canHide(OrdType type) {
        return type.hasLimit() || type == OrdType.MARKET_TO_LIMIT;
    }

    /// What is wrong with the field of an iceberg or of the date; empty if nothing is.
    String problem(Instrument instrument, OrdType type, TimeInForce lives, long now) {
        if (lives == TimeInForce.GTD && ExpireTime.read(until.get(), now, zone.get()) instanceof Reading.Wrong wrong)
            return wrong.reason();
        if (iceberg(type) && NumberEntry.quantity(instrument, shown.get()) instanceof NumberEntry.Wrong wrong)
            return TEXTS.get("wrong.of", TEXTS.get("wrong.shown"), wrong.reason());
        return "";
    }

    private boolean iceberg(OrdType type) {
        return canHide(type) && display.get() == Display.ICEBERG;
    }

    /// What the fields come to, without what does not go with the type. Only while [#problem] has nothing to say.
    Handling read(Instrument instrument, OrdType type, TimeInForce lives, long now) {
        long displayQty = Handling.ALL;
        if (canHide(type) && display.get() == Display.HIDDEN) displayQty = 0;
        if (iceberg(type) && NumberEntry.quantity(instrument, shown.get()) instanceof NumberEntry.Units units)
            displayQty = units.units();
        Handling read = new Handling(
                displayQty,
                canPost(type) && postOnly.get(),
                reduceOnly.get(),
                type.hasTrigger() ? trigger.get() : TriggerSource.LAST,
                end(lives, now).orElse(0),
                Contingency.NONE);
        return read.equals(Handling.PLAIN) ? Handling.PLAIN : read;
    }

    /// What is set, for the closed fold: `trigger last · post-only off`, or what is not as usual.
    String words(OrdType type) {
        List<String> set = new ArrayList<>();
        if (type.hasTrigger() && trigger.get() != TriggerSource.LAST)
            set.add(TEXTS.get("set.trigger." + trigger.get().name()));
        if (canPost(type) && postOnly.get()) set.add(TEXTS.get("set.post.only"));
        if (reduceOnly.get()) set.add(TEXTS.get("set.reduce.only"));
        if (iceberg(type)) set.add(TEXTS.get("set.iceberg"));
        if (canHide(type) && display.get() == Display.HIDDEN) set.add(TEXTS.get("set.hidden"));
        if (!set.isEmpty()) return String.join(" · ", set);
        String usual = TEXTS.get(canPost(type) ? "set.post.off" : "set.reduce.off");
        return type.hasTrigger() ? TEXTS.get("set.trigger.LAST") + " · " + usual : usual + " · " + TEXTS.get("set.all");
    }

    /// When the order ends, in full; empty if it has no date.
    Optional<String> ends(TimeInForce lives, long now) {
        OptionalLong end = end(lives, now);
        return end.isPresent() ? Optional.of(Figures.inZone(Figures.dayMinute(end.getAsLong()))) : Optional.empty();
    }

    OptionalLong end(TimeInForce lives, long now) {
        return lives == TimeInForce.GTD && ExpireTime.read(until.get(), now, zone.get()) instanceof Reading.At at
                ? OptionalLong.of(at.nanos())
                : OptionalLong.empty();
    }
}
