package tradewind.engine.gate;

/// What the gate checks, in the order it checks it. The names are stable: they stand in journals, scripts and docs.
public enum CheckCode {
    KILL_STATE("Trading is halted, or it is reducing and the order would not bring the position nearer to flat."),
    LIMIT_MISSING("A limit of the instrument is missing (zero), so nothing may be sent."),
    QUANTITY_INVALID("A replace would leave nothing to fill: its quantity is not above what is filled already."),
    PRICE_INVALID("A limit or stop price is not above zero."),
    OFF_TICK("A limit or stop price is not on the instrument's price step."),
    OFF_LOT("The quantity is not a multiple of the instrument's lot."),
    REFERENCE_MISSING("There is no price to judge by: no market data yet, or no touch a market order could hit."),
    REFERENCE_STALE("The last market data is older than the limit allows."),
    PRICE_COLLAR("The price is further from the reference than the collar allows."),
    MAX_QUANTITY("The order is larger than the quantity limit."),
    NOTIONAL_OVERFLOW("Price times quantity is too large to be computed."),
    MAX_NOTIONAL("The order is worth more than the notional limit."),
    MAX_POSITION("The position would pass its limit if everything open on that side filled."),
    MESSAGE_RATE("Too many orders and changes were sent within the last second."),
    DUPLICATE_ORDER("The same order was sent a moment ago."),
    TERMS_INVALID("The order contradicts itself: type, price, time in force or handling do not go together."),
    NOT_OFFERED("The venue has no such order, and it cannot be worked honestly on this desk."),
    LIST_REFUSED("Another order of the same list was refused, so none of it was sent."),
    NOT_REDUCING("An exit must bring the position nearer to flat and never through it."),
    VENUE_DOWN("There is no connection to the venue."),
    RECONCILING("Our book is being compared with the venue's; nothing new is sent until they agree."),
    POSITION_MISMATCH("Our position and the venue's differ; accept the venue's figure or wait until they agree.");

    private final String description;

    CheckCode(String description) {
        this.description = description;
    }

    /// One sentence: what a refusal with this code means.
    public String description() {
        return description;
    }
}
