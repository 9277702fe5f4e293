package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses everything while a limit is missing.
record LimitMissing() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.LIMIT_MISSING;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return limits.maxQuantity() > 0
                && limits.maxNotional() > 0
                && limits.collarBps() > 0
                && limits.maxPosition() > 0
                && limits.staleAfter() > 0
                && limits.maxMessagesPerSecond() > 0
                && limits.duplicateWindow() >= 0;
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        StringBuilder missing = new StringBuilder("missing=");
        if (limits.maxQuantity() <= 0) missing.append("maxQuantity,");
        if (limits.maxNotional() <= 0) missing.append("maxNotional,");
        if (limits.collarBps() <= 0) missing.append("collarBps,");
        if (limits.maxPosition() <= 0) missing.append("maxPosition,");
        if (limits.staleAfter() <= 0) missing.append("staleAfter,");
        if (limits.maxMessagesPerSecond() <= 0) missing.append("maxMessagesPerSecond,");
        if (limits.duplicateWindow() < 0) missing.append("duplicateWindow,");
        return missing.substring(0, missing.length() - 1);
    }
}
