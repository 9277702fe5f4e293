package tradewind.views.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Trail;

/// The exits of a bracket as typed: a stop and up to three targets, each with its share of the entry.
///
/// A price that begins with a sign is a distance from the entry, `+` in favour and `−` against, whatever the side.
final class BracketFields {
    /// Targets at most.
    static final int MOST = 3;

    /// One place to take profit.
    ///
    /// @param price or distance
    /// @param share of the entry, percent
    record TargetFields(StringProperty price, StringProperty share) {
        TargetFields() {
            this(new SimpleStringProperty(""), new SimpleStringProperty(""));
        }
    }

    /// What the stop can be.
    static final List<OrdType> KINDS = List.of(OrdType.STOP, OrdType.STOP_LIMIT, OrdType.TRAILING_STOP);

    private static final String[][] EVEN = {{"100"}, {"50", "50"}, {"34", "33", "33"}};

    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    private final StringProperty stop = new SimpleStringProperty(this, "stop", "");
    private final ObjectProperty<OrdType> kind = new SimpleObjectProperty<>(this, "kind", OrdType.STOP);
    private final StringProperty stopLimit = new SimpleStringProperty(this, "stopLimit", "");
    private final StringProperty trail = new SimpleStringProperty(this, "trail", "");
    private final ObjectProperty<Trail.Unit> trailUnit =
            new SimpleObjectProperty<>(this, "trailUnit", Trail.Unit.PRICE);
    private final IntegerProperty targets = new SimpleIntegerProperty(this, "targets", 1);
    private final List<TargetFields> all =
            IntStream.range(0, MOST).mapToObj(at -> new TargetFields()).toList();

    BracketFields(Runnable changed) {
        share(1);
        on.addListener((seen, was, is) -> changed.run());
        stop.addListener((seen, was, is) -> changed.run());
        kind.addListener((seen, was, is) -> changed.run());
        stopLimit.addListener((seen, was, is) -> changed.run());
        trail.addListener((seen, was, is) -> changed.run());
        trailUnit.addListener((seen, was, is) -> changed.run());
        for (TargetFields target : all) {
            target.price().addListener((seen, was, is) -> changed.run());
            target.share().addListener((seen, was, is) -> changed.run());
        }
        targets.addListener((seen, was, is) -> {
            share(is.intValue());
            changed.run();
        });
    }

    private void share(int number) {
        for (int at = 0; at < MOST; at++) all.get(at).share().set(at < number ? EVEN[number - 1][at] : "");
    }

    BooleanProperty on() {
        return on;
    }

    StringProperty stop() {
        return stop;
    }

    /// One of [#KINDS].
    ObjectProperty<OrdType> kind() {
        return kind;
    }

    /// The worst price of a stop-limit; one that begins with a sign is a distance from the stop.
    StringProperty stopLimit() {
        return stopLimit;
    }

    /// How far a trailing stop stays behind, in its unit.
    StringProperty trail() {
        return trail;
    }

    ObjectProperty<Trail.Unit> trailUnit() {
        return trailUnit;
    }

    /// How many targets there are, 1 to [#MOST]; a change shares the entry evenly.
    IntegerProperty targets() {
        return targets;
    }

    TargetFields target(int at) {
        return all.get(at);
    }

    /// No bracket; the distances typed stay for the next one, prices do not.
    void fresh() {
        on.set(false);
        if (!distance(stop.get())) stop.set("");
        if (!distance(stopLimit.get())) stopLimit.set("");
        for (TargetFields target : all)
            if (!distance(target.price().get())) target.price().set("");
    }

    /// A bracket with the exits of a preset, else with the distances typed last.
    void open(Optional<PresetExits> wanted) {
        fresh();
        wanted.ifPresent(of -> of.putOn(this));
        on.set(true);
    }

    /// The bracket of a preset.
    void take(Preset.Exits wanted) {
        kind.set(wanted.kind());
        stop.set(wanted.stop());
        stopLimit.set(wanted.limit());
        trailUnit.set(wanted.trailUnit());
        trail.set(wanted.trail());
        targets.set(wanted.targets().size());
        for (int at = 0; at < wanted.targets().size(); at++) {
            target(at).price().set(wanted.targets().get(at).distance());
            target(at).share().set(wanted.targets().get(at).share());
        }
        on.set(true);
    }

    static boolean distance(String typed) {
        String plain = typed.strip();
        return plain.startsWith("+") || plain.startsWith("-") || plain.startsWith("−");
    }
}
