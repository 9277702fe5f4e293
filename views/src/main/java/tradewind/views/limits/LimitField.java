package tradewind.views.limits;

import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import tradewind.engine.market.FixedPoint;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// One limit of a set of limits: how it is read and written, and how it is changed.
///
/// @param key unique among all limits
/// @param scale decimals of its units
/// @param entered decimals that can be typed
/// @param zero whether zero is a limit; else it is a missing one, which lets nothing through
/// @param get the limit in units
/// @param with the same limits with another one in its place
record LimitField<L>(
        String key,
        String unit,
        int scale,
        int entered,
        boolean zero,
        ToLongFunction<L> get,
        BiFunction<L, Long, L> with) {
    private static final Texts TEXTS = Texts.of("limits");

    /// What it is called.
    String title() {
        return TEXTS.get("title." + key);
    }

    /// One sentence: what is refused beyond it.
    String about() {
        return TEXTS.get("about." + key);
    }

    /// As a trader reads it; empty if the limit is missing.
    String shown(L limits) {
        long units = get.applyAsLong(limits);
        boolean missing = units == Long.MAX_VALUE || units == 0 && !zero;
        return missing ? "" : shown(units);
    }

    private String shown(long units) {
        int decimals = scale;
        long rest = units;
        while (decimals > 0 && rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        return Figures.decimal(units, scale, decimals);
    }

    /// What was typed, in units.
    ///
    /// @throws IllegalArgumentException if it cannot be this limit; the message says why
    long parse(String typed) {
        String plain = Figures.plain(typed);
        if (!plain.matches("\\d{1,12}(\\.\\d+)?")) throw new IllegalArgumentException(TEXTS.get("wrong.number"));
        int point = plain.indexOf('.');
        if (point >= 0 && plain.length() - point - 1 > entered)
            throw new IllegalArgumentException(
                    entered == 0 ? TEXTS.get("wrong.whole") : TEXTS.get("wrong.digits", Integer.toString(entered)));
        long units;
        try {
            units = FixedPoint.parse(plain, scale);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException(TEXTS.get("wrong.large"), e);
        }
        if (units == 0 && !zero) throw new IllegalArgumentException(TEXTS.get("wrong.zero"));
        return units;
    }
}
