package tradewind.views.limits;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tradewind.engine.GateFigures;
import tradewind.engine.GateFigures.OfInstrument;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The present use of every limit that has one, by key: from the figures the gate judges by.
final class LimitUses {
    private static final Texts TEXTS = Texts.of("limits");
    private static final long SECOND = 1_000_000_000L;

    private LimitUses() {}

    /// @param quoteAge of the last market data, nanoseconds of session time; below zero if there was none
    /// @param messages sent within the last second; below zero if it is not known
    static Map<String, LimitUse> of(OfInstrument now, Limits limits, long quoteAge, int messages) {
        Instrument instrument = now.instrument();
        Map<String, LimitUse> uses = new HashMap<>();
        String held = Figures.quantity(instrument, Math.abs(now.net()));
        String most = Figures.quantity(instrument, now.ifAllFilled());
        uses.put(
                LimitFields.POSITION,
                LimitUse.of(
                        held.equals(most) ? TEXTS.get("use.held", held) : TEXTS.get("use.if.filled", most, held),
                        now.ifAllFilled(),
                        limits.maxPosition()));
        if (now.ifSold() > 0 || now.net() < 0)
            uses.put(
                    LimitFields.SHORT,
                    LimitUse.of(
                            TEXTS.get("use.short", Figures.quantity(instrument, now.ifSold())),
                            now.ifSold(),
                            limits.maxShort()));
        else uses.put(LimitFields.SHORT, LimitUse.words(TEXTS.get("use.short.none")));
        uses.put(
                LimitFields.STALE,
                quoteAge < 0
                        ? LimitUse.words(TEXTS.get("use.age.none"))
                        : LimitUse.of(TEXTS.get("use.age", age(quoteAge)), quoteAge, limits.staleAfter()));
        if (messages >= 0)
            uses.put(
                    LimitFields.RATE,
                    LimitUse.of(
                            TEXTS.get("use.rate", Integer.toString(messages)),
                            messages,
                            limits.maxMessagesPerSecond()));
        return uses;
    }

    static Map<String, LimitUse> of(GateFigures now, AccountLimits limits) {
        Map<String, LimitUse> uses = new HashMap<>();
        uses.put(LimitFields.GROSS, money(now.grossExposure(), limits.maxGross(), now.complete()));
        uses.put(LimitFields.NET, money(now.netExposure(), limits.maxNet(), now.complete()));
        uses.put(LimitFields.OPEN, money(now.openOrderValue(), limits.maxOpenValue(), now.complete()));
        uses.put(LimitFields.MARGIN, margin(now, limits));
        uses.put(
                LimitFields.DAY_LOSS,
                LimitUse.of(
                        now.dayLoss().units() == 0
                                ? TEXTS.get("use.loss.none")
                                : TEXTS.get("use.loss", whole(now.dayLoss())),
                        now.dayLoss().units(),
                        limits.maxDayLoss()));
        uses.put(LimitFields.EQUITY, equity(now, limits));
        long perFill = now.messagesToday() / Math.max(1, now.fillsToday());
        uses.put(
                LimitFields.PER_FILL,
                LimitUse.of(
                        TEXTS.get("use.per.fill", Figures.count(now.messagesToday()), now.fillsToday()),
                        now.messagesToday() < limits.orderToTradeFrom() ? 0 : perFill,
                        limits.maxOrdersPerFill()));
        uses.put(LimitFields.COUNTED_FROM, LimitUse.words(TEXTS.get("use.today", Figures.count(now.messagesToday()))));
        return uses;
    }

    private static LimitUse money(Money used, long limit, boolean complete) {
        String text = complete ? whole(used) : TEXTS.get("use.incomplete", whole(used));
        return LimitUse.of(text, used.units(), limit);
    }

    private static LimitUse margin(GateFigures now, AccountLimits limits) {
        long cover = now.equity().units() + limits.credit();
        if (limits.marginBps() <= 0) return LimitUse.NONE;
        long needed = FixedPoint.multiplyDivide(now.grossExposure().units(), limits.marginBps(), 10_000);
        return LimitUse.of(
                TEXTS.get(
                        "use.margin",
                        whole(limits.home().money(needed)),
                        whole(limits.home().money(cover))),
                needed,
                cover);
    }

    private static LimitUse equity(GateFigures now, AccountLimits limits) {
        long equity = now.equity().units();
        String text = TEXTS.get("use.equity", whole(now.equity()));
        if (limits.minEquity() <= 0 || equity <= 0) return LimitUse.words(text);
        return LimitUse.of(text, limits.minEquity(), equity);
    }

    /// Limits are round sums: cents say nothing beside them.
    private static String whole(Money money) {
        String full = Figures.money(money);
        int point = full.indexOf('.');
        return point < 0 ? full : full.substring(0, point);
    }

    private static String age(long nanos) {
        if (nanos < 10 * SECOND) return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
        return Figures.count(nanos / SECOND) + " s";
    }
}
