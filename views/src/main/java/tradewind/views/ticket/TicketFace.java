package tradewind.views.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.OrderOffer;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

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
/// @param wrong whether the reason tells of something wrong; a change that has not begun is not wrong
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
        boolean wrong,
        String banner) {
    private static final Texts TEXTS = Texts.of("ticket");

    static final TicketFace NOTHING =
            new TicketFace("", "", "", "", "", "", "", "", "", "", "", List.of(), "", "", false, "", false, "");

    /// What the gate says against it.
    ///
    /// @param exit which exit of a bracket it is about; empty for the order itself
    /// @param further what it would say next if a person confirmed to go beyond that
    record Denied(Denial denial, String exit, List<Denial> further) {
        String words() {
            String own = TEXTS.get("wrong.of", denial.code(), DenialWords.words(denial));
            String first = exit.isEmpty() ? own : TEXTS.get("wrong.of", exit, own);
            if (further.isEmpty()) return first;
            Denial last = further.getLast();
            return overridable(last) ? first : TEXTS.get("denial.then", first, last.code(), DenialWords.words(last));
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
                .orElseGet(() -> Choices.side(fields.side().get()));
        String wrong = wrong(draft, bracket, linked, edit);
        boolean unchanged = wrong.isEmpty() && unchanged(draft, edit);
        String reason = unchanged ? TEXTS.get("unchanged") : wrong.isEmpty() ? denied(denied) : wrong;
        boolean list = bracket != Bracket.OFF;
        String whole = list ? TEXTS.get("order.exits", order) : order;
        if (!linked.words().isEmpty()) whole += " " + linked.words();
        return new TicketFace(
                quantityProblem,
                limitProblem,
                stopProblem,
                priceHint(fields, draft, quote),
                stopHint(fields, draft, quote),
                draft.follow(),
                followHint(fields.instrument(), draft),
                draft.handling(),
                fields.handling().ends(fields.timeInForce().get(), now).orElse(""),
                fields.handling().words(fields.type().get()),
                lives(fields, offer),
                edit.isPresent() || list || linked != Linked.OFF
                        ? List.of()
                        : denied.map(Denied::codes).orElse(List.of()),
                order,
                sending ? TEXTS.get("sending") : TEXTS.get(edit.isPresent() ? "submit.replace" : "submit", whole),
                reason.isEmpty() && !sending,
                reason,
                !reason.isEmpty() && !unchanged,
                edit.map(Edit::banner).orElse(""));
    }

    private static String beside(String own, Optional<Denial> denial, DenialWords.Field field) {
        if (!own.isEmpty()) return own;
        return denial.filter(d -> DenialWords.field(d) == field)
                .map(d -> TEXTS.get("wrong.of", d.code(), DenialWords.words(d)))
                .orElse("");
    }

    static boolean overridable(Denial denial) {
        CheckCode code = CheckCode.find(denial.code());
        return code != null && code.overridable();
    }

    private static String lives(TicketFields fields, OrderOffer offer) {
        OrderOffer.Where type =
                offer.type(fields.type().get(), fields.handling().trigger().get());
        if (type == OrderOffer.Where.ON_DESK) return TEXTS.get("lives.order");
        if (offer.time(fields.timeInForce().get()) == OrderOffer.Where.ON_DESK) return TEXTS.get("lives.date");
        return "";
    }

    private static String followHint(Instrument instrument, Draft draft) {
        return draft.order()
                .filter(body -> body.terms() instanceof Terms.TrailingStop)
                .flatMap(body -> body.terms().triggerPrice())
                .map(start -> TEXTS.get("trail.from", price(instrument, start)))
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

    private static String wrong(Draft draft, Bracket bracket, Linked linked, Optional<Edit> edit) {
        if (edit.map(Edit::ended).orElse(false)) return edit.map(Edit::banner).orElse("");
        if (!draft.problem().isEmpty()) return draft.problem();
        if (!bracket.problem().isEmpty()) return bracket.problem();
        return linked.problem();
    }

    private static String denied(Optional<Denied> denied) {
        return denied.map(Denied::words).orElse("");
    }

    private static String words(Instrument instrument, Side side, Draft.Body body) {
        String size = Choices.side(side) + " "
                + Figures.quantity(instrument, body.quantity().units());
        return switch (body.terms()) {
            case Terms.Market _ -> TEXTS.get("order.market", size);
            case Terms.Limit limit -> size + " @ " + price(instrument, limit.price());
            case Terms.Stop stop -> TEXTS.get("order.stop", size, price(instrument, stop.trigger()));
            case Terms.StopLimit stop ->
                TEXTS.get("order.stop", size, price(instrument, stop.trigger())) + " @ "
                        + price(instrument, stop.price());
            case Terms.TrailingStop trailing ->
                TEXTS.get("order.trail", size, OrderWords.trail(instrument, trailing.trail()));
            case Terms.MarketIfTouched touched -> TEXTS.get("order.touch", size, price(instrument, touched.trigger()));
            case Terms.LimitIfTouched touched ->
                TEXTS.get("order.touch", size, price(instrument, touched.trigger())) + " @ "
                        + price(instrument, touched.price());
            case Terms.MarketToLimit _ -> TEXTS.get("order.market.limit", size);
            case Terms.Pegged pegged -> TEXTS.get("order.peg." + pegged.peg().name(), size);
        };
    }

    private static String price(Instrument instrument, Price price) {
        return Figures.price(instrument, price.units());
    }

    private static String priceHint(TicketFields fields, Draft draft, QuoteRow quote) {
        boolean buy = fields.side().get() == Side.BUY;
        String near = TEXTS.get(buy ? "hint.at.bid" : "hint.at.ask");
        if (fields.following()) return near;
        Optional<Long> price =
                draft.order().flatMap(body -> body.terms().limitPrice()).map(p -> p.units());
        if (price.isEmpty() || !quote.hasQuote()) return "";
        long units = price.get();
        boolean crosses = buy ? units >= quote.ask() : units <= quote.bid();
        if (crosses && fields.type().get() == OrdType.LIMIT) return TEXTS.get("hint.crosses");
        long away = units - (buy ? quote.bid() : quote.ask());
        String text = Figures.price(fields.instrument(), away);
        return away == 0 ? near : TEXTS.get(buy ? "hint.bid" : "hint.ask") + " " + (away > 0 ? "+" + text : text);
    }

    private static String stopHint(TicketFields fields, Draft draft, QuoteRow quote) {
        if (!quote.hasLast()) return "";
        return draft.order()
                .flatMap(body -> body.terms().triggerPrice())
                .filter(stop -> fields.type().get() != OrdType.TRAILING_STOP)
                .filter(stop -> (fields.side().get() == Side.BUY) == withTheMove(fields)
                        ? stop.units() <= quote.last()
                        : stop.units() >= quote.last())
                .map(stop -> TEXTS.get("hint.at.once"))
                .orElse("");
    }

    private static boolean withTheMove(TicketFields fields) {
        OrdType type = fields.type().get();
        return type != OrdType.MARKET_IF_TOUCHED && type != OrdType.LIMIT_IF_TOUCHED;
    }
}
