package tradewind.views.limits;

import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import tradewind.engine.market.FixedPoint;
import tradewind.views.figures.Figures;

/// One limit of a set of limits: what it is called, how it is read and written, and how it is changed.
///
/// @param key unique within its set
/// @param about one sentence: what is refused beyond it
/// @param scale decimals of its units
/// @param entered decimals that can be typed
/// @param zero whether zero is a limit; else it is a missing one, which lets nothing through
/// @param get the limit in units
/// @param with the same limits with another one in its place
record LimitField<L>(
        String key,
        String title,
        String about,
        String unit,
        int scale,
        int entered,
        boolean zero,
        ToLongFunction<L> get,
        BiFunction<L, Long, L> with) {
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
        if (!plain.matches("\\d{1,12}(\\.\\d+)?")) throw new IllegalArgumentException("A number of zero or above");
        int point = plain.indexOf('.');
        if (point >= 0 && plain.length() - point - 1 > entered)
            throw new IllegalArgumentException(
                    entered == 0 ? "A whole number" : "At most " + entered + " digits behind the point");
        long units;
        try {
            units = FixedPoint.parse(plain, scale);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("Too large a number", e);
        }
        if (units == 0 && !zero)
            throw new IllegalArgumentException("Zero would be a missing limit, which lets nothing through");
        return units;
    }
}
