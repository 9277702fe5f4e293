package tradewind.engine.alerts;

import tradewind.engine.market.Instrument;

/// A price a trader wants to be told of.
///
/// @param id of the session, never used again
/// @param level price units
/// @param every told each time the price gets there anew, not only the first
/// @param until session time it is good for, epoch nanoseconds; [#FOR_GOOD] without an end
/// @param note what the trader wants to be reminded of; may be empty
public record PriceAlert(
        long id,
        Instrument instrument,
        Source source,
        Crossing crossing,
        long level,
        boolean every,
        long until,
        String note)
        implements Alert {
    /// Which price is watched.
    public enum Source {
        LAST,
        BID,
        ASK
    }

    /// From where the price comes.
    public enum Crossing {
        AT_OR_ABOVE,
        AT_OR_BELOW
    }

    /// Whether a price is where the trader waits for it.
    boolean reached(long price) {
        return crossing == Crossing.AT_OR_ABOVE ? price >= level : price <= level;
    }
}
