package tradewind.views.limits;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.views.texts.Texts;

/// Every limit there is, of an instrument and of the account.
final class LimitFields {
    private static final Texts TEXTS = Texts.of("limits");
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
                        base,
                        quantity,
                        Limits::maxQuantity,
                        (l, v) -> change(l, v, l.maxNotional(), l.collarBps(), l.maxPosition(), l.staleAfter())),
                field(
                        "maxNotional",
                        quote,
                        money,
                        Limits::maxNotional,
                        (l, v) -> change(l, l.maxQuantity(), v, l.collarBps(), l.maxPosition(), l.staleAfter())),
                field(
                        "collarBps",
                        "bp",
                        0,
                        Limits::collarBps,
                        (l, v) ->
                                change(l, l.maxQuantity(), l.maxNotional(), whole(v), l.maxPosition(), l.staleAfter())),
                field(
                        POSITION,
                        base,
                        quantity,
                        Limits::maxPosition,
                        (l, v) -> change(l, l.maxQuantity(), l.maxNotional(), l.collarBps(), v, l.staleAfter())),
                new LimitField<>(
                        STALE,
                        "s",
                        NANO,
                        0,
                        false,
                        Limits::staleAfter,
                        (l, v) -> change(l, l.maxQuantity(), l.maxNotional(), l.collarBps(), l.maxPosition(), v)),
                field(
                        RATE,
                        "/s",
                        0,
                        Limits::maxMessagesPerSecond,
                        (l, v) -> rest(l, whole(v), l.duplicateWindow(), l.restricted(), l.maxShort())),
                new LimitField<>(
                        "duplicateWindow",
                        "ms",
                        MILLI,
                        0,
                        true,
                        Limits::duplicateWindow,
                        (l, v) -> rest(l, l.maxMessagesPerSecond(), v, l.restricted(), l.maxShort())),
                new LimitField<>(
                        SHORT,
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
                        code,
                        money,
                        AccountLimits::maxGross,
                        (l, v) -> AccountDraft.of(l).gross(v)),
                money(
                        NET,
                        code,
                        money,
                        AccountLimits::maxNet,
                        (l, v) -> AccountDraft.of(l).net(v)),
                money(
                        OPEN,
                        code,
                        money,
                        AccountLimits::maxOpenValue,
                        (l, v) -> AccountDraft.of(l).open(v)),
                field(
                        MARGIN,
                        "bp",
                        0,
                        AccountLimits::marginBps,
                        (l, v) -> AccountDraft.of(l).margin(whole(v))),
                new LimitField<>(
                        "credit",
                        code,
                        money,
                        Math.min(money, MONEY_ENTERED),
                        true,
                        AccountLimits::credit,
                        (l, v) -> AccountDraft.of(l).credit(v)),
                money(
                        DAY_LOSS,
                        code,
                        money,
                        AccountLimits::maxDayLoss,
                        (l, v) -> AccountDraft.of(l).dayLoss(v)),
                money(
                        EQUITY,
                        code,
                        money,
                        AccountLimits::minEquity,
                        (l, v) -> AccountDraft.of(l).equity(v)),
                field(
                        PER_FILL,
                        "",
                        0,
                        AccountLimits::maxOrdersPerFill,
                        (l, v) -> AccountDraft.of(l).perFill(whole(v))),
                new LimitField<>(
                        COUNTED_FROM,
                        "",
                        0,
                        0,
                        true,
                        AccountLimits::orderToTradeFrom,
                        (l, v) -> AccountDraft.of(l).from(whole(v))),
                field(
                        "maxRepeats",
                        "",
                        0,
                        AccountLimits::maxRepeats,
                        (l, v) -> AccountDraft.of(l).repeats(whole(v))),
                new LimitField<>(
                        "repeatWindow",
                        "s",
                        NANO,
                        0,
                        false,
                        AccountLimits::repeatWindow,
                        (l, v) -> AccountDraft.of(l).window(v)));
    }

    private static <L> LimitField<L> field(
            String key, String unit, int scale, ToLongFunction<L> get, BiFunction<L, Long, L> with) {
        return new LimitField<>(key, unit, scale, scale, false, get, with);
    }

    private static LimitField<AccountLimits> money(
            String key,
            String unit,
            int scale,
            ToLongFunction<AccountLimits> get,
            BiFunction<AccountLimits, Long, AccountLimits> with) {
        return new LimitField<>(key, unit, scale, Math.min(scale, MONEY_ENTERED), false, get, with);
    }

    private static int whole(long value) {
        if (value > Integer.MAX_VALUE)
            throw new IllegalArgumentException(TEXTS.get("wrong.most", Integer.toString(Integer.MAX_VALUE)));
        return (int) value;
    }
}
