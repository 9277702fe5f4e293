package tradewind.views.figures;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.market.PriceNotation;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// Numbers as a trader reads them: point decimal, comma between thousands, U+2212 for minus, trailing zeros kept.
///
/// Times are UTC, the venue's zone in a replay. Files and scripts use the engine's plain text instead.
public final class Figures {
    private static final Texts TEXTS = Texts.of("figures");
    private static final char MINUS = '−';
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final DateTimeFormatter TIME = format("HH:mm:ss", Language.ENGLISH);
    private static final DateTimeFormatter MILLIS = format("HH:mm:ss.SSS", Language.ENGLISH);
    private static volatile @Nullable Dates dates;

    /// Days and months as the language spoken writes them.
    private record Dates(Language language, DateTimeFormatter dayMinute, DateTimeFormatter full) {}

    private Figures() {}

    private static DateTimeFormatter format(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(ZONE);
    }

    private static Dates dates() {
        Language language = Language.spoken();
        Dates now = dates;
        if (now == null || now.language() != language) {
            now = new Dates(
                    language, format(TEXTS.get("date.minute"), language), format(TEXTS.get("date.full"), language));
            dates = now;
        }
        return now;
    }

    /// `1,118.99` at the instrument's decimals, or `110'165` in the fractions its prices are written in.
    public static String price(Instrument instrument, long units) {
        return PriceText.of(instrument, units);
    }

    /// `4.00`, `0.5005`: at least two decimals, no further trailing zeros.
    public static String quantity(Instrument instrument, long units) {
        int scale = instrument.quantityScale();
        int shown = scale;
        long rest = units;
        while (shown > Math.min(2, scale) && rest % 10 == 0) {
            rest /= 10;
            shown--;
        }
        return decimal(units, scale, shown);
    }

    /// `100,408.39`: two decimals for fiat, all that are needed for crypto, rounded half to even.
    public static String money(Money money) {
        int scale = money.currency().scale();
        return decimal(money.units(), scale, scale <= 4 ? Math.min(2, scale) : scale);
    }

    /// `+408.39`, `−1.20`, `0.00`.
    public static String signedMoney(Money money) {
        String text = money(money);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        if (zero) return text.replace(String.valueOf(MINUS), "");
        return money.units() > 0 ? "+" + text : text;
    }

    /// `+0.41 %` of a fraction such as 0.0041.
    public static String signedPercent(double fraction) {
        double percent = Math.round(fraction * 10_000) / 100.0;
        String text = String.format(Locale.ROOT, "%,.2f", Math.abs(percent));
        String sign = percent > 0 ? "+" : percent < 0 ? String.valueOf(MINUS) : "";
        return sign + text + " %";
    }

    /// A number of `scale` decimals shown with `shown` of them, rounded half to even.
    public static String decimal(long units, int scale, int shown) {
        long cut = shown >= scale ? units : FixedPoint.multiplyDivide(units, 1, FixedPoint.power(scale - shown));
        return grouped(FixedPoint.format(cut, Math.min(shown, scale)));
    }

    /// A plain number as it is shown; what stands behind the point, or the mark of a fraction, stays as it is.
    static String grouped(String text) {
        String plain = text;
        boolean negative = plain.startsWith("-");
        if (negative) plain = plain.substring(1);
        int point = plain.indexOf('.');
        if (point < 0) point = plain.indexOf(PriceNotation.MARK);
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(plain.length() + 6);
        if (negative) out.append(MINUS);
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) out.append(',');
            out.append(whole.charAt(i));
        }
        if (point >= 0) out.append(plain, point, plain.length());
        return out.toString();
    }

    /// `184,207`.
    public static String count(long number) {
        return decimal(number, 0, 0);
    }

    /// `22:53:40`.
    public static String time(long nanos) {
        return TIME.format(instant(nanos));
    }

    /// `22:53:40.118`.
    public static String timeMillis(long nanos) {
        return MILLIS.format(instant(nanos));
    }

    /// `29 Nov 22:53`.
    public static String dayMinute(long nanos) {
        return dates().dayMinute().format(instant(nanos));
    }

    /// `Fri 29 Nov 2013 22:53:40`.
    public static String full(long nanos) {
        return dates().full().format(instant(nanos));
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    /// What a person typed into a number field, as plain decimal text: commas and spaces between thousands are
    /// dropped, a typographic minus becomes `-`. Whether it is a number is for the parser to say.
    public static String plain(String typed) {
        return typed.strip().replace(",", "").replace(" ", "").replace(" ", "").replace(MINUS, '-');
    }
}
