package tradewind.views.figures;

import java.util.Locale;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.Trail;

/// What an order asks for, in a trader's words.
public final class OrderWords {
    private OrderWords() {}

    /// Such as `stop 98.50 limit 98.40`.
    public static String terms(Instrument instrument, Terms terms) {
        return switch (terms) {
            case Terms.Market _ -> "at market";
            case Terms.Limit limit -> "limit " + price(instrument, limit.price());
            case Terms.Stop stop -> "stop " + price(instrument, stop.trigger());
            case Terms.StopLimit stop ->
                "stop " + price(instrument, stop.trigger()) + " limit " + price(instrument, stop.price());
            case Terms.TrailingStop trailing ->
                "trailing " + trail(instrument, trailing.trail()) + ", now " + price(instrument, trailing.trigger());
            case Terms.MarketIfTouched touched -> "if touched " + price(instrument, touched.trigger());
            case Terms.LimitIfTouched touched ->
                "if touched " + price(instrument, touched.trigger()) + " limit " + price(instrument, touched.price());
            case Terms.MarketToLimit _ -> "market to limit";
            case Terms.Pegged pegged ->
                "pegged " + pegged.peg().label().toLowerCase(Locale.ROOT) + offset(instrument, pegged.offset())
                        + " limit " + price(instrument, pegged.limit());
        };
    }

    /// Such as `5.00`, `0.50 %` or `20 ticks`.
    public static String trail(Instrument instrument, Trail trail) {
        return switch (trail.unit()) {
            case PRICE -> Figures.price(instrument, trail.amount());
            case BASIS_POINTS ->
                trail.amount() / 100 + "." + String.format(Locale.ROOT, "%02d", trail.amount() % 100) + " %";
            case TICKS -> trail.amount() + " ticks";
        };
    }

    private static String offset(Instrument instrument, long offset) {
        if (offset == 0) return "";
        return (offset > 0 ? " +" : " ") + Figures.price(instrument, offset);
    }

    private static String price(Instrument instrument, Price price) {
        return Figures.price(instrument, price.units());
    }
}
