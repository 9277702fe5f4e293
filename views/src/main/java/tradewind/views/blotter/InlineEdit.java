package tradewind.views.blotter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.Preview;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.DenialWords;
import tradewind.views.ticket.NumberEntry;

/// A working order whose quantity and prices are changed in its row. FX thread only.
///
/// Until the venue has taken the change the old order is live; the gate is asked with every key. Enter sends if the
/// gate passes; where orders are asked about, the first Enter asks and the second sends.
final class InlineEdit {
    private static final Texts TEXTS = Texts.of("blotter");

    /// What can be changed in a row, by the name of its column.
    enum Part {
        QUANTITY("Qty"),
        LIMIT("Limit"),
        STOP("Stop");

        private final String column;

        Part(String column) {
            this.column = column;
        }

        static Optional<Part> of(String column) {
            for (Part each : values()) if (each.column.equals(column)) return Optional.of(each);
            return Optional.empty();
        }
    }

    /// @param state what is being done, and that the old order is live
    /// @param verdict what the gate says of it, or what is wrong
    /// @param bad nothing can be sent as it stands
    /// @param asks the next Enter sends
    record Face(String state, String verdict, boolean bad, boolean asks) {
        static final Face NONE = new Face("", "", false, false);
    }

    private record Body(Quantity quantity, Terms terms) {}

    private final OrderEntry entry;
    private final Desk desk;
    private final BiConsumer<CompletableFuture<Answer>, String> report;
    private final Map<Part, String> typed = new EnumMap<>(Part.class);
    private final ReadOnlyObjectWrapper<Face> face = new ReadOnlyObjectWrapper<>(this, "face", Face.NONE);
    private Optional<OrderRow> row = Optional.empty();
    private Part part = Part.QUANTITY;
    private boolean asking;

    /// @param report is handed the answer to come, and what was sent
    InlineEdit(OrderEntry entry, Desk desk, BiConsumer<CompletableFuture<Answer>, String> report) {
        this.entry = entry;
        this.desk = desk;
        this.report = report;
    }

    ReadOnlyObjectProperty<Face> face() {
        return face.getReadOnlyProperty();
    }

    boolean on() {
        return row.isPresent();
    }

    boolean at(OrderRow of, Part which) {
        return is(of) && part == which;
    }

    private boolean is(OrderRow of) {
        return row.filter(now -> now.order().id().equals(of.order().id())).isPresent();
    }

    /// What stands in a cell of the row that is not the one with the caret, if it was changed.
    Optional<String> changed(OrderRow of, Part which) {
        String text = typed.get(which);
        return is(of) && text != null && !text.equals(stands(of, which)) ? Optional.of(text) : Optional.empty();
    }

    /// Whether a row has that part and it can be changed. A price that follows the market cannot.
    static boolean can(OrderRow of, Part which) {
        if (!of.status().open()) return false;
        return switch (of.order().terms()) {
            case Terms.Limit _ -> which != Part.STOP;
            case Terms.Stop _, Terms.MarketIfTouched _ -> which != Part.LIMIT;
            case Terms.StopLimit _, Terms.LimitIfTouched _ -> true;
            case Terms.Market _, Terms.TrailingStop _, Terms.MarketToLimit _, Terms.Pegged _ -> which == Part.QUANTITY;
        };
    }

    /// The part a key begins with: the price if there is one.
    static Part first(OrderRow of) {
        return can(of, Part.LIMIT) ? Part.LIMIT : can(of, Part.STOP) ? Part.STOP : Part.QUANTITY;
    }

    void begin(OrderRow of, Part which) {
        if (!can(of, which)) return;
        if (!is(of)) {
            typed.clear();
            row = Optional.of(of);
        }
        part = which;
        for (Part each : Part.values()) if (can(of, each)) typed.putIfAbsent(each, stands(of, each));
        asking = false;
        draw();
    }

    /// The next part of the row, round at the end.
    void next(int by) {
        row.ifPresent(of -> {
            Part[] all = Part.values();
            int at = part.ordinal();
            do at = Math.floorMod(at + by, all.length);
            while (!can(of, all[at]));
            part = all[at];
            draw();
        });
    }

    Part part() {
        return part;
    }

    String text() {
        return typed.getOrDefault(part, "");
    }

    void type(String text) {
        if (!on() || text.equals(typed.get(part))) return;
        typed.put(part, text);
        asking = false;
        draw();
    }

    /// Moves the price to the next tick, or the quantity by a default quantity.
    void step(int by) {
        if (row.isEmpty()) return;
        Instrument instrument = row.get().order().instrument();
        NumberEntry now = part == Part.QUANTITY
                ? NumberEntry.quantity(instrument, text())
                : NumberEntry.price(instrument, text());
        if (!(now instanceof NumberEntry.Units units)) return;
        long step = part == Part.QUANTITY ? instrument.defaultQuantity() : instrument.tick();
        long next = units.units() + by * step;
        if (next <= 0) return;
        type(part == Part.QUANTITY ? Figures.quantity(instrument, next) : Figures.price(instrument, next));
    }

    /// Looks whether the order still is as it was when the change began.
    void pulse() {
        if (row.isEmpty()) return;
        OrderRow before = row.get();
        OrderRow now = desk.find(before.order().id()).orElse(before);
        if (now.state().equals(before.state())) return;
        row = Optional.of(now);
        asking = false;
        draw();
    }

    void leave() {
        row = Optional.empty();
        typed.clear();
        asking = false;
        face.set(Face.NONE);
    }

    /// @param confirming whether every order is asked about first
    /// @return whether the change is over
    boolean enter(boolean confirming) {
        if (row.isEmpty()) return true;
        Optional<Body> wanted = draw();
        if (wanted.isEmpty()) return false;
        if (confirming && !asking) {
            asking = true;
            draw();
            return false;
        }
        OrderId id = row.get().order().id();
        Body body = wanted.get();
        report.accept(entry.replace(id, body.quantity(), body.terms()), TEXTS.get("change.sent", id.toString()));
        leave();
        return true;
    }

    /// @return what Enter would send; empty if it would send nothing
    private Optional<Body> draw() {
        OrderRow of = row.orElseThrow();
        OrderId id = of.order().id();
        Instrument instrument = of.order().instrument();
        if (!of.status().open()) return over(of);
        String state = of.state().cumQty() == 0
                ? TEXTS.get("change.editing", id.toString())
                : TEXTS.get(
                        "change.editing.filled",
                        id.toString(),
                        Figures.quantity(instrument, of.state().cumQty()));
        NumberEntry quantity = NumberEntry.quantity(instrument, typed.getOrDefault(Part.QUANTITY, ""));
        if (!(quantity instanceof NumberEntry.Units units)) return wrong(state, Part.QUANTITY, quantity);
        if (units.units() <= of.state().cumQty()) return bad(state, TEXTS.get("change.filled"));
        NumberEntry limit = price(of, Part.LIMIT);
        if (limit instanceof NumberEntry.Wrong) return wrong(state, Part.LIMIT, limit);
        NumberEntry stop = price(of, Part.STOP);
        if (stop instanceof NumberEntry.Wrong) return wrong(state, Part.STOP, stop);
        Body body = new Body(instrument.quantity(units.units()), terms(of, limit, stop));
        if (body.quantity().equals(of.order().quantity())
                && body.terms().equals(of.order().terms())) return bad(state, TEXTS.get("change.nothing"));
        Preview preview = entry.previewReplace(id, body.quantity(), body.terms());
        Denial denial = preview.denial().orElse(null);
        if (denial != null) return bad(state, TEXTS.get("change.denied", denial.code(), DenialWords.words(denial)));
        face.set(new Face(state, verdict(of, body, preview), false, asking));
        return Optional.of(body);
    }

    private String verdict(OrderRow of, Body body, Preview preview) {
        return TEXTS.get(
                asking ? "change.asks" : "change.passes",
                wanted(of, body),
                Figures.quantity(of.order().instrument(), preview.positionAfter()),
                Integer.toString(preview.checks()));
    }

    /// Such as `BUY 2.00 stop 1,125.00 @ 1,126.00`.
    private static String wanted(OrderRow of, Body body) {
        Instrument instrument = of.order().instrument();
        String side = OrderWords.side(of.order().side());
        String quantity = Figures.quantity(instrument, body.quantity().units());
        String stop = text(instrument, body.terms().triggerPrice());
        String limit = text(instrument, body.terms().limitPrice());
        if (stop.isEmpty() && limit.isEmpty()) return TEXTS.get("change.order", side, quantity);
        if (stop.isEmpty()) return TEXTS.get("change.order.limit", side, quantity, limit);
        if (limit.isEmpty()) return TEXTS.get("change.order.stop", side, quantity, stop);
        return TEXTS.get("change.order.both", side, quantity, stop, limit);
    }

    private static String text(Instrument instrument, Optional<Price> price) {
        return price.map(at -> Figures.price(instrument, at.units())).orElse("");
    }

    private Optional<Body> over(OrderRow of) {
        String state = TEXTS.get(
                "change.over",
                of.order().id().toString(),
                OrderChips.of(of.status()).word());
        face.set(new Face(state, TEXTS.get("change.over.about"), true, false));
        return Optional.empty();
    }

    private Optional<Body> wrong(String state, Part what, NumberEntry entry) {
        String reason = entry instanceof NumberEntry.Wrong wrong ? wrong.reason() : "";
        return bad(state, TEXTS.get("change.wrong." + what.name(), reason));
    }

    private Optional<Body> bad(String state, String why) {
        asking = false;
        face.set(new Face(state, why, true, false));
        return Optional.empty();
    }

    private NumberEntry price(OrderRow of, Part which) {
        return can(of, which)
                ? NumberEntry.price(of.order().instrument(), typed.getOrDefault(which, ""))
                : new NumberEntry.Units(1);
    }

    private static Terms terms(OrderRow of, NumberEntry limit, NumberEntry stop) {
        Instrument instrument = of.order().instrument();
        Price at = instrument.price(limit instanceof NumberEntry.Units units ? units.units() : 1);
        Price trigger = instrument.price(stop instanceof NumberEntry.Units units ? units.units() : 1);
        return switch (of.order().terms()) {
            case Terms.Limit _ -> new Terms.Limit(at);
            case Terms.Stop _ -> new Terms.Stop(trigger);
            case Terms.StopLimit _ -> new Terms.StopLimit(trigger, at);
            case Terms.MarketIfTouched _ -> new Terms.MarketIfTouched(trigger);
            case Terms.LimitIfTouched _ -> new Terms.LimitIfTouched(trigger, at);
            case Terms.Market _, Terms.TrailingStop _, Terms.MarketToLimit _, Terms.Pegged _ ->
                of.order().terms();
        };
    }

    private static String stands(OrderRow of, Part which) {
        Instrument instrument = of.order().instrument();
        return switch (which) {
            case QUANTITY -> Figures.quantity(instrument, of.order().quantity().units());
            case LIMIT -> text(instrument, of.order().terms().limitPrice());
            case STOP -> text(instrument, of.order().terms().triggerPrice());
        };
    }
}
