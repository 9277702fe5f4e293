package tradewind.views.ticket;

import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.Trail;
import tradewind.views.figures.Figures;

/// The stop of a bracket as typed: plain, with a limit to its price, or following the market.
///
/// @param terms empty while a field is wrong
/// @param at where it stands at first, price units; 0 if that is not known
/// @param problem what is wrong; empty if nothing is
/// @param hint what follows from the fields: where a trail begins
record BracketStop(Optional<Terms> terms, long at, String problem, String hint) {
    /// @param side of the entry
    /// @param entry what it is expected to cost, price units; 0 if the market does not tell
    static BracketStop read(BracketFields fields, Instrument instrument, Side side, long entry) {
        return switch (fields.kind().get()) {
            case STOP_LIMIT -> limited(fields, instrument, side, entry);
            case TRAILING_STOP -> trailing(fields, instrument, side, entry);
            default -> plain(fields, instrument, side, entry);
        };
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
            return new BracketStop(Optional.empty(), at.units(), "Limit: " + Draft.reason(limit), "");
        if (side.sign() * (worst.units() - at.units()) > 0) {
            String beyond = side == Side.BUY ? "at or below " : "at or above ";
            String problem = "Limit: must be " + beyond + Figures.price(instrument, at.units());
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
        if (entry == 0) return wrong(new NumberEntry.Wrong("No entry price to trail from yet"));
        Trail trail = new Trail(unit, behind.units());
        long start = trail.triggerUnits(instrument, side.opposite(), entry);
        if (start <= 0) return wrong(new NumberEntry.Wrong("Must be above zero"));
        Terms terms = new Terms.TrailingStop(trail, instrument.price(start));
        return new BracketStop(Optional.of(terms), start, "", "from " + Figures.price(instrument, start));
    }
}
