package tradewind.views.limits;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;

/// Every limit there is, of an instrument and of the account.
final class LimitFields {
    static final String POSITION = "maxPosition";
    static final String STALE = "staleAfter";
    static final String RATE = "maxMessagesPerSecond";
    static final String SHORT = "maxShort";
    static final String GROSS = "maxGross";
    static final String NET = "maxNet";
    static final String OPEN = "maxOpenValue";
    static final String MARGIN = "marginBps";
    static final String DAY_LOSS = "maxDayLoss";
    static final String EQUITY = "minEquity";
    static final String PER_FILL = "maxOrdersPerFill";
    static final String COUNTED_FROM = "orderToTradeFrom";
    private static final int NANO = 9;
    private static final int MILLI = 6;
    private static final int MONEY_ENTERED = 2;

    private LimitFields() {}

    static List<LimitField<Limits>> of(Instrument instrument) {
        String base = instrument.base().code();
        String quote = instrument.quote().code();
        int quantity = instrument.quantityScale();
        int money = instrument.quote().scale();
        return List.of(
                field(
                        "maxQuantity",
                        "Order size",
                        "Of one order, at most.",
                        base,
                        quantity,
                        Limits::maxQuantity,
                        (l, v) -> change(l, v, l.maxNotional(), l.collarBps(), l.maxPosition(), l.staleAfter())),
                field(
                        "maxNotional",
                        "Order value",
                        "Of one order at the price it is judged by, at most.",
                        quote,
                        money,
                        Limits::maxNotional,
                        (l, v) -> change(l, l.maxQuantity(), v, l.collarBps(), l.maxPosition(), l.staleAfter())),
                field(
                        "collarBps",
                        "Price collar",
                        "How far a price may be from the reference, each way; 100 bp is 1 %.",
                        "bp",
                        0,
                        Limits::collarBps,
                        (l, v) ->
                                change(l, l.maxQuantity(), l.maxNotional(), whole(v), l.maxPosition(), l.staleAfter())),
                field(
                        POSITION,
                        "Position",
                        "Held, if everything open on its side filled.",
                        base,
                        quantity,
                        Limits::maxPosition,
                        (l, v) -> change(l, l.maxQuantity(), l.maxNotional(), l.collarBps(), v, l.staleAfter())),
                new LimitField<>(
                        STALE,
                        "Age of market data",
                        "Older, and no price counts any more.",
                        "s",
                        NANO,
                        0,
                        false,
                        Limits::staleAfter,
                        (l, v) -> change(l, l.maxQuantity(), l.maxNotional(), l.collarBps(), l.maxPosition(), v)),
                field(
                        RATE,
                        "Orders and changes a second",
                        "New orders and changes within a second.",
                        "/s",
                        0,
                        Limits::maxMessagesPerSecond,
                        (l, v) -> rest(l, whole(v), l.duplicateWindow(), l.restricted(), l.maxShort())),
                new LimitField<>(
                        "duplicateWindow",
                        "Same order again after",
                        "The same order is a slip of the finger before; 0 allows it. A shorter time is a raise.",
                        "ms",
                        MILLI,
                        0,
                        true,
                        Limits::duplicateWindow,
                        (l, v) -> rest(l, l.maxMessagesPerSecond(), v, l.restricted(), l.maxShort())),
                new LimitField<>(
                        SHORT,
                        "Short",
                        "Located to borrow, so that it may be sold short; 0 allows none.",
                        base,
                        quantity,
                        quantity,
                        true,
                        Limits::maxShort,
                        (l, v) -> rest(l, l.maxMessagesPerSecond(), l.duplicateWindow(), l.restricted(), v)));
    }

    /// The same limits, on the restricted list or not.
    static Limits restricted(Limits limits, boolean is) {
        return rest(limits, limits.maxMessagesPerSecond(), limits.duplicateWindow(), is, limits.maxShort());
    }

    private static Limits change(Limits l, long quantity, long notional, int collar, long position, long stale) {
        return new Limits(
                quantity,
                notional,
                collar,
                position,
                stale,
                l.maxMessagesPerSecond(),
                l.duplicateWindow(),
                l.restricted(),
                l.maxShort());
    }

    private static Limits rest(Limits l, int rate, long duplicate, boolean restricted, long maxShort) {
        return new Limits(
                l.maxQuantity(),
                l.maxNotional(),
                l.collarBps(),
                l.maxPosition(),
                l.staleAfter(),
                rate,
                duplicate,
                restricted,
                maxShort);
    }

    static List<LimitField<AccountLimits>> of(Currency home) {
        String code = home.code();
        int money = home.scale();
        return List.of(
                money(
                        GROSS,
                        "Gross exposure",
                        "All positions and open orders, added up.",
                        code,
                        money,
                        AccountLimits::maxGross,
                        (l, v) -> AccountDraft.of(l).gross(v)),
                money(
                        NET,
                        "Net exposure",
                        "Long less short, either way, if the open orders of one side filled.",
                        code,
                        money,
                        AccountLimits::maxNet,
                        (l, v) -> AccountDraft.of(l).net(v)),
                money(
                        OPEN,
                        "Open orders",
                        "Value of all open orders.",
                        code,
                        money,
                        AccountLimits::maxOpenValue,
                        (l, v) -> AccountDraft.of(l).open(v)),
                field(
                        MARGIN,
                        "Margin",
                        "Share of the gross exposure that equity and credit must cover; 10,000 bp is paid in full."
                                + " Less margin is a raise.",
                        "bp",
                        0,
                        AccountLimits::marginBps,
                        (l, v) -> AccountDraft.of(l).margin(whole(v))),
                new LimitField<>(
                        "credit",
                        "Credit",
                        "Counted beside the equity.",
                        code,
                        money,
                        Math.min(money, MONEY_ENTERED),
                        true,
                        AccountLimits::credit,
                        (l, v) -> AccountDraft.of(l).credit(v)),
                money(
                        DAY_LOSS,
                        "Day loss",
                        "Since midnight UTC; beyond it only exits pass.",
                        code,
                        money,
                        AccountLimits::maxDayLoss,
                        (l, v) -> AccountDraft.of(l).dayLoss(v)),
                money(
                        EQUITY,
                        "Equity floor",
                        "Below it only exits pass. A lower floor is a raise.",
                        code,
                        money,
                        AccountLimits::minEquity,
                        (l, v) -> AccountDraft.of(l).equity(v)),
                field(
                        PER_FILL,
                        "Orders for each fill",
                        "Orders and changes of a day for each of its fills.",
                        "",
                        0,
                        AccountLimits::maxOrdersPerFill,
                        (l, v) -> AccountDraft.of(l).perFill(whole(v))),
                new LimitField<>(
                        COUNTED_FROM,
                        "Counted from",
                        "Orders and changes of a day before that is asked; 0 asks at once.",
                        "",
                        0,
                        0,
                        true,
                        AccountLimits::orderToTradeFrom,
                        (l, v) -> AccountDraft.of(l).from(whole(v))),
                field(
                        "maxRepeats",
                        "Repeated orders",
                        "Of one source, in one instrument and direction.",
                        "",
                        0,
                        AccountLimits::maxRepeats,
                        (l, v) -> AccountDraft.of(l).repeats(whole(v))),
                new LimitField<>(
                        "repeatWindow",
                        "Repeated within",
                        "How long they are counted. A shorter time is a raise.",
                        "s",
                        NANO,
                        0,
                        false,
                        AccountLimits::repeatWindow,
                        (l, v) -> AccountDraft.of(l).window(v)));
    }

    private static <L> LimitField<L> field(
            String key,
            String title,
            String about,
            String unit,
            int scale,
            ToLongFunction<L> get,
            BiFunction<L, Long, L> with) {
        return new LimitField<>(key, title, about, unit, scale, scale, false, get, with);
    }

    private static LimitField<AccountLimits> money(
            String key,
            String title,
            String about,
            String unit,
            int scale,
            ToLongFunction<AccountLimits> get,
            BiFunction<AccountLimits, Long, AccountLimits> with) {
        return new LimitField<>(key, title, about, unit, scale, Math.min(scale, MONEY_ENTERED), false, get, with);
    }

    private static int whole(long value) {
        if (value > Integer.MAX_VALUE) throw new IllegalArgumentException("At most " + Integer.MAX_VALUE);
        return (int) value;
    }
}
