package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses everything while a limit of the account is missing.
record AccountLimitMissing() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.LIMIT_MISSING;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return limits.maxGross() > 0
                && limits.maxNet() > 0
                && limits.maxOpenValue() > 0
                && limits.marginBps() > 0
                && limits.credit() >= 0
                && limits.maxDayLoss() > 0
                && limits.minEquity() > 0
                && limits.maxOrdersPerFill() > 0
                && limits.orderToTradeFrom() >= 0
                && limits.maxRepeats() > 0
                && limits.repeatWindow() > 0;
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        StringBuilder missing = new StringBuilder("missing=");
        if (limits.maxGross() <= 0) missing.append("maxGross,");
        if (limits.maxNet() <= 0) missing.append("maxNet,");
        if (limits.maxOpenValue() <= 0) missing.append("maxOpenValue,");
        if (limits.marginBps() <= 0) missing.append("marginBps,");
        if (limits.credit() < 0) missing.append("credit,");
        if (limits.maxDayLoss() <= 0) missing.append("maxDayLoss,");
        if (limits.minEquity() <= 0) missing.append("minEquity,");
        if (limits.maxOrdersPerFill() <= 0) missing.append("maxOrdersPerFill,");
        if (limits.orderToTradeFrom() < 0) missing.append("orderToTradeFrom,");
        if (limits.maxRepeats() <= 0) missing.append("maxRepeats,");
        if (limits.repeatWindow() <= 0) missing.append("repeatWindow,");
        return missing.substring(0, missing.length() - 1);
    }
}
