package tradewind.views.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.texts.Texts;

/// What an order asks for, in a trader's words.
public final class OrderWords {
    private static final Texts TEXTS = Texts.of("figures");

    private OrderWords() {}

    /// Such as `stop 98.50 limit 98.40`.
    public static String terms(Instrument instrument, Terms terms) {
        return switch (terms) {
            case Terms.Market _ -> TEXTS.get("terms.market");
            case Terms.Limit limit -> TEXTS.get("terms.limit", price(instrument, limit.price()));
            case Terms.Stop stop -> TEXTS.get("terms.stop", price(instrument, stop.trigger()));
            case Terms.StopLimit stop ->
                TEXTS.get("terms.stop.limit", price(instrument, stop.trigger()), price(instrument, stop.price()));
            case Terms.TrailingStop trailing ->
                TEXTS.get("terms.trailing", trail(instrument, trailing.trail()), price(instrument, trailing.trigger()));
            case Terms.MarketIfTouched touched -> TEXTS.get("terms.touched", price(instrument, touched.trigger()));
            case Terms.LimitIfTouched touched ->
                TEXTS.get(
                        "terms.touched.limit",
                        price(instrument, touched.trigger()),
                        price(instrument, touched.price()));
            case Terms.MarketToLimit _ -> TEXTS.get("terms.market.to.limit");
            case Terms.Pegged pegged -> pegged(instrument, pegged);
        };
    }

    private static String pegged(Instrument instrument, Terms.Pegged terms) {
        String limit = price(instrument, terms.limit());
        if (terms.offset() == 0) return TEXTS.get("terms.pegged", peg(terms.peg()), limit);
        String offset = (terms.offset() > 0 ? "+" : "") + Figures.price(instrument, terms.offset());
        return TEXTS.get("terms.pegged.offset", peg(terms.peg()), offset, limit);
    }

    private static String peg(Peg peg) {
        return TEXTS.get("peg." + peg.name());
    }

    /// Such as `BUY`.
    public static String side(Side side) {
        return TEXTS.get("side." + side.name());
    }

    /// Such as `Day`.
    public static String timeInForce(TimeInForce timeInForce) {
        return TEXTS.get("tif." + timeInForce.name());
    }

    /// Who decided: a kind such as `Manual`, or the name a strategy or a hotkey was given.
    public static String source(OrderSource source) {
        return source.name().isEmpty() ? TEXTS.get("source." + source.kind().name()) : source.name();
    }

    /// The type in a few letters, with what it follows: `LMT`, `TRL 0.50 %`, `PEG mid`.
    public static String type(Instrument instrument, Terms terms) {
        String tag = terms.type().tag();
        return switch (terms) {
            case Terms.TrailingStop trailing -> tag + " " + trail(instrument, trailing.trail());
            case Terms.Pegged pegged -> tag + " " + peg(pegged.peg());
            default -> tag;
        };
    }

    /// What is special about the way an order is worked, such as `post-only, shows 1.00`; empty if nothing is.
    public static String handling(Instrument instrument, Handling handling) {
        List<String> words = new ArrayList<>();
        if (handling.postOnly()) words.add(TEXTS.get("handling.post.only"));
        if (handling.reduceOnly()) words.add(TEXTS.get("handling.reduce.only"));
        if (handling.hidden()) words.add(TEXTS.get("handling.hidden"));
        if (handling.iceberg())
            words.add(TEXTS.get("handling.shows", Figures.quantity(instrument, handling.displayQty())));
        if (handling.triggerSource() != TriggerSource.LAST)
            words.add(TEXTS.get("trigger." + handling.triggerSource().name()));
        if (handling.expireAt() != 0)
            words.add(TEXTS.get("handling.until", Figures.inZone(Figures.dayMinute(handling.expireAt()))));
        return list(words);
    }

    /// Things said one after the other, such as `hidden, until 29 Nov 22:53`.
    public static String list(List<String> words) {
        return words.stream()
                .reduce((before, next) -> TEXTS.get("list", before, next))
                .orElse("");
    }

    /// Such as `5.00`, `0.50 %` or `20 ticks`.
    public static String trail(Instrument instrument, Trail trail) {
        return switch (trail.unit()) {
            case PRICE -> Figures.price(instrument, trail.amount());
            case BASIS_POINTS ->
                trail.amount() / 100 + "." + String.format(Locale.ROOT, "%02d", trail.amount() % 100) + " %";
            case TICKS -> TEXTS.get("trail.ticks", Long.toString(trail.amount()));
        };
    }

    private static String price(Instrument instrument, Price price) {
        return Figures.price(instrument, price.units());
    }
}
