package tradewind.views.ticket;

import java.util.Optional;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.views.texts.Texts;

/// What the fields of a ticket say: an order, or what is wrong with each field.
///
/// @param order empty if a field is wrong
/// @param quantity what is wrong with the quantity; empty if nothing
/// @param limit what is wrong with the limit price
/// @param stop what is wrong with the stop price
/// @param follow what is wrong with a trail or the distance of a peg
/// @param handling what is wrong with the date or the quantity shown
record Draft(Optional<Body> order, String quantity, String limit, String stop, String follow, String handling) {
    private static final Texts TEXTS = Texts.of("ticket");

    record Body(Quantity quantity, Terms terms, Handling handling) {}

    static final Draft NOTHING = new Draft(Optional.empty(), "", "", "", "", "");

    private static final NumberEntry UNUSED = new NumberEntry.Units(0);

    /// @param entered the quantity as typed or derived
    /// @param edit the working order that is changed
    /// @param now session time, epoch nanoseconds
    static Draft read(TicketFields fields, NumberEntry entered, Optional<Edit> edit, QuoteRow quote, long now) {
        Instrument instrument = fields.instrument();
        OrdType type = fields.type().get();
        NumberEntry quantity = sized(instrument, entered, edit.map(Edit::filled).orElse(0L));
        NumberEntry limit =
                hasLimit(type) ? NumberEntry.price(instrument, fields.limit().get()) : UNUSED;
        NumberEntry stop =
                hasStop(type) ? NumberEntry.price(instrument, fields.stop().get()) : UNUSED;
        NumberEntry follow = switch (type) {
            case TRAILING_STOP -> fields.follow().trail(instrument);
            case PEGGED -> fields.follow().offset(instrument);
            default -> UNUSED;
        };
        String wrong =
                fields.handling().problem(instrument, type, fields.timeInForce().get(), now);
        if (!(quantity instanceof NumberEntry.Units q)
                || !(limit instanceof NumberEntry.Units l)
                || !(stop instanceof NumberEntry.Units s)
                || !(follow instanceof NumberEntry.Units f)
                || !wrong.isEmpty())
            return new Draft(Optional.empty(), reason(quantity), reason(limit), reason(stop), reason(follow), wrong);
        Optional<Terms> terms = type == OrdType.TRAILING_STOP
                ? fields.follow()
                        .trailing(
                                instrument,
                                fields.side().get(),
                                f.units(),
                                fields.handling().trigger().get(),
                                quote,
                                edit.map(Edit::terms))
                : Optional.of(terms(fields, l.units(), s.units(), f.units()));
        if (terms.isEmpty()) return new Draft(Optional.empty(), "", "", "", TEXTS.get("wrong.market.trail"), "");
        Handling handling =
                fields.handling().read(instrument, type, fields.timeInForce().get(), now);
        Body body = new Body(instrument.quantity(q.units()), terms.get(), handling);
        return new Draft(Optional.of(body), "", "", "", "", "");
    }

    static boolean hasLimit(OrdType type) {
        return type.hasLimit();
    }

    /// A trigger that is typed; that of a trailing stop follows from its distance.
    static boolean hasStop(OrdType type) {
        return type.hasTrigger() && type != OrdType.TRAILING_STOP;
    }

    private static NumberEntry sized(Instrument instrument, NumberEntry entry, long filled) {
        if (!(entry instanceof NumberEntry.Units units)) return entry;
        if (filled > 0 && units.units() <= filled) return new NumberEntry.Wrong(TEXTS.get("wrong.filled"));
        Optional<String> refusal = SizeGuard.refusal(instrument, units.units());
        return refusal.isPresent() ? new NumberEntry.Wrong(refusal.get()) : entry;
    }

    private static Terms terms(TicketFields fields, long limit, long stop, long behind) {
        Instrument instrument = fields.instrument();
        OrdType type = fields.type().get();
        return switch (type) {
            case MARKET -> Terms.MARKET;
            case LIMIT -> new Terms.Limit(instrument.price(limit));
            case STOP -> new Terms.Stop(instrument.price(stop));
            case STOP_LIMIT -> new Terms.StopLimit(instrument.price(stop), instrument.price(limit));
            case MARKET_IF_TOUCHED -> new Terms.MarketIfTouched(instrument.price(stop));
            case LIMIT_IF_TOUCHED -> new Terms.LimitIfTouched(instrument.price(stop), instrument.price(limit));
            case MARKET_TO_LIMIT -> Terms.MARKET_TO_LIMIT;
            case PEGGED -> {
                long offset = fields.side().get() == Side.BUY ? -behind : behind;
                yield new Terms.Pegged(fields.follow().peg().get(), offset, instrument.price(limit));
            }
            case TRAILING_STOP -> throw new IllegalArgumentException("needs the market: " + type);
        };
    }

    static String reason(NumberEntry entry) {
        return entry instanceof NumberEntry.Wrong wrong ? wrong.reason() : "";
    }

    /// The first thing that is wrong; empty if nothing is.
    String problem() {
        if (!quantity.isEmpty()) return quantity;
        if (!stop.isEmpty()) return stop;
        if (!limit.isEmpty()) return limit;
        return follow.isEmpty() ? handling : follow;
    }
}
