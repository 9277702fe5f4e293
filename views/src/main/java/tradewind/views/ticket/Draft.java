package tradewind.views.ticket;

import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Terms;

/// What the fields of a ticket say: an order, or what is wrong with each field.
///
/// @param order empty if a field is wrong
/// @param quantity what is wrong with the quantity; empty if nothing
/// @param limit what is wrong with the limit price
/// @param stop what is wrong with the stop price
record Draft(Optional<Body> order, String quantity, String limit, String stop) {
    record Body(Quantity quantity, Terms terms) {}

    /// @param entered the quantity as typed or derived
    /// @param filled quantity units of a working order that are filled already, 0 for a new one
    static Draft read(
            Instrument instrument, OrdType type, NumberEntry entered, String limitText, String stopText, long filled) {
        NumberEntry quantity = sized(instrument, entered, filled);
        NumberEntry limit = hasLimit(type) ? NumberEntry.price(instrument, limitText) : UNUSED;
        NumberEntry stop = hasStop(type) ? NumberEntry.price(instrument, stopText) : UNUSED;
        Optional<Body> order = Optional.empty();
        if (quantity instanceof NumberEntry.Units q
                && limit instanceof NumberEntry.Units l
                && stop instanceof NumberEntry.Units s)
            order = Optional.of(
                    new Body(instrument.quantity(q.units()), terms(instrument, type, l.units(), s.units())));
        return new Draft(order, reason(quantity), reason(limit), reason(stop));
    }

    private static final NumberEntry UNUSED = new NumberEntry.Units(0);

    static boolean hasLimit(OrdType type) {
        return type.hasLimit();
    }

    static boolean hasStop(OrdType type) {
        return type.hasTrigger();
    }

    private static NumberEntry sized(Instrument instrument, NumberEntry entry, long filled) {
        if (!(entry instanceof NumberEntry.Units units)) return entry;
        if (filled > 0 && units.units() <= filled)
            return new NumberEntry.Wrong("Already filled: enter more, or cancel the order");
        Optional<String> refusal = SizeGuard.refusal(instrument, units.units());
        return refusal.isPresent() ? new NumberEntry.Wrong(refusal.get()) : entry;
    }

    private static Terms terms(Instrument instrument, OrdType type, long limit, long stop) {
        return switch (type) {
            case MARKET -> Terms.MARKET;
            case LIMIT -> new Terms.Limit(instrument.price(limit));
            case STOP -> new Terms.Stop(instrument.price(stop));
            case STOP_LIMIT -> new Terms.StopLimit(instrument.price(stop), instrument.price(limit));
            case MARKET_IF_TOUCHED -> new Terms.MarketIfTouched(instrument.price(stop));
            case LIMIT_IF_TOUCHED -> new Terms.LimitIfTouched(instrument.price(stop), instrument.price(limit));
            case MARKET_TO_LIMIT -> Terms.MARKET_TO_LIMIT;
            case TRAILING_STOP, PEGGED -> throw new IllegalArgumentException("not a type of this ticket: " + type);
        };
    }

    private static String reason(NumberEntry entry) {
        return entry instanceof NumberEntry.Wrong wrong ? wrong.reason() : "";
    }

    /// The first thing that is wrong; empty if nothing is.
    String problem() {
        if (!quantity.isEmpty()) return quantity;
        return stop.isEmpty() ? limit : stop;
    }
}
