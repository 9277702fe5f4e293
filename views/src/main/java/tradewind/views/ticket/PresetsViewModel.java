package tradewind.views.ticket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.figures.PriceText;
import tradewind.views.texts.Texts;

/// Puts presets on the ticket and saves what stands there as one. Side and prices stay the trader's; nothing is sent.
/// FX thread only.
final class PresetsViewModel {
    private static final Texts TEXTS = Texts.of("ticket");

    /// The longest name that fits on a button.
    static final int LONGEST = 14;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TicketViewModel ticket;
    private final PresetBook book;
    private final ReadOnlyObjectWrapper<List<Preset>> presets = new ReadOnlyObjectWrapper<>(this, "presets", List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");

    PresetsViewModel(TicketViewModel ticket, PresetBook book) {
        this.ticket = ticket;
        this.book = book;
        ticket.instrumentProperty().subscribe(now -> list());
        book.versionProperty().subscribe(now -> list());
    }

    private void list() {
        presets.set(book.of(instrument().symbol()));
        message.set("");
    }

    /// Those of the instrument on the ticket, then those for all; the first nine have a key.
    ReadOnlyObjectProperty<List<Preset>> presets() {
        return presets.getReadOnlyProperty();
    }

    /// Why a preset could not say everything; empty if it could.
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    private Instrument instrument() {
        return ticket.instrumentProperty().get();
    }

    /// @param number from 0; one there is none of does nothing
    void apply(int number) {
        if (number < presets.get().size()) apply(presets.get().get(number));
    }

    void apply(Preset preset) {
        if (ticket.editing()) {
            message.set(TEXTS.get("preset.editing"));
            return;
        }
        message.set("");
        TicketFields fields = ticket.fields();
        ticket.risk().on().set(false);
        ticket.link().fresh();
        fields.type().set(preset.type());
        fields.timeInForce().set(preset.timeInForce());
        work(fields, preset.work());
        exits(preset.exits());
        Result size = size(preset.size());
        fields.quantity().set(size.text());
        message.set(size.problem());
    }

    private static void work(TicketFields fields, Preset.Work work) {
        HandlingFields handling = fields.handling();
        handling.trigger().set(work.trigger());
        handling.postOnly().set(work.postOnly());
        handling.reduceOnly().set(work.reduceOnly());
        handling.display().set(work.display());
        handling.shown().set(work.shown());
        fields.follow().unit().set(work.trailUnit());
        fields.follow().trail().set(work.trail());
    }

    private void exits(Optional<Preset.Exits> wanted) {
        ticket.exits().fresh();
        wanted.ifPresent(ticket.exits()::take);
    }

    /// @param problem empty unless there is no quantity
    private record Result(String text, String problem) {
        static Result none(String why) {
            return new Result("", why);
        }
    }

    private Result size(Preset.Size size) {
        if (size.by() == Preset.Sizing.QUANTITY) return new Result(size.amount(), "");
        Optional<BigDecimal> amount = NumberEntry.number(size.amount()).filter(number -> number.signum() > 0);
        if (amount.isEmpty()) return Result.none(TEXTS.get("preset.amount.none"));
        if (size.by() == Preset.Sizing.POSITION) {
            long held = Math.abs(ticket.pricing().position(instrument()));
            if (held == 0)
                return Result.none(TEXTS.get("preset.flat", instrument().symbol()));
            return lots(BigDecimal.valueOf(held).multiply(amount.get()).divide(HUNDRED, 0, RoundingMode.FLOOR));
        }
        long price = reference();
        if (price <= 0) return Result.none(TEXTS.get("preset.price.none"));
        return lots(amount.get()
                .movePointRight(instrument().quantityScale() + instrument().priceScale())
                .divide(BigDecimal.valueOf(price), 0, RoundingMode.FLOOR));
    }

    private Result lots(BigDecimal units) {
        if (units.compareTo(NumberEntry.LARGEST) > 0) return Result.none(TEXTS.get("wrong.large"));
        long lots = units.longValueExact() / instrument().lot();
        return lots == 0
                ? Result.none(TEXTS.get(
                        "preset.lot",
                        Figures.quantity(instrument(), instrument().lot())))
                : new Result(Figures.quantity(instrument(), lots * instrument().lot()), "");
    }

    /// What one unit is expected to cost, price units; 0 if nobody knows.
    private long reference() {
        TicketFields fields = ticket.fields();
        if (Draft.hasLimit(fields.type().get())
                && NumberEntry.price(instrument(), fields.limit().get()) instanceof NumberEntry.Units units)
            return units.units();
        QuoteRow quote = ticket.pricing().quote();
        if (quote.hasQuote()) return fields.side().get() == Side.BUY ? quote.ask() : quote.bid();
        return quote.hasLast() ? quote.last() : 0;
    }

    /// What a new preset begins with: the quantity on the ticket, or what it comes to.
    String proposed(Preset.Sizing by) {
        return switch (by) {
            case QUANTITY -> ticket.fields().quantity().get();
            case MONEY -> worth();
            case POSITION -> "100";
        };
    }

    private String worth() {
        long price = reference();
        if (price <= 0
                || !(NumberEntry.quantity(
                                instrument(), ticket.fields().quantity().get())
                        instanceof NumberEntry.Units units)) return "";
        try {
            return Figures.money(instrument().quote().money(instrument().notional(price, units.units())));
        } catch (ArithmeticException tooLarge) {
            return "";
        }
    }

    /// Saves what stands on the ticket.
    ///
    /// @param here for this instrument alone
    /// @return what is wrong; empty if it was saved
    Optional<String> save(String typed, boolean here, Preset.Size size) {
        String name = typed.strip();
        if (name.isEmpty()) return Optional.of(TEXTS.get("preset.name.none"));
        if (name.length() > LONGEST) return Optional.of(TEXTS.get("preset.name.long", Integer.toString(LONGEST)));
        if (NumberEntry.number(size.amount()).filter(n -> n.signum() > 0).isEmpty())
            return Optional.of(TEXTS.get("preset.amount.wrong"));
        TicketFields fields = ticket.fields();
        HandlingFields handling = fields.handling();
        Preset.Work work = new Preset.Work(
                handling.trigger().get(),
                handling.postOnly().get(),
                handling.reduceOnly().get(),
                handling.display().get(),
                handling.shown().get(),
                fields.follow().unit().get(),
                kept(fields.follow().trail().get()));
        Optional<Preset.Exits> exits = Optional.empty();
        if (ticket.exits().on().get()) {
            exits = exits();
            if (exits.isEmpty()) return Optional.of(TEXTS.get("preset.exits.none"));
        }
        book.save(new Preset(
                name,
                here ? Optional.of(instrument().symbol()) : Optional.empty(),
                fields.type().get(),
                fields.timeInForce().get(),
                size,
                work,
                exits));
        message.set(TEXTS.get("preset.saved", name));
        return Optional.empty();
    }

    /// The bracket as distances.
    private Optional<Preset.Exits> exits() {
        BracketFields exits = ticket.exits();
        OrdType kind = exits.kind().get();
        long entry = reference();
        Optional<String> stop = kind == OrdType.TRAILING_STOP
                ? Optional.of("")
                : distance(exits.stop().get(), entry);
        String limit = exits.stopLimit().get();
        if (kind == OrdType.STOP_LIMIT && !BracketFields.distance(limit)) return Optional.empty();
        List<Preset.Exits.Target> targets = new ArrayList<>();
        for (int at = 0; at < exits.targets().get(); at++) {
            Optional<String> target = distance(exits.target(at).price().get(), entry);
            if (target.isEmpty()) return Optional.empty();
            targets.add(new Preset.Exits.Target(
                    target.get(), exits.target(at).share().get()));
        }
        return stop.map(at -> new Preset.Exits(
                kind,
                at,
                kept(limit),
                exits.trailUnit().get(),
                kept(exits.trail().get()),
                targets));
    }

    /// A preset is kept in a file, and may be for other instruments too.
    private String kept(String typed) {
        return PriceText.kept(instrument(), typed);
    }

    /// As typed if it is a distance; a price is turned into one from the entry expected now.
    private Optional<String> distance(String typed, long entry) {
        if (BracketFields.distance(typed)) return Optional.of(kept(typed.strip()));
        if (entry <= 0 || !(NumberEntry.price(instrument(), typed) instanceof NumberEntry.Units units))
            return Optional.empty();
        long favour = ticket.sideProperty().get().sign() * (units.units() - entry);
        return Optional.of(kept((favour < 0 ? "−" : "+") + Figures.price(instrument(), Math.abs(favour))));
    }

    void remove(Preset preset) {
        book.remove(preset);
        message.set(TEXTS.get("preset.removed", preset.name()));
    }
}
