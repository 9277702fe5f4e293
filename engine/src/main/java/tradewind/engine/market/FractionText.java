package tradewind.engine.market;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a price somebody wrote as a whole and a fraction. Exact, or refused: never another price.
///
/// In 32nds these are one price: `110'165`, `110-165`, `110'16+`, `110 16.5/32`, `110 33/64`.
public final class FractionText {
    /// Behind the mark: what the exchanges print, or a `+` for a half.
    private static final Pattern MARKED = Pattern.compile("(-?)(\\d{1,18})['-](\\d{1,9})(\\+?)");

    private static final Pattern SLASHED =
            Pattern.compile("(-?)(?:(\\d{1,18}) +)?(\\d{1,9})(?:\\.(\\d{1,6}))?/(\\d{1,9})");
    private static final Pattern LOOKS = Pattern.compile(".*(['/]|\\d-|\\d\\+$).*");
    /// The finest fraction any notation has: an eighth of a 32nd.
    private static final int FINEST = 256;
    /// Room for one more step above it.
    private static final long LARGEST = Long.MAX_VALUE / 4;

    /// What a text stands for.
    public sealed interface Reading {
        /// A price on the tick.
        record OnTick(long units) implements Reading {}

        /// A price between two ticks, in price units.
        record Between(long below, long above) implements Reading {}

        /// No price of this instrument.
        ///
        /// @param number what the cause speaks of: the denominator, or the digits wanted
        record Refused(Cause cause, int number) implements Reading {}
    }

    /// Why a text is no price.
    public enum Cause {
        /// Not written as a fraction at all.
        NO_FRACTION,
        /// The instrument's prices are decimals.
        DECIMALS,
        /// As many fractions as make a whole, or more.
        BEYOND,
        /// Too few or too many digits behind the mark to know what is meant.
        DIGITS,
        /// A last digit the exchange never writes: 4 or 9, or a fraction of the kind that has no eighths.
        PART,
        /// A denominator that is no power of two up to 256.
        DENOMINATOR,
        /// More than fits.
        TOO_LARGE
    }

    private FractionText() {}

    /// Whether a text tries to be a fraction, and not a decimal.
    public static boolean looksSo(String text) {
        return LOOKS.matcher(text).matches();
    }

    /// @param text without grouping, `-` for minus, `'` or `-` as mark
    public static Reading read(Instrument instrument, String text) {
        PriceNotation notation = instrument.notation();
        Matcher marked = MARKED.matcher(text);
        Matcher slashed = SLASHED.matcher(text);
        boolean isMarked = marked.matches();
        if (!isMarked && !slashed.matches()) return refused(Cause.NO_FRACTION, 0);
        if (notation == PriceNotation.DECIMAL) return refused(Cause.DECIMALS, 0);
        try {
            return isMarked ? marked(instrument, notation, marked) : slashed(instrument, slashed);
        } catch (ArithmeticException tooLarge) {
            return refused(Cause.TOO_LARGE, 0);
        }
    }

    private static Reading marked(Instrument instrument, PriceNotation notation, Matcher text) {
        int digits = notation.digits();
        int denominator = notation.denominator();
        String behind = text.group(3);
        boolean half = !text.group(4).isEmpty();
        boolean part = denominator == 32 && behind.length() == digits + 1;
        if (!part && behind.length() != digits || part && half) return refused(Cause.DIGITS, digits);
        int whole = Integer.parseInt(behind.substring(0, digits));
        if (whole >= denominator) return refused(Cause.BEYOND, denominator);
        int eighths = half ? 4 : part ? PriceNotation.eighths(behind.charAt(digits)) : 0;
        if (eighths < 0) return refused(Cause.PART, denominator);
        int fraction = (whole * 8 + eighths) * (FINEST / denominator) / 8;
        return price(instrument, !text.group(1).isEmpty(), Long.parseLong(text.group(2)), fraction);
    }

    private static Reading slashed(Instrument instrument, Matcher text) {
        int denominator = Integer.parseInt(text.group(5));
        if (denominator < 2 || denominator > FINEST || Integer.bitCount(denominator) != 1)
            return refused(Cause.DENOMINATOR, denominator);
        String decimals = text.group(4) == null ? "" : text.group(4);
        long over = FixedPoint.power(decimals.length());
        long numerator = Long.parseLong(text.group(3) + decimals);
        if (numerator >= denominator * over) return refused(Cause.BEYOND, denominator);
        long fraction = numerator * (FINEST / denominator);
        if (fraction % over != 0) return refused(Cause.PART, denominator);
        long whole = text.group(2) == null ? 0 : Long.parseLong(text.group(2));
        return price(instrument, !text.group(1).isEmpty(), whole, (int) (fraction / over));
    }

    /// @param fraction 256ths
    private static Reading price(Instrument instrument, boolean negative, long whole, int fraction) {
        long one = FixedPoint.power(instrument.priceScale());
        boolean fine = one % FINEST == 0;
        long rest = fine ? fraction * (one / FINEST) : fraction * one / FINEST;
        boolean exact = fine || fraction * one % FINEST == 0;
        long size = Math.addExact(Math.multiplyExact(whole, one), rest);
        if (size > LARGEST) return refused(Cause.TOO_LARGE, 0);
        // the unit at or below it
        long units = negative ? (exact ? -size : -size - 1) : size;
        if (exact && instrument.onTick(units)) return new Reading.OnTick(units);
        long below = Math.floorDiv(units, instrument.tick()) * instrument.tick();
        return new Reading.Between(below, Math.addExact(below, instrument.tick()));
    }

    private static Reading refused(Cause cause, int number) {
        return new Reading.Refused(cause, number);
    }
}
