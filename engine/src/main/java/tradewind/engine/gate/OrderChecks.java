package tradewind.engine.gate;

import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Order;

/// The checks of an order by itself, in the order they are asked. Written out one by one: so each call is known where
/// it is compiled, and a pass costs what its comparisons cost.
final class OrderChecks {
    private static final KillState KILL_STATE = new KillState();
    private static final MarketOpen MARKET_OPEN = new MarketOpen();
    private static final Restricted RESTRICTED = new Restricted();
    private static final LimitMissing LIMIT_MISSING = new LimitMissing();
    private static final PriceInvalid PRICE_INVALID = new PriceInvalid();
    private static final OffTick OFF_TICK = new OffTick();
    private static final OffLot OFF_LOT = new OffLot();
    private static final TermsInvalid TERMS_INVALID = new TermsInvalid(true);
    private static final TermsInvalid WAITING_TERMS_INVALID = new TermsInvalid(false);
    private static final ReduceOnly REDUCE_ONLY = new ReduceOnly();
    private static final ReferenceMissing REFERENCE_MISSING = new ReferenceMissing();
    private static final ReferenceStale REFERENCE_STALE = new ReferenceStale();
    private static final PriceCollar PRICE_COLLAR = new PriceCollar();
    private static final MaxQuantity MAX_QUANTITY = new MaxQuantity();
    private static final NotionalOverflow NOTIONAL_OVERFLOW = new NotionalOverflow();
    private static final MaxNotional MAX_NOTIONAL = new MaxNotional();
    private static final MaxPosition MAX_POSITION = new MaxPosition();
    private static final ShortSale SHORT_SALE = new ShortSale();
    private static final SelfMatch SELF_MATCH = new SelfMatch();
    private static final MessageRate MESSAGE_RATE = new MessageRate();
    private static final DuplicateOrder DUPLICATE_ORDER = new DuplicateOrder();
    private static final NotReducing NOT_REDUCING = new NotReducing();

    /// How many a new order goes through.
    static final int COUNT = 20;

    private OrderChecks() {}

    /// The first that refuses a new order; null if all pass.
    static @Nullable Check refusingNew(Order order, long added, Limits limits, GateView view) {
        Check refusing = refusingChange(order, added, limits, view);
        if (refusing != null) return refusing;
        return DUPLICATE_ORDER.passes(order, added, limits, view) ? null : DUPLICATE_ORDER;
    }

    /// The same for a change: it is no duplicate, all else is asked of it too.
    static @Nullable Check refusingChange(Order order, long added, Limits limits, GateView view) {
        if (!KILL_STATE.passes(order, added, limits, view)) return KILL_STATE;
        if (!MARKET_OPEN.passes(order, added, limits, view)) return MARKET_OPEN;
        if (!RESTRICTED.passes(order, added, limits, view)) return RESTRICTED;
        if (!LIMIT_MISSING.passes(order, added, limits, view)) return LIMIT_MISSING;
        if (!PRICE_INVALID.passes(order, added, limits, view)) return PRICE_INVALID;
        if (!OFF_TICK.passes(order, added, limits, view)) return OFF_TICK;
        if (!OFF_LOT.passes(order, added, limits, view)) return OFF_LOT;
        if (!TERMS_INVALID.passes(order, added, limits, view)) return TERMS_INVALID;
        if (!REDUCE_ONLY.passes(order, added, limits, view)) return REDUCE_ONLY;
        if (!REFERENCE_MISSING.passes(order, added, limits, view)) return REFERENCE_MISSING;
        if (!REFERENCE_STALE.passes(order, added, limits, view)) return REFERENCE_STALE;
        if (!PRICE_COLLAR.passes(order, added, limits, view)) return PRICE_COLLAR;
        if (!MAX_QUANTITY.passes(order, added, limits, view)) return MAX_QUANTITY;
        long worth;
        try {
            worth = MaxNotional.worth(order, view);
        } catch (ArithmeticException tooLarge) {
            return NOTIONAL_OVERFLOW;
        }
        if (worth > limits.maxNotional() && !MAX_NOTIONAL.passes(order, added, limits, view)) return MAX_NOTIONAL;
        if (!MAX_POSITION.passes(order, added, limits, view)) return MAX_POSITION;
        if (!SHORT_SALE.passes(order, added, limits, view)) return SHORT_SALE;
        if (!SELF_MATCH.passes(order, added, limits, view)) return SELF_MATCH;
        if (!MESSAGE_RATE.passes(order, added, limits, view)) return MESSAGE_RATE;
        return null;
    }

    /// The same for an order that only lowers: whether it is well-formed.
    static @Nullable Check refusingForm(Order order, long added, Limits limits, GateView view) {
        if (!PRICE_INVALID.passes(order, added, limits, view)) return PRICE_INVALID;
        if (!OFF_TICK.passes(order, added, limits, view)) return OFF_TICK;
        if (!OFF_LOT.passes(order, added, limits, view)) return OFF_LOT;
        return null;
    }

    /// The same for an order that waits for another: whether it is well-formed, not too large, and does not contradict
    /// itself.
    static @Nullable Check refusingWaiting(Order order, long added, Limits limits, GateView view) {
        Check refusing = refusingForm(order, added, limits, view);
        if (refusing != null) return refusing;
        if (!WAITING_TERMS_INVALID.passes(order, added, limits, view)) return WAITING_TERMS_INVALID;
        return MAX_QUANTITY.passes(order, added, limits, view) ? null : MAX_QUANTITY;
    }

    /// The same for an exit.
    static @Nullable Check refusingExit(Order order, long added, Limits limits, GateView view) {
        Check refusing = refusingForm(order, added, limits, view);
        if (refusing != null) return refusing;
        return NOT_REDUCING.passes(order, added, limits, view) ? null : NOT_REDUCING;
    }
}
