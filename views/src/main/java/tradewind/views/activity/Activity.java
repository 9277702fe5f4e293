package tradewind.views.activity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.LogRow;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;
import tradewind.views.blotter.OrderChips;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderIds;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// One thing that happened.
///
/// @param at session time, epoch nanoseconds
/// @param order it is about
/// @param alarm needs a person
record Activity(long at, Kind kind, Optional<OrderId> order, String text, boolean alarm) {
    private static final Texts TEXTS = Texts.of("activity");

    enum Kind {
        ORDER,
        FILL,
        REFUSED,
        LIMITS,
        STRATEGY,
        SAFETY,
        VENUE,
        SETTING,
        SESSION;

        String title() {
            return TEXTS.get("kind." + name());
        }

        /// As files have it: in English.
        String plain() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    static Activity entered(OrderRow row) {
        return of(
                row,
                row.createdAt(),
                Kind.ORDER,
                TEXTS.get("entered", what(row), OrderWords.source(row.order().source())),
                false);
    }

    /// Where an order stands now.
    static Activity status(OrderRow row) {
        boolean refused = row.status() == OrdStatus.DENIED || row.status() == OrdStatus.REJECTED;
        String word = OrderChips.of(row.status()).word();
        String text = row.text().isEmpty() ? word : TEXTS.get("status.text", word, row.text());
        return of(
                row,
                row.state().at(),
                refused ? Kind.REFUSED : Kind.ORDER,
                refused ? TEXTS.get("refused", what(row), text) : text,
                row.status() == OrdStatus.UNKNOWN);
    }

    static Activity filled(FillRow row) {
        Instrument instrument = row.order().instrument();
        String text = TEXTS.get(
                "filled",
                OrderWords.side(row.order().side()),
                Figures.quantity(instrument, row.fill().lastQty().units()),
                instrument.symbol(),
                Figures.price(instrument, row.fill().lastPx().units()));
        return new Activity(row.fill().at(), Kind.FILL, Optional.of(row.order().id()), text, false);
    }

    static Activity logged(LogRow row) {
        return new Activity(
                row.at(),
                kind(row),
                OrderIds.first(row.order()),
                row.text(),
                row.level().trouble());
    }

    static Activity setting(long at, String text) {
        return new Activity(at, Kind.SETTING, Optional.empty(), text, false);
    }

    private static Activity of(OrderRow row, long at, Kind kind, String text, boolean alarm) {
        return new Activity(at, kind, Optional.of(row.order().id()), text, alarm);
    }

    private static String what(OrderRow row) {
        Instrument instrument = row.order().instrument();
        Terms terms = row.order().terms();
        String side = OrderWords.side(row.order().side());
        String quantity = Figures.quantity(instrument, row.order().quantity().units());
        String type = OrderWords.type(instrument, terms);
        String limit = price(instrument, terms.limitPrice());
        String stop = price(instrument, terms.triggerPrice());
        String key = stop.isEmpty()
                ? limit.isEmpty() ? "order" : "order.limit"
                : limit.isEmpty() ? "order.stop" : "order.both";
        return TEXTS.get(key, side, quantity, instrument.symbol(), type, limit, stop);
    }

    private static String price(Instrument instrument, Optional<Price> price) {
        return price.map(at -> Figures.price(instrument, at.units())).orElse("");
    }

    /// The log has sentences and no kinds: theirs are told by how they begin.
    private static final Map<Kind, List<String>> OPENINGS = Map.of(
            Kind.STRATEGY, List.of("Strategy "),
            Kind.LIMITS, List.of("Limits of ", "Higher limits ", "The limits "),
            Kind.VENUE,
                    List.of(
                            "Venue ",
                            "In step with the venue",
                            "The venue ",
                            "Positions differ from ",
                            "Cancel on disconnect",
                            "There is no connection"),
            Kind.SAFETY, List.of("Trading ", "Closing ", "Nothing of the position "));

    private static Kind kind(LogRow row) {
        if (!row.order().isEmpty()) return Kind.ORDER;
        String text = row.text();
        if (text.contains(" could not be closed after ") || text.contains(" could not be cancelled after "))
            return Kind.SAFETY;
        return OPENINGS.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(text::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.SESSION);
    }

    /// Whether every word of a filter is in it; one with a minus must not be.
    boolean matches(String words) {
        String all =
                (kind.title() + " " + order.map(OrderId::toString).orElse("") + " " + text).toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("[\\s\\u3000]+")) {
            boolean not = word.length() > 1 && word.startsWith("-");
            if (all.contains(not ? word.substring(1) : word) == not) return false;
        }
        return true;
    }
}
