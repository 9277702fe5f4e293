package tradewind.views.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.OrderOffer;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.CheckCode;
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
/// @param followProblem why a trail or the distance of a peg cannot be sent
/// @param followHint where a trailing stop begins
/// @param handlingProblem why the date or the quantity shown cannot be sent
/// @param ends when a good-till-date order ends
/// @param advanced what is set in the folded part
/// @param lives where the order waits, if it is not at the venue
/// @param override the codes a person may override together in a second step; empty if there is none, or if one of
///     them is hard
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
        String followProblem,
        String followHint,
        String handlingProblem,
        String ends,
        String advanced,
        String lives,
        List<String> override,
        String order,
        String submit,
        boolean canSubmit,
        String reason,
        String banner) {
    /// The reason before a change begins: nothing is wrong.
    private static final String UNCHANGED = "Nothing is changed yet";

    static final TicketFace NOTHING =
            new TicketFace("", "", "", "", "", "", "", "", "", "", "", List.of(), "", "", false, "", "");

    /// What the gate says against it.
    ///
    /// @param exit which exit of a bracket it is about; empty for the order itself
    /// @param further what it would say next if a person confirmed to go beyond that
    record Denied(Denial denial, String exit, List<Denial> further) {
        String words() {
            String first = (exit.isEmpty() ? "" : exit + ": ") + denial.code() + ": " + DenialWords.words(denial);
            if (further.isEmpty()) return first;
            Denial last = further.getLast();
            return overridable(last)
                    ? first
                    : first + "; then " + last.code() + ": " + DenialWords.words(last)
                            + ", a hard limit: it cannot be overridden";
        }

        List<Denial> all() {
            List<Denial> all = new ArrayList<>(List.of(denial));
            all.addAll(further);
            return all;
        }

        /// All codes, if each of them can be overridden.
        List<String> codes() {
            return all().stream().allMatch(TicketFace::overridable)
                    ? all().stream().map(Denial::code).toList()
                    : List.of();
        }
    }

    /// Whether [#reason] tells of something wrong.
    boolean wrong() {
        return !reason.isEmpty() && !reason.equals(UNCHANGED);
    }

    static TicketFace of(
            TicketFields fields,
            Draft draft,
            Bracket bracket,
            Linked linked,
            Optional<Denied> denied,
            Optional<Edit> edit,
            boolean sending,
            QuoteRow quote,
            OrderOffer offer,
            long now) {
        Optional<Denial> own = denied.filter(of -> of.exit().isEmpty()).map(Denied::denial);
        String quantityProblem = beside(draft.quantity(), own, DenialWords.Field.QUANTITY);
        boolean limited = Draft.hasLimit(fields.type().get());
        String priceDenial = beside("", own, DenialWords.Field.PRICE);
        String limitProblem = !limited ? "" : draft.limit().isEmpty() ? priceDenial : draft.limit();
        String stopProblem = limited || !draft.stop().isEmpty() ? draft.stop() : priceDenial;
        String order = draft.order()
                .map(body -> words(fields.instrument(), fields.side().get(), body))
                .orElse(fields.side().get().name());
        String reason = reason(draft, bracket, linked, denied, edit, unchanged(draft, edit));
        boolean list = bracket != Bracket.OFF;
        String verb = edit.isPresent() ? "Replace " : "Submit ";
        return new TicketFace(
                quantityProblem,
                limitProblem,
                stopProblem,
                priceHint(fields, draft, quote),
                stopHint(fields, draft, quote),
                draft.follow(),
                followHint(draft),
                draft.handling(),
                fields.handling().ends(fields.timeInForce().get(), now).orElse(""),
                fields.handling().words(fields.type().get()),
                lives(fields, offer),
                edit.isPresent() || list || linked != Linked.OFF
                        ? List.of()
                        : denied.map(Denied::codes).orElse(List.of()),
                order,
                sending
                        ? "Sending"
                        : verb
                                + order
                                + (list ? " + exits" : "")
                                + (linked.words().isEmpty() ? "" : " " + linked.words()),
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

    static boolean overridable(Denial denial) {
        CheckCode code = CheckCode.find(denial.code());
        return code != null && code.overridable();
    }

    private static String lives(TicketFields fields, OrderOffer offer) {
        OrderOffer.Where type =
                offer.type(fields.type().get(), fields.handling().trigger().get());
        if (type == OrderOffer.Where.ON_DESK) return "held on this desk: dies if this app dies";
        if (offer.time(fields.timeInForce().get()) == OrderOffer.Where.ON_DESK)
            return "date kept on this desk: GTC if this app dies";
        return "";
    }

    private static String followHint(Draft draft) {
        return draft.order()
                .filter(body -> body.terms() instanceof Terms.TrailingStop)
                .flatMap(body -> body.terms().triggerPrice())
                .map(start -> "from " + Figures.decimal(start.units(), start.scale(), start.scale()))
                .orElse("");
    }

    private static boolean unchanged(Draft draft, Optional<Edit> edit) {
        return edit.isPresent()
                && draft.order()
                        .filter(body -> body.quantity()
                                        .equals(edit.get().order().quantity())
                                && (body.terms().equals(edit.get().order().terms())
                                        || body.terms().equals(edit.get().terms())))
                        .isPresent();
    }

    private static String reason(
            Draft draft,
            Bracket bracket,
            Linked linked,
            Optional<Denied> denied,
            Optional<Edit> edit,
            boolean unchanged) {
        if (edit.map(Edit::ended).orElse(false)) return edit.map(Edit::banner).orElse("");
        if (!draft.problem().isEmpty()) return draft.problem();
        if (!bracket.problem().isEmpty()) return bracket.problem();
        if (!linked.problem().isEmpty()) return linked.problem();
        if (unchanged) return UNCHANGED;
        return denied.map(Denied::words).orElse("");
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
            case Terms.TrailingStop trailing -> size + " trail " + OrderWords.trail(instrument, trailing.trail());
            case Terms.MarketIfTouched touched ->
                size + " touch " + Figures.price(instrument, touched.trigger().units());
            case Terms.LimitIfTouched touched ->
                size + " touch " + Figures.price(instrument, touched.trigger().units()) + " @ "
                        + Figures.price(instrument, touched.price().units());
            case Terms.MarketToLimit _ -> size + " market to limit";
            case Terms.Pegged pegged -> size + " peg " + pegged.peg().label().toLowerCase(Locale.ROOT);
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
                .filter(stop -> fields.type().get() != OrdType.TRAILING_STOP)
                .filter(stop -> (fields.side().get() == Side.BUY) == withTheMove(fields)
                        ? stop.units() <= quote.last()
                        : stop.units() >= quote.last())
                .map(stop -> "at once")
                .orElse("");
    }

    private static boolean withTheMove(TicketFields fields) {
        OrdType type = fields.type().get();
        return type != OrdType.MARKET_IF_TOUCHED && type != OrdType.LIMIT_IF_TOUCHED;
    }
}
