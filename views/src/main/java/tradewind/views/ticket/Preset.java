package tradewind.views.ticket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.texts.Texts;

/// What a ticket looks like before the trader says which side and at what price. It never sends anything.
///
/// @param name on its button
/// @param symbol of the one instrument it is for; empty for all
/// @param size how much
/// @param exits the bracket that goes with it: distances only, a price would be stale tomorrow
public record Preset(
        String name,
        Optional<String> symbol,
        OrdType type,
        TimeInForce timeInForce,
        Size size,
        Work work,
        Optional<Exits> exits) {
    private static final Texts TEXTS = Texts.of("ticket");

    /// How a quantity is worked out.
    enum Sizing {
        /// As typed.
        QUANTITY,
        /// For an amount of the quote currency, at the price of the moment.
        MONEY,
        /// A share of the position of the moment, whichever way it is.
        POSITION;

        String title() {
            return TEXTS.get("sizing." + name());
        }
    }

    /// @param amount as typed: a quantity, an amount of money, a percentage
    record Size(Sizing by, String amount) {}

    /// How the order is to be worked.
    ///
    /// @param shown what an iceberg shows at a time, as typed
    /// @param trail distance of a trailing stop, as typed
    record Work(
            TriggerSource trigger,
            boolean postOnly,
            boolean reduceOnly,
            HandlingFields.Display display,
            String shown,
            Trail.Unit trailUnit,
            String trail) {
        static final Work PLAIN =
                new Work(TriggerSource.LAST, false, false, HandlingFields.Display.ALL, "", Trail.Unit.PRICE, "");
    }

    /// @param stop distance from the entry, with its sign
    /// @param limit worst price of a stop-limit, a distance from the stop
    /// @param trail of a trailing stop, in its unit
    /// @param targets distances, the nearest first
    record Exits(OrdType kind, String stop, String limit, Trail.Unit trailUnit, String trail, List<Target> targets) {
        /// @param share of the entry, percent as typed
        record Target(String distance, String share) {}

        String words() {
            String gain =
                    String.join(" ", targets.stream().map(Target::distance).toList());
            return gain + " / " + (kind == OrdType.TRAILING_STOP ? TEXTS.get("preset.trail", trail) : stop);
        }
    }

    /// A field says something this release does not know.
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what);
        }
    }

    /// Under which it is kept: one name can stand for different presets of two instruments.
    String key() {
        return key(name, symbol);
    }

    static String key(String name, Optional<String> symbol) {
        return symbol.map(of -> name + " @ " + of).orElse(name);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        symbol.ifPresent(of -> fields.put("symbol", of));
        fields.put("type", type.name());
        fields.put("timeInForce", timeInForce.name());
        fields.put("sizing", size.by().name());
        fields.put("amount", size.amount());
        fields.put("trigger", work.trigger().name());
        fields.put("postOnly", Boolean.toString(work.postOnly()));
        fields.put("reduceOnly", Boolean.toString(work.reduceOnly()));
        fields.put("display", work.display().name());
        fields.put("shown", work.shown());
        fields.put("trailUnit", work.trailUnit().name());
        fields.put("trail", work.trail());
        exits.ifPresent(of -> write(fields, of));
        return fields;
    }

    private static void write(Map<String, String> fields, Exits exits) {
        fields.put("stopKind", exits.kind().name());
        fields.put("stop", exits.stop());
        fields.put("stopLimit", exits.limit());
        fields.put("stopTrailUnit", exits.trailUnit().name());
        fields.put("stopTrail", exits.trail());
        for (int at = 0; at < exits.targets().size(); at++) {
            fields.put("target" + (at + 1), exits.targets().get(at).distance());
            fields.put("share" + (at + 1), exits.targets().get(at).share());
        }
    }

    /// @return empty if this release cannot read it; it is kept as it is
    static Optional<Preset> read(Map<String, String> fields) {
        try {
            String name = fields.getOrDefault("name", "");
            if (name.isBlank()) return Optional.empty();
            return Optional.of(new Preset(
                    name,
                    Optional.ofNullable(fields.get("symbol")),
                    one(OrdType.class, fields, "type", OrdType.LIMIT),
                    one(TimeInForce.class, fields, "timeInForce", TimeInForce.DAY),
                    new Size(one(Sizing.class, fields, "sizing", Sizing.QUANTITY), fields.getOrDefault("amount", "")),
                    new Work(
                            one(TriggerSource.class, fields, "trigger", TriggerSource.LAST),
                            flag(fields, "postOnly"),
                            flag(fields, "reduceOnly"),
                            one(HandlingFields.Display.class, fields, "display", HandlingFields.Display.ALL),
                            fields.getOrDefault("shown", ""),
                            one(Trail.Unit.class, fields, "trailUnit", Trail.Unit.PRICE),
                            fields.getOrDefault("trail", "")),
                    fields.containsKey("stopKind") ? Optional.of(exits(fields)) : Optional.empty()));
        } catch (Unreadable newer) {
            return Optional.empty();
        }
    }

    private static Exits exits(Map<String, String> fields) {
        List<Exits.Target> targets = new ArrayList<>();
        for (int at = 1; at <= BracketFields.MOST && fields.containsKey("target" + at); at++)
            targets.add(
                    new Exits.Target(fields.getOrDefault("target" + at, ""), fields.getOrDefault("share" + at, "100")));
        OrdType kind = one(OrdType.class, fields, "stopKind", OrdType.STOP);
        if (targets.isEmpty() || !BracketFields.KINDS.contains(kind)) throw new Unreadable("exits");
        return new Exits(
                kind,
                fields.getOrDefault("stop", ""),
                fields.getOrDefault("stopLimit", ""),
                one(Trail.Unit.class, fields, "stopTrailUnit", Trail.Unit.PRICE),
                fields.getOrDefault("stopTrail", ""),
                targets);
    }

    /// A flag that is neither is not guessed: a preset that forgot "reduce-only" could open a position.
    private static boolean flag(Map<String, String> fields, String name) {
        return switch (fields.getOrDefault(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unreadable(name);
        };
    }

    private static <E extends Enum<E>> E one(Class<E> of, Map<String, String> fields, String name, E otherwise) {
        String text = fields.get(name);
        if (text == null) return otherwise;
        for (E each : of.getEnumConstants()) if (each.name().equals(text)) return each;
        throw new Unreadable(name + " " + text);
    }

    /// What it puts on the ticket, for a tooltip and a screen reader.
    String words() {
        List<String> words = new ArrayList<>();
        words.add(Choices.title(type) + " " + Choices.time(timeInForce));
        words.add(
                switch (size.by()) {
                    case QUANTITY -> size.amount();
                    case MONEY -> TEXTS.get("preset.money", size.amount());
                    case POSITION -> TEXTS.get("preset.position", size.amount());
                });
        if (type == OrdType.TRAILING_STOP) words.add(TEXTS.get("preset.trail", work.trail()));
        exits.ifPresent(of -> words.add(TEXTS.get("preset.bracket", of.words())));
        if (work.postOnly()) words.add(TEXTS.get("set.post.only"));
        if (work.reduceOnly()) words.add(TEXTS.get("set.reduce.only"));
        if (work.display() == HandlingFields.Display.HIDDEN) words.add(TEXTS.get("set.hidden"));
        if (work.display() == HandlingFields.Display.ICEBERG)
            words.add((TEXTS.get("set.iceberg") + " " + work.shown()).strip());
        return String.join(", ", words);
    }
}
