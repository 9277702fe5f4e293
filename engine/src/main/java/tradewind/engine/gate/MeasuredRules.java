package tradewind.engine.gate;

import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// The rules that the market or a fill can break without any order.
final class MeasuredRules {
    private MeasuredRules() {}

    /// The figures if an account rule is broken, else nothing. What has no value breaks no rule here: orders are
    /// refused for that, but nothing is sold on a figure nobody knows.
    static String broken(CheckCode rule, AccountLimits limits, GateView view) {
        AccountView account = view.account();
        if (account.unvalued() >= 0) return "";
        return switch (rule) {
            case GROSS_EXPOSURE -> over("gross", account.grossExposure(), limits.maxGross(), limits);
            case NET_EXPOSURE ->
                over("net", Math.max(account.longExposure(), -account.shortExposure()), limits.maxNet(), limits);
            case BUYING_POWER -> {
                long margin = BuyingPower.margin(account.grossExposure(), limits);
                yield limits.marginBps() <= 0
                        ? ""
                        : over("margin", margin, Math.max(1, BuyingPower.cover(limits, view)), limits);
            }
            case DAY_LOSS -> {
                long loss = DayLoss.loss(view);
                yield limits.maxDayLoss() > 0 && loss >= limits.maxDayLoss()
                        ? "loss=" + Decimals.money(limits.home(), loss) + " limit="
                                + Decimals.money(limits.home(), limits.maxDayLoss())
                        : "";
            }
            case EQUITY_FLOOR ->
                account.equity() < limits.minEquity()
                        ? "equity=" + Decimals.money(limits.home(), account.equity()) + " floor="
                                + Decimals.money(limits.home(), limits.minEquity())
                        : "";
            default -> throw new IllegalArgumentException("not a rule of the market: " + rule);
        };
    }

    private static String over(String name, long value, long limit, AccountLimits limits) {
        return limit > 0 && value > limit
                ? name + "=" + Decimals.money(limits.home(), value) + " limit=" + Decimals.money(limits.home(), limit)
                : "";
    }

    /// The figures of the first instrument with a position or an open order whose market data is too old.
    static String stale(Instruments instruments, Gate gate, GateView view) {
        for (int i = 0; i < instruments.size(); i++) {
            boolean held = view.netQuantity(i) != 0 || view.openBuyQuantity(i) != 0 || view.openSellQuantity(i) != 0;
            if (!held || view.quoteTime(i) == 0) continue;
            long age = view.now() - view.quoteTime(i);
            Limits limits = gate.limits(i);
            if (limits.staleAfter() <= 0 || age <= limits.staleAfter()) continue;
            Instrument instrument = instruments.get(i);
            return "instrument=" + instrument.symbol() + " age=" + Decimals.seconds(age) + " limit="
                    + Decimals.seconds(limits.staleAfter());
        }
        return "";
    }
}
