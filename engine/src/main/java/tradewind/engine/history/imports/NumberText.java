package tradewind.engine.history.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.market.FixedPoint;

/// Reads numbers of one notation, exactly. Not thread-safe: it remembers why the last one could not be read.
///
/// The thousands may be set apart by the mark that is not the decimal one, in groups of three; an exponent is taken
/// where the value is exact at the scale that is asked for.
final class NumberText {
    /// What comes back for a text that is no number; no number is that low.
    static final long BAD = DataType.NONE;

    private final byte decimal;
    private final byte group;
    private String reason = "";

    NumberText(boolean decimalComma) {
        decimal = (byte) (decimalComma ? ',' : '.');
        group = (byte) (decimalComma ? '.' : ',');
    }

    String reason() {
        return reason;
    }

    /// @return units at the scale, or [#BAD]
    long parse(byte[] bytes, int from, int to, int scale) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative || (at < to && bytes[at] == '+')) at++;
        int begin = at;
        long units = 0;
        int digit = -1;
        for (; at < to; at++) {
            digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) break;
            units = units * 10 + digit;
        }
        int whole = at - begin;
        // 18 digits always fit
        if (whole > 18 || to == begin) return slowly(bytes, from, to, scale);
        int missing = scale;
        if (at < to) {
            if (bytes[at] != decimal) return slowly(bytes, from, to, scale);
            int fraction = ++at;
            if (to - begin == 1 || whole + Math.min(scale, to - fraction) > 18) return slowly(bytes, from, to, scale);
            for (int end = Math.min(to, fraction + scale); at < end; at++) {
                digit = bytes[at] - '0';
                if (digit < 0 || digit > 9) return slowly(bytes, from, to, scale);
                units = units * 10 + digit;
            }
            missing = scale - (at - fraction);
            // more decimals than there is room for, unless they are nothing
            for (; at < to; at++) if (bytes[at] != '0') return slowly(bytes, from, to, scale);
        }
        if (missing > 0) {
            long power = FixedPoint.power(missing);
            if (Math.multiplyHigh(units, power) != 0 || units * power < 0)
                return bad(bytes, from, to, "too large a number for " + scale + " decimals");
            units *= power;
        }
        return negative ? -units : units;
    }

    private long slowly(byte[] bytes, int from, int to, int scale) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String plain = ungrouped(text);
        if (plain.isEmpty()) return bad(bytes, from, to, "not a number");
        try {
            BigDecimal value = new BigDecimal(plain.replace((char) decimal, '.'));
            // what a hostile exponent would blow up
            if (Math.abs((long) value.precision() - value.scale()) > 40 || value.scale() > 400)
                return bad(bytes, from, to, "too large a number for " + scale + " decimals");
            long units = value.setScale(scale, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
            return units == BAD ? bad(bytes, from, to, "too large a number for " + scale + " decimals") : units;
        } catch (NumberFormatException e) {
            return bad(bytes, from, to, "not a number");
        } catch (ArithmeticException e) {
            boolean decimals = e.getMessage() != null && e.getMessage().contains("ounding");
            return bad(
                    bytes,
                    from,
                    to,
                    decimals
                            ? "a number of more than " + scale + " decimals"
                            : "too large a number for " + scale + " decimals");
        }
    }

    /// The text without marks for thousands; empty if one is not where it belongs.
    private String ungrouped(String text) {
        if (text.indexOf(group) < 0) return text.indexOf(decimal) == text.lastIndexOf(decimal) ? text : "";
        int point = text.indexOf(decimal);
        String whole = point < 0 ? text : text.substring(0, point);
        String rest = point < 0 ? "" : text.substring(point);
        String groups = group == '.' ? "\\." : ",";
        if (rest.indexOf(group) >= 0 || !whole.matches("[-+]?\\d{1,3}(" + groups + "\\d{3})+")) return "";
        return whole.replace(String.valueOf((char) group), "") + rest;
    }

    private long bad(byte[] bytes, int from, int to, String what) {
        String text = new String(bytes, from, Math.min(60, to - from), StandardCharsets.UTF_8);
        reason = to == from ? "nothing is there" : "\"" + text + "\" is " + what;
        return BAD;
    }
}
