package tradewind.engine.gate;

import org.jspecify.annotations.Nullable;

/// What the gate checks, in the order it checks it. The names are stable: they stand in journals, scripts and docs.
public enum CheckCode {
    REPEATED_ORDER("The same source has asked for too many orders in the same direction within a while."),
    KILL_STATE("Trading is halted, or it is reducing and the order would not bring the position nearer to flat."),
    MARKET_STATUS(
            "The venue takes no such order now: the instrument is halted or closed, or an auction collects orders."),
    RESTRICTED("The instrument is on the restricted list; only what is held may be closed."),
    LIMIT_MISSING("A limit of the instrument or the account is missing (zero), so nothing may be sent."),
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
    SHORT_SALE("The sale could leave more short than was located to borrow."),
    SELF_MATCH("The order would trade with an open order of this account."),
    MESSAGE_RATE("Too many orders and changes were sent within the last second."),
    DUPLICATE_ORDER("The same order was sent a moment ago."),
    TERMS_INVALID("The order contradicts itself: type, price, time in force or handling do not go together."),
    NOT_OFFERED("The venue has no such order, and it cannot be worked honestly on this desk."),
    LIST_REFUSED("Another order of the same list was refused, so none of it was sent."),
    VALUE_UNKNOWN(
            "The order, or something held or open, has no value in the home currency: a price or a rate is missing."),
    GROSS_EXPOSURE("The gross exposure of the account could pass its limit."),
    NET_EXPOSURE("The net exposure of the account, long or short, could pass its limit."),
    OPEN_ORDER_VALUE("All open orders together would be worth more than the limit."),
    BUYING_POWER("Equity and credit would not cover the margin on the exposure."),
    DAY_LOSS("The day has cost as much as it may; only exits pass."),
    EQUITY_FLOOR("The equity is below its floor; only exits pass."),
    ORDER_TO_TRADE("Too many orders and changes of the day have come to too few fills."),
    NOT_REDUCING("An exit must bring the position nearer to flat and never through it."),
    ORDER_UNKNOWN("There is no such order to change."),
    VENUE_DOWN("There is no connection to the venue."),
    RECONCILING("Our book is being compared with the venue's; nothing new is sent until they agree."),
    POSITION_MISMATCH("Our position and the venue's differ; accept the venue's figure or wait until they agree.");

    private static final CheckCode[] CODES = values();

    private final String description;

    CheckCode(String description) {
        this.description = description;
    }

    /// The code of this name; null if the gate has none.
    public static @Nullable CheckCode find(String name) {
        for (CheckCode code : CODES) if (code.name().equals(name)) return code;
        return null;
    }

    /// Whether a person may send such an order all the same, by a second confirmation: what guards against a slip of
    /// the finger. All other limits are hard.
    public boolean overridable() {
        return this == PRICE_COLLAR || this == MAX_QUANTITY || this == MAX_NOTIONAL;
    }

    /// One sentence: what a refusal with this code means.
    public String description() {
        return description;
    }
}
