package tradewind.views.ticket;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.figures.Figures;

/// What the types that follow the market need: how far behind it a trailing stop stays; what a pegged order follows
/// and how far behind.
final class FollowFields {
    private final StringProperty trail = new SimpleStringProperty(this, "trail", "");
    private final ObjectProperty<Trail.Unit> unit = new SimpleObjectProperty<>(this, "unit", Trail.Unit.PRICE);
    private final ObjectProperty<Peg> peg = new SimpleObjectProperty<>(this, "peg", Peg.PRIMARY);
    private final StringProperty offset = new SimpleStringProperty(this, "offset", "");

    FollowFields(Runnable changed) {
        trail.addListener((seen, was, is) -> changed.run());
        unit.addListener((seen, was, is) -> changed.run());
        peg.addListener((seen, was, is) -> changed.run());
        offset.addListener((seen, was, is) -> changed.run());
    }

    /// The distance as typed, in the chosen unit.
    StringProperty trail() {
        return trail;
    }

    ObjectProperty<Trail.Unit> unit() {
        return unit;
    }

    ObjectProperty<Peg> peg() {
        return peg;
    }

    /// How far the order stays behind what it follows, price units as typed; nothing stands for none.
    StringProperty offset() {
        return offset;
    }

    void fresh() {
        trail.set("");
        offset.set("");
        peg.set(Peg.PRIMARY);
    }

    void load(Instrument instrument, Terms terms) {
        fresh();
        if (terms instanceof Terms.TrailingStop trailing) {
            unit.set(trailing.trail().unit());
            long amount = trailing.trail().amount();
            trail.set(
                    trailing.trail().unit() == Trail.Unit.PRICE
                            ? Figures.price(instrument, amount)
                            : Figures.count(amount));
        } else if (terms instanceof Terms.Pegged pegged) {
            peg.set(pegged.peg());
            if (pegged.offset() != 0) offset.set(Figures.price(instrument, Math.abs(pegged.offset())));
        }
    }

    /// The distance, in the chosen unit.
    NumberEntry trail(Instrument instrument) {
        return distance(instrument, unit.get(), trail.get());
    }

    static NumberEntry distance(Instrument instrument, Trail.Unit unit, String typed) {
        return switch (unit) {
            case PRICE -> NumberEntry.price(instrument, typed);
            case BASIS_POINTS -> NumberEntry.whole(typed, 9_999);
            case TICKS -> NumberEntry.whole(typed, 1_000_000);
        };
    }

    /// The distance of a peg in price units; 0 if none was typed.
    NumberEntry offset(Instrument instrument) {
        boolean none = offset.get().isBlank()
                || NumberEntry.number(offset.get())
                        .filter(number -> number.signum() == 0)
                        .isPresent();
        return none ? new NumberEntry.Units(0) : NumberEntry.price(instrument, offset.get());
    }

    /// Where a trailing stop begins: the distance behind the price that elects it.
    ///
    /// @param distance in the chosen unit
    /// @param before the stop that is changed; with the same distance it stays where it stands
    /// @return empty as long as the market has no such price, or if the stop would not be above zero
    Optional<Terms> trailing(
            Instrument instrument,
            Side side,
            long distance,
            TriggerSource source,
            QuoteRow quote,
            Optional<Terms> before) {
        Trail wanted = new Trail(unit.get(), distance);
        if (before.isPresent()
                && before.get() instanceof Terms.TrailingStop standing
                && standing.trail().equals(wanted)) return before;
        long market = elects(side, source, quote);
        if (market <= 0) return Optional.empty();
        Price start = wanted.trigger(instrument, side, market);
        return start.units() > 0 ? Optional.of(new Terms.TrailingStop(wanted, start)) : Optional.empty();
    }

    /// Zero if there is none.
    private static long elects(Side side, TriggerSource source, QuoteRow quote) {
        long near = !quote.hasQuote() ? 0 : side == Side.BUY ? quote.ask() : quote.bid();
        return switch (source) {
            case LAST, DOUBLE_LAST -> quote.hasLast() ? quote.last() : 0;
            case BID_ASK -> near;
            case MID -> quote.hasQuote() ? quote.bid() + (quote.ask() - quote.bid()) / 2 : 0;
        };
    }
}
