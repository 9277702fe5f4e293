package tradewind.views.ticket;

import java.util.Optional;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;

/// Everything about the ticket that follows from its fields and the gate's answer.
///
/// @param quantityProblem why the quantity cannot be sent; empty if it can
/// @param limitProblem the same of the limit price
/// @param stopProblem the same of the stop price
/// @param priceHint where the limit price stands against the market
/// @param stopHint what a stop price would do at once; empty if it would wait
/// @param order side, quantity and price in words
/// @param submit the button's text
/// @param reason why nothing can be sent; empty if it can
/// @param banner of a change to a working order; empty for a new order
record TicketFace(
        String quantityProblem,
        String limitProblem,
        String stopProblem,
        String priceHint,
        String stopHint,
        String order,
        String submit,
        boolean canSubmit,
        String reason,
        String banner) {
    /// The reason before a change begins: nothing is wrong.
    private static final String UNCHANGED = "Nothing is changed yet";

    static final TicketFace NOTHING = new TicketFace("", "", "", "", "", "", "", false, "", "");

    /// Whether [#reason] tells of something wrong.
    boolean wrong() {
        return !reason.isEmpty() && !reason.equals(UNCHANGED);
    }

    static TicketFace of(
            TicketFields fields,
            Draft draft,
            Optional<Denial> denial,
            Optional<Edit> edit,
            boolean sending,
            QuoteRow quote) {
        String quantityProblem = beside(draft.quantity(), denial, DenialWords.Field.QUANTITY);
        boolean limited = Draft.hasLimit(fields.type().get());
        String priceDenial = beside("", denial, DenialWords.Field.PRICE);
        String limitProblem = !limited ? "" : draft.limit().isEmpty() ? priceDenial : draft.limit();
        String stopProblem = limited || !draft.stop().isEmpty() ? draft.stop() : priceDenial;
        String order = draft.order()
                .map(body -> words(fields.instrument(), fields.side().get(), body))
                .orElse(fields.side().get().name());
        String reason = reason(draft, denial, edit, unchanged(draft, edit));
        String verb = edit.isPresent() ? "Replace " : "Submit ";
        return new TicketFace(
                quantityProblem,
                limitProblem,
                stopProblem,
                priceHint(fields, draft, quote),
                stopHint(fields, draft, quote),
                order,
                sending ? "Sending" : verb + order,
                reason.isEmpty() && !sending,
                reason,
                edit.map(Edit::banner).orElse(""));
    }

    private static String beside(String own, Optional<Denial> denial, DenialWords.Field field) {
        if (!own.isEmpty()) return own;
        return denial.filter(d -> DenialWords.field(d) == field)
                .map(d -> d.code() + ": " + DenialWords.words(d))
                .orElse("");
    }

    private static boolean unchanged(Draft draft, Optional<Edit> edit) {
        return edit.isPresent()
                && draft.order()
                        .filter(body -> body.quantity()
                                        .equals(edit.get().order().quantity())
                                && body.terms().equals(edit.get().order().terms()))
                        .isPresent();
    }

    private static String reason(Draft draft, Optional<Denial> denial, Optional<Edit> edit, boolean unchanged) {
        if (edit.map(Edit::ended).orElse(false)) return edit.map(Edit::banner).orElse("");
        if (!draft.problem().isEmpty()) return draft.problem();
        if (unchanged) return UNCHANGED;
        return denial.map(d -> d.code() + ": " + DenialWords.words(d)).orElse("");
    }

    private static String words(Instrument instrument, Side side, Draft.Body body) {
        String size = side + " " + Figures.quantity(instrument, body.quantity().units());
        return switch (body.terms()) {
            case Terms.Market _ -> size + " at market";
            case Terms.Limit limit ->
                size + " @ " + Figures.price(instrument, limit.price().units());
            case Terms.Stop stop ->
                size + " stop " + Figures.price(instrument, stop.trigger().units());
            case Terms.StopLimit stop ->
                size + " stop " + Figures.price(instrument, stop.trigger().units()) + " @ "
                        + Figures.price(instrument, stop.price().units());
            case Terms.TrailingStop _,
                    Terms.MarketIfTouched _,
                    Terms.LimitIfTouched _,
                    Terms.MarketToLimit _,
                    Terms.Pegged _ -> size + " " + OrderWords.terms(instrument, body.terms());
        };
    }

    private static String priceHint(TicketFields fields, Draft draft, QuoteRow quote) {
        boolean buy = fields.side().get() == Side.BUY;
        String near = buy ? "bid" : "ask";
        if (fields.following()) return "at " + near;
        Optional<Long> price =
                draft.order().flatMap(body -> body.terms().limitPrice()).map(p -> p.units());
        if (price.isEmpty() || !quote.hasQuote()) return "";
        long units = price.get();
        boolean crosses = buy ? units >= quote.ask() : units <= quote.bid();
        if (crosses && fields.type().get() == OrdType.LIMIT) return "crosses";
        long away = units - (buy ? quote.bid() : quote.ask());
        String text = Figures.price(fields.instrument(), away);
        return away == 0 ? "at " + near : near + " " + (away > 0 ? "+" + text : text);
    }

    private static String stopHint(TicketFields fields, Draft draft, QuoteRow quote) {
        if (!quote.hasLast()) return "";
        return draft.order()
                .flatMap(body -> body.terms().triggerPrice())
                .filter(stop ->
                        fields.side().get() == Side.BUY ? stop.units() <= quote.last() : stop.units() >= quote.last())
                .map(stop -> "at once")
                .orElse("");
    }
}
