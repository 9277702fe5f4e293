package tradewind.views.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.OrderOffer;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What the exits on the ticket come to.
///
/// @param list entry and exits, once all of them can be read
/// @param targets one for each
/// @param limitWrong the problem of the stop is the limit price it has
/// @param lives where the exits are kept
record Bracket(Optional<TicketList.Bracket> list, List<Exit> targets, Exit stop, boolean limitWrong, String lives) {
    private static final Texts TEXTS = Texts.of("ticket");

    /// One exit as it is shown beside its field.
    ///
    /// @param result cash won or lost if it fills whole, and in units of the risk
    /// @param quantity its part of the entry; of a stop what follows from its fields
    /// @param problem empty if there is none
    record Exit(String result, String quantity, String problem) {
        static final Exit NOTHING = new Exit("", "", "");
    }

    static final Bracket OFF = new Bracket(Optional.empty(), List.of(), Exit.NOTHING, false, "");

    /// The first thing that is wrong; empty if nothing is.
    String problem() {
        for (int at = 0; at < targets.size(); at++) {
            String problem = targets.get(at).problem();
            if (!problem.isEmpty()) return TEXTS.get("wrong.of", exitName(at, targets.size()), problem);
        }
        return stop.problem().isEmpty() ? "" : TEXTS.get("wrong.of", TEXTS.get("stop"), stop.problem());
    }

    /// What one of the targets is called.
    static String exitName(int at, int targets) {
        return targets == 1 ? TEXTS.get("target") : TEXTS.get("target.nth", Integer.toString(at + 1));
    }

    /// @param entry the order in the fields; empty while one of them is wrong
    static Bracket read(
            BracketFields fields,
            Instrument instrument,
            Side side,
            Optional<Ticket> entry,
            QuoteRow quote,
            OrderOffer offer) {
        if (!fields.on().get()) return OFF;
        long from = entry.map(ticket -> expected(ticket, quote)).orElse(0L);
        long whole = entry.map(ticket -> ticket.quantity().units()).orElse(0L);
        Money money = new Money(instrument, side, from);
        BracketStop stop = BracketStop.read(fields, instrument, side, from);
        long risk = stop.at() > 0 && from > 0 ? Math.abs(from - stop.at()) : 0;
        List<Exit> shown = new ArrayList<>();
        List<TicketList.Target> targets = new ArrayList<>();
        long left = whole;
        int number = fields.targets().get();
        int shares = 0;
        for (int at = 0; at < number; at++) {
            BracketFields.TargetFields typed = fields.target(at);
            NumberEntry price = price(instrument, typed.price().get(), side, from, true);
            NumberEntry share = NumberEntry.whole(typed.share().get(), 100);
            shares += share instanceof NumberEntry.Units percent ? (int) percent.units() : 0;
            long part = share instanceof NumberEntry.Units percent
                    ? at == number - 1 && shares == 100 ? left : part(instrument, whole, percent.units())
                    : 0;
            left -= part;
            String problem = Draft.reason(price).isEmpty() ? Draft.reason(share) : Draft.reason(price);
            if (problem.isEmpty() && shares > 100) problem = TEXTS.get("wrong.shares", Integer.toString(shares));
            if (problem.isEmpty() && whole > 0 && part == 0) problem = TEXTS.get("wrong.below.lot");
            String result = price instanceof NumberEntry.Units units ? money.result(units.units(), part, risk) : "";
            shown.add(new Exit(result, part > 0 ? Figures.quantity(instrument, part) : "", problem));
            if (problem.isEmpty() && part > 0 && price instanceof NumberEntry.Units units)
                targets.add(new TicketList.Target(
                        instrument.quantity(part), new Terms.Limit(instrument.price(units.units()))));
        }
        String lost = stop.at() > 0 ? money.result(stop.at(), whole, risk) : "";
        Exit stopShown = new Exit(lost, stop.hint(), stop.problem());
        Optional<TicketList.Bracket> list = Optional.empty();
        if (entry.isPresent() && targets.size() == number)
            list = stop.terms().map(terms -> new TicketList.Bracket(entry.get(), targets, terms));
        return new Bracket(
                list, shown, stopShown, stop.limitWrong(), lives(fields.kind().get(), offer));
    }

    private static String lives(OrdType stop, OrderOffer offer) {
        return offer.type(stop, TriggerSource.LAST) == OrderOffer.Where.AT_VENUE
                ? TEXTS.get("exits.then.venue")
                : TEXTS.get("exits.then.here");
    }

    /// What the entry is expected to cost, price units; 0 if the market does not tell.
    private static long expected(Ticket entry, QuoteRow quote) {
        long touch = !quote.hasQuote() ? 0 : entry.side() == Side.BUY ? quote.ask() : quote.bid();
        return entry.terms()
                .limitPrice()
                .or(entry.terms()::triggerPrice)
                .map(price -> price.units())
                .orElse(touch);
    }

    private static long part(Instrument instrument, long whole, long percent) {
        long exact = whole / 100 * percent + whole % 100 * percent / 100;
        return exact / instrument.lot() * instrument.lot();
    }

    /// @param gains whether it is to lie in favour of the entry
    static NumberEntry price(Instrument instrument, String typed, Side side, long entry, boolean gains) {
        NumberEntry read = at(instrument, typed, side, entry);
        if (!(read instanceof NumberEntry.Units units) || entry == 0) return read;
        long favour = side.sign() * (units.units() - entry);
        if (gains == favour > 0 && favour != 0) return read;
        boolean above = gains == (side == Side.BUY);
        return new NumberEntry.Wrong(
                TEXTS.get(above ? "wrong.above" : "wrong.below", Figures.price(instrument, entry)));
    }

    /// A price, or a distance from another that begins with a sign.
    static NumberEntry at(Instrument instrument, String typed, Side side, long entry) {
        if (!BracketFields.distance(typed)) return NumberEntry.price(instrument, typed);
        String plain = typed.strip();
        NumberEntry distance = NumberEntry.price(instrument, plain.substring(1));
        if (!(distance instanceof NumberEntry.Units units)) return distance;
        if (entry == 0) return new NumberEntry.Wrong(TEXTS.get("wrong.entry.measure"));
        int sign = plain.startsWith("+") ? side.sign() : -side.sign();
        long price = entry + sign * units.units();
        return price > 0 ? new NumberEntry.Units(price) : new NumberEntry.Wrong(TEXTS.get("wrong.zero"));
    }

    /// Cash between the entry and an exit.
    private record Money(Instrument instrument, Side side, long entry) {
        String result(long exit, long quantity, long risk) {
            if (entry == 0 || quantity == 0) return "";
            long move = side.sign() * (exit - entry);
            String cash;
            try {
                long worth = instrument.notional(Math.abs(move), quantity);
                cash = Figures.signedMoney(instrument.quote().money(move < 0 ? -worth : worth));
            } catch (ArithmeticException tooLarge) {
                return "";
            }
            return risk == 0 ? cash : cash + " · " + Figures.decimal(Math.abs(move) * 10 / risk, 1, 1) + "R";
        }
    }
}
