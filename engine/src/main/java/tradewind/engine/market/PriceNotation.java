package tradewind.engine.market;

import java.util.Arrays;
import java.util.Optional;

/// How the prices of an instrument are written for a person: as decimals, or as a whole and a fraction, as the
/// exchanges quote US Treasury futures (`110'165` is 110 and 16 1/2 thirty-seconds) and grains (`450'2` is 450 and 2
/// eighths).
///
/// A way of writing and nothing else: a price stays a `long` at its instrument's scale, and files, exports, scripts,
/// journal and log have it as a plain decimal. All arithmetic here is exact.
public enum PriceNotation {
    /// `110.515625`.
    DECIMAL("decimal", 1, 1),
    /// `450'2` in eighths.
    EIGHTHS("8ths", 8, 1),
    /// `118'31` in 32nds, such as ZB.
    THIRTY_SECONDS("32nds", 32, 1),
    /// `110'165` in 32nds and their halves, such as ZN: the last digit is 0 or 5.
    HALF_THIRTY_SECONDS("32nds/2", 32, 2),
    /// `107'162` in 32nds and their quarters, such as ZF: the last digit is 0, 2, 5 or 7.
    QUARTER_THIRTY_SECONDS("32nds/4", 32, 4),
    /// `103'161` in 32nds and their eighths, such as ZT: the last digit is 0, 1, 2, 3, 5, 6, 7 or 8.
    EIGHTH_THIRTY_SECONDS("32nds/8", 32, 8),
    /// `1'63` in 64ths.
    SIXTY_FOURTHS("64ths", 64, 1);

    /// Between whole and fraction, in every language.
    public static final char MARK = '\'';

    /// What the exchanges write for 0 to 7 eighths of a 32nd: the first decimal, cut off.
    private static final String EIGHTHS_OF_ONE = "01235678";

    private final String code;
    private final int denominator;
    private final int parts;

    PriceNotation(String code, int denominator, int parts) {
        this.code = code;
        this.denominator = denominator;
        this.parts = parts;
    }

    /// As settings and plugins have it, such as `32nds/2`.
    public String code() {
        return code;
    }

    /// @return empty if no notation has this code
    public static Optional<PriceNotation> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /// What the digits behind the mark count: 32 for 32nds; 1 for decimals.
    public int denominator() {
        return denominator;
    }

    /// Digits of the whole fractions behind the mark.
    int digits() {
        return denominator < 10 ? 1 : 2;
    }

    /// How many of the smallest steps that can be written make a whole: 64 for halves of 32nds; 1 for decimals.
    public int steps() {
        return denominator * parts;
    }

    /// The smallest step that can be written, in price units.
    ///
    /// @return empty if `scale` has too few decimals for it
    public Optional<Long> step(int scale) {
        if (this == DECIMAL) return Optional.of(1L);
        long one = FixedPoint.power(scale);
        return one % steps() == 0 ? Optional.of(one / steps()) : Optional.empty();
    }

    /// Whether every multiple of a tick can be written.
    public boolean fits(int scale, long tick) {
        return this == DECIMAL || steps(Math.floorMod(tick, FixedPoint.power(scale)), scale) >= 0;
    }

    /// `-110'165`; a price between two steps, such as an average, is a plain decimal: no other price is written for it.
    public String format(long units, int scale) {
        if (this == DECIMAL || units == Long.MIN_VALUE) return FixedPoint.format(units, scale);
        long one = FixedPoint.power(scale);
        int steps = steps(Math.abs(units) % one, scale);
        if (steps < 0) return FixedPoint.format(units, scale);
        StringBuilder out = new StringBuilder(12);
        if (units < 0) out.append('-');
        out.append(Math.abs(units) / one).append(MARK);
        int whole = steps / parts;
        if (digits() == 2 && whole < 10) out.append('0');
        out.append(whole);
        if (parts > 1) out.append(EIGHTHS_OF_ONE.charAt(steps % parts * 8 / parts));
        return out.toString();
    }

    /// The steps in a price below one; negative if it is between two.
    private int steps(long rest, int scale) {
        long one = FixedPoint.power(scale);
        int all = steps();
        if (one % all == 0) return rest % (one / all) == 0 ? (int) (rest / (one / all)) : -1;
        // fewer decimals than the notation could use, so below 10^8
        return rest * all % one == 0 ? (int) (rest * all / one) : -1;
    }

    /// The eighths a last digit stands for; negative if it is none.
    static int eighths(char digit) {
        return EIGHTHS_OF_ONE.indexOf(digit);
    }
}
