package tradewind.engine.gate;

import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Order;

/// The checks of an order and the whole account, asked after those of the [order by itself][OrderChecks] and written
/// out like them.
final class AccountChecks {
    private static final AccountLimitMissing ACCOUNT_LIMIT_MISSING = new AccountLimitMissing();
    private static final ValueUnknown VALUE_UNKNOWN = new ValueUnknown();
    private static final GrossExposure GROSS_EXPOSURE = new GrossExposure();
    private static final NetExposure NET_EXPOSURE = new NetExposure();
    private static final OpenOrderValue OPEN_ORDER_VALUE = new OpenOrderValue();
    private static final BuyingPower BUYING_POWER = new BuyingPower();
    private static final DayLoss DAY_LOSS = new DayLoss();
    private static final EquityFloor EQUITY_FLOOR = new EquityFloor();
    private static final OrderToTrade ORDER_TO_TRADE = new OrderToTrade();
    private static final RepeatedOrder REPEATED_ORDER = new RepeatedOrder();

    /// How many a new order goes through.
    static final int COUNT = 10;

    private AccountChecks() {}

    /// The first that refuses a new order; null if all pass.
    static @Nullable AccountCheck refusingNew(
            Order order, long added, long worth, AccountLimits limits, GateView view) {
        AccountCheck loop = refusingLoop(order, added, worth, limits, view);
        return loop != null ? loop : refusingChange(order, added, worth, limits, view);
    }

    /// The same for an order that is refused already: only whether its source is in a loop.
    static @Nullable AccountCheck refusingLoop(
            Order order, long added, long worth, AccountLimits limits, GateView view) {
        return REPEATED_ORDER.passes(order, added, worth, limits, view) ? null : REPEATED_ORDER;
    }

    /// The same for a change, which repeats nothing.
    static @Nullable AccountCheck refusingChange(
            Order order, long added, long worth, AccountLimits limits, GateView view) {
        if (!ACCOUNT_LIMIT_MISSING.passes(order, added, worth, limits, view)) return ACCOUNT_LIMIT_MISSING;
        if (!VALUE_UNKNOWN.passes(order, added, worth, limits, view)) return VALUE_UNKNOWN;
        // what adds nothing passes the four on money; of the rest two ask for the same sum, which is worked out once
        long gross = worth == 0 ? 0 : GrossExposure.after(order, added, worth, view);
        if (gross > limits.maxGross() && !GROSS_EXPOSURE.passes(order, added, worth, limits, view))
            return GROSS_EXPOSURE;
        if (!NET_EXPOSURE.passes(order, added, worth, limits, view)) return NET_EXPOSURE;
        if (!OPEN_ORDER_VALUE.passes(order, added, worth, limits, view)) return OPEN_ORDER_VALUE;
        if (worth != 0
                && !BuyingPower.covered(gross, limits, view)
                && !BUYING_POWER.passes(order, added, worth, limits, view)) return BUYING_POWER;
        if (!DAY_LOSS.passes(order, added, worth, limits, view)) return DAY_LOSS;
        if (!EQUITY_FLOOR.passes(order, added, worth, limits, view)) return EQUITY_FLOOR;
        if (!ORDER_TO_TRADE.passes(order, added, worth, limits, view)) return ORDER_TO_TRADE;
        return null;
    }
}
