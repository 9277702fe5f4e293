package tradewind.engine.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Exact decimal arithmetic on scaled `long`s: `units × 10^-scale`, scale 0 to 18.
///
/// Products go through 128 bits. Whatever does not fit a `long` is an [ArithmeticException], never a wrapped
/// number; rounding, where it cannot be avoided, is half to even and only in the last decimal of the result.
public final class FixedPoint {
    /// The most decimals a value can have.
    public static final int MAX_SCALE = 18;

    private static final long[] POWERS = new long[MAX_SCALE + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= MAX_SCALE; i++) POWERS[i] = POWERS[i - 1] * 10;
    }

    private FixedPoint() {}

    /// 10 to the power of `scale`, for 0 to 18.
    public static long power(int scale) {
        return POWERS[scale];
    }

    /// The units of a plain decimal text such as `-12.50`. No exponent, no grouping, no spaces.
    ///
    /// @throws NumberFormatException if the text is not such a number, has decimals (other than zeros) beyond
    ///     `scale`, or does not fit
    public static long parse(CharSequence text, int scale) {
        int length = text.length();
        int at = 0;
        boolean negative = length > 0 && text.charAt(0) == '-';
        if (negative) at++;
        long units = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && decimals < 0) {
                decimals = 0;
                continue;
            }
            if (c < '0' || c > '9') throw notANumber(text);
            digits++;
            if (decimals >= scale) {
                if (c != '0') throw new NumberFormatException("more than " + scale + " decimals: " + text);
                continue;
            }
            if (decimals >= 0) decimals++;
            units = append(units, c - '0', text);
        }
        if (digits == 0) throw notANumber(text);
        for (int i = Math.max(decimals, 0); i < scale; i++) units = append(units, 0, text);
        return negative ? -units : units;
    }

    private static long append(long units, int digit, CharSequence text) {
        if (units > (Long.MAX_VALUE - digit) / 10) throw new NumberFormatException("too large: " + text);
        return units * 10 + digit;
    }

    private static NumberFormatException notANumber(CharSequence text) {
        return new NumberFormatException("not a plain decimal number: \"" + text + "\"");
    }

    /// Plain decimal text with exactly `scale` decimals and a `-` for negatives, as files and logs want it.
    public static String format(long units, int scale) {
        if (scale == 0) return Long.toString(units);
        String digits = units == Long.MIN_VALUE ? "9223372036854775808" : Long.toString(Math.abs(units));
        if (digits.length() <= scale) digits = "0".repeat(scale - digits.length() + 1) + digits;
        int point = digits.length() - scale;
        return (units < 0 ? "-" : "") + digits.substring(0, point) + "." + digits.substring(point);
    }

    /// `a × b` at `scaleOut`, where `a` has `scaleA` and `b` `scaleB` decimals. Rounds half to even. Allocates
    /// only where more than 18 decimals are dropped.
    ///
    /// @throws ArithmeticException if the result does not fit
    public static long multiply(long a, int scaleA, long b, int scaleB, int scaleOut) {
        int drop = scaleA + scaleB - scaleOut;
        if (drop == 0) return Math.multiplyExact(a, b);
        if (drop < 0) return Math.multiplyExact(Math.multiplyExact(a, b), power(-drop));
        if (drop <= MAX_SCALE) return multiplyDivide(a, b, power(drop));
        return multiplyWide(a, b, drop);
    }

    /// Two divisions would round twice, and the first could overflow where the result fits.
    private static long multiplyWide(long a, long b, int drop) {
        BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        return new BigDecimal(exact, drop)
                .setScale(0, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    /// `a × b ÷ divisor` through 128 bits, rounded half to even.
    ///
    /// @param divisor above zero
    /// @throws ArithmeticException if the result does not fit or the divisor is not above zero
    public static long multiplyDivide(long a, long b, long divisor) {
        if (divisor <= 0) throw new ArithmeticException("divisor must be above zero: " + divisor);
        long absA = Math.absExact(a);
        long absB = Math.absExact(b);
        long high = Math.multiplyHigh(absA, absB);
        long low = absA * absB;
        long quotient;
        long remainder;
        if (high == 0 && low >= 0) {
            quotient = low / divisor;
            remainder = low - quotient * divisor;
        } else {
            if (high >= divisor) throw overflow(a, b, divisor);
            quotient = divide(high, low, divisor);
            remainder = low - quotient * divisor;
            if (quotient < 0) throw overflow(a, b, divisor);
        }
        long twice = remainder - (divisor - remainder);
        if (twice > 0 || (twice == 0 && (quotient & 1) == 1)) quotient = Math.incrementExact(quotient);
        return (a < 0) == (b < 0) ? quotient : -quotient;
    }

    /// Unsigned 128 by 64 bit division; the high word is below the divisor. Knuth, TAOCP 4.3.1 D with two
    /// 32-bit digits.
    private static long divide(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long v = divisor << shift;
        long v1 = v >>> 32;
        long v0 = v & 0xFFFFFFFFL;
        long u32 = shift == 0 ? high : (high << shift) | (low >>> (64 - shift));
        long u10 = low << shift;
        long u1 = u10 >>> 32;
        long u0 = u10 & 0xFFFFFFFFL;

        long q1 = digit(u32, u1, v1, v0);
        long u21 = (u32 << 32) + u1 - q1 * v;
        long q0 = digit(u21, u0, v1, v0);
        return (q1 << 32) + q0;
    }

    private static long digit(long u, long next, long v1, long v0) {
        long q = Long.divideUnsigned(u, v1);
        long rest = u - q * v1;
        while (q >>> 32 != 0 || Long.compareUnsigned(q * v0, (rest << 32) + next) > 0) {
            q--;
            rest += v1;
            if (rest >>> 32 != 0) break;
        }
        return q;
    }

    private static ArithmeticException overflow(long a, long b, long divisor) {
        return new ArithmeticException("does not fit: " + a + " × " + b + " ÷ " + divisor);
    }
}
