package tradewind.views.ticket;

import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.Trail;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The stop of a bracket as typed: plain, with a limit to its price, or following the market.
///
/// @param terms empty while a field is wrong
/// @param at where it stands at first, price units; 0 if that is not known
/// @param problem what is wrong; empty if nothing is
/// @param hint what follows from the fields: where a trail begins
record BracketStop(Optional<Terms> terms, long at, String problem, String hint) {
    private static final Texts TEXTS = Texts.of("ticket");

    /// @param side of the entry
    /// @param entry what it is expected to cost, price units; 0 if the market does not tell
    static BracketStop read(BracketFields fields, Instrument instrument, Side side, long entry) {
        return switch (fields.kind().get()) {
            case STOP_LIMIT -> limited(fields, instrument, side, entry);
            case TRAILING_STOP -> trailing(fields, instrument, side, entry);
            default -> plain(fields, instrument, side, entry);
        };
    }

    /// Whether the stop can be read and the limit to it cannot.
    boolean limitWrong() {
        return at > 0 && !problem.isEmpty();
    }

    private static BracketStop wrong(NumberEntry entry) {
        return new BracketStop(Optional.empty(), 0, Draft.reason(entry), "");
    }

    private static BracketStop plain(BracketFields fields, Instrument instrument, Side side, long entry) {
        NumberEntry stop = Bracket.price(instrument, fields.stop().get(), side, entry, false);
        if (!(stop instanceof NumberEntry.Units at)) return wrong(stop);
        return new BracketStop(Optional.of(new Terms.Stop(instrument.price(at.units()))), at.units(), "", "");
    }

    private static BracketStop limited(BracketFields fields, Instrument instrument, Side side, long entry) {
        NumberEntry stop = Bracket.price(instrument, fields.stop().get(), side, entry, false);
        if (!(stop instanceof NumberEntry.Units at)) return wrong(stop);
        NumberEntry limit = Bracket.at(instrument, fields.stopLimit().get(), side, at.units());
        if (!(limit instanceof NumberEntry.Units worst))
            return new BracketStop(
                    Optional.empty(), at.units(), TEXTS.get("wrong.of", TEXTS.get("limit"), Draft.reason(limit)), "");
        if (side.sign() * (worst.units() - at.units()) > 0) {
            String problem = TEXTS.get(
                    side == Side.BUY ? "wrong.limit.below" : "wrong.limit.above",
                    Figures.price(instrument, at.units()));
            return new BracketStop(Optional.empty(), at.units(), problem, "");
        }
        Terms terms = new Terms.StopLimit(instrument.price(at.units()), instrument.price(worst.units()));
        return new BracketStop(Optional.of(terms), at.units(), "", "");
    }

    private static BracketStop trailing(BracketFields fields, Instrument instrument, Side side, long entry) {
        Trail.Unit unit = fields.trailUnit().get();
        NumberEntry distance =
                FollowFields.distance(instrument, unit, fields.trail().get());
        if (!(distance instanceof NumberEntry.Units behind)) return wrong(distance);
        if (entry == 0) return wrong(new NumberEntry.Wrong(TEXTS.get("wrong.entry.trail")));
        Trail trail = new Trail(unit, behind.units());
        long start = trail.triggerUnits(instrument, side.opposite(), entry);
        if (start <= 0) return wrong(new NumberEntry.Wrong(TEXTS.get("wrong.zero")));
        Terms terms = new Terms.TrailingStop(trail, instrument.price(start));
        String from = TEXTS.get("trail.from", Figures.price(instrument, start));
        return new BracketStop(Optional.of(terms), start, "", from);
    }
}
