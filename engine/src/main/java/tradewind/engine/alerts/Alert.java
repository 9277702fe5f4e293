package tradewind.engine.alerts;

import tradewind.engine.market.Instrument;

/// What a trader wants to be told of.
public sealed interface Alert permits PriceAlert, StudyAlert {
    /// It does not end by itself.
    long FOR_GOOD = Long.MAX_VALUE;

    /// Of the session, never used again.
    long id();

    Instrument instrument();

    /// Told each time anew, not only the first.
    boolean every();

    /// Session time it is good for, epoch nanoseconds; [#FOR_GOOD] without an end.
    long until();

    /// What the trader wants to be reminded of; may be empty.
    String note();
}
