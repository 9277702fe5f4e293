package tradewind.views.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;

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

    /// The type in a few letters, with what it follows: `LMT`, `TRL 0.50 %`, `PEG mid`.
    public static String type(Instrument instrument, Terms terms) {
        String tag = terms.type().tag();
        return switch (terms) {
            case Terms.TrailingStop trailing -> tag + " " + trail(instrument, trailing.trail());
            case Terms.Pegged pegged -> tag + " " + pegged.peg().label().toLowerCase(Locale.ROOT);
            default -> tag;
        };
    }

    /// What is special about the way an order is worked, such as `post-only, shows 1.00`; empty if nothing is.
    public static String handling(Instrument instrument, Handling handling) {
        List<String> words = new ArrayList<>();
        if (handling.postOnly()) words.add("post-only");
        if (handling.reduceOnly()) words.add("reduce-only");
        if (handling.hidden()) words.add("hidden");
        if (handling.iceberg()) words.add("shows " + Figures.quantity(instrument, handling.displayQty()));
        if (handling.triggerSource() != TriggerSource.LAST)
            words.add("trigger " + handling.triggerSource().label().toLowerCase(Locale.ROOT));
        if (handling.expireAt() != 0) words.add("until " + Figures.dayMinute(handling.expireAt()));
        return String.join(", ", words);
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
