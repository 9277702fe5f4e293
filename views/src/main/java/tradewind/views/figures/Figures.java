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
/// Times are in the zone of the desk ([ScreenZone]). Files and scripts use UTC and the engine's plain text instead.
public final class Figures {
    private static final Texts TEXTS = Texts.of("figures");
    private static final char MINUS = '−';
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static volatile @Nullable Dates dates;

    /// Days and months as the language spoken writes them, in the zone in force.
    private record Dates(
            Language language,
            ZoneId zone,
            DateTimeFormatter dayMinute,
            DateTimeFormatter daySecond,
            DateTimeFormatter full,
            DateTimeFormatter offset,
            DateTimeFormatter utcDay,
            DateTimeFormatter utcDayShort) {}

    private Figures() {}

    private static DateTimeFormatter format(String pattern, Language language, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(zone);
    }

    private static Dates dates() {
        Language language = Language.spoken();
        ZoneId zone = ScreenZone.now();
        Dates now = dates;
        if (now == null || now.language() != language || !now.zone().equals(zone)) {
            now = new Dates(
                    language,
                    zone,
                    format(TEXTS.get("date.minute"), language, zone),
                    format(TEXTS.get("date.minute") + ":ss", language, zone),
                    format(TEXTS.get("date.full"), language, zone),
                    format("z", language, zone),
                    format(TEXTS.get("date.day"), language, ZoneOffset.UTC),
                    format(TEXTS.get("date.day.short"), language, ZoneOffset.UTC));
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
        char[] text = new char[8];
        clock(nanos, text);
        return new String(text);
    }

    /// `22:53:40.118`.
    public static String timeMillis(long nanos) {
        char[] text = new char[12];
        clock(nanos, text);
        int millis = (int) (Math.floorMod(nanos, SECOND) / 1_000_000);
        text[8] = '.';
        text[9] = (char) ('0' + millis / 100);
        text[10] = (char) ('0' + millis / 10 % 10);
        text[11] = (char) ('0' + millis % 10);
        return new String(text);
    }

    /// By hand: every line of a tape asks for it in every frame.
    private static void clock(long nanos, char[] to) {
        int second = (int) (Math.floorMod(ScreenZone.clock().local(nanos), DAY) / SECOND);
        pair(second / 3600, to, 0);
        to[2] = ':';
        pair(second / 60 % 60, to, 3);
        to[5] = ':';
        pair(second % 60, to, 6);
    }

    private static void pair(int number, char[] to, int at) {
        to[at] = (char) ('0' + number / 10);
        to[at + 1] = (char) ('0' + number % 10);
    }

    /// `29 Nov 22:53`; in the hour that comes twice when a clock is put back, which of the two: `27 Oct 02:30 CET`.
    public static String dayMinute(long nanos) {
        return once(nanos, dates().dayMinute());
    }

    /// `29 Nov 22:53:40`, in the hour that comes twice the same.
    public static String daySecond(long nanos) {
        return once(nanos, dates().daySecond());
    }

    /// `Fri 29 Nov 2013 22:53:40`, in the hour that comes twice the same.
    public static String full(long nanos) {
        return once(nanos, dates().full());
    }

    private static String once(long nanos, DateTimeFormatter format) {
        String text = format.format(instant(nanos));
        return ScreenZone.clock().twice(nanos) ? text + " " + offsetName(nanos) : text;
    }

    /// What the clock's standing is called at a time, such as `CET` in winter and `CEST` in summer.
    public static String offsetName(long nanos) {
        return dates().offset().format(instant(nanos));
    }

    /// A time with the zone it is in, such as `22:53:40 Berlin`: for what is said once and stays as it was said.
    public static String inZone(String time) {
        return time + " " + ScreenZone.name();
    }

    /// The head of a column of times with the zone they are in, such as `Time · Berlin`.
    public static String head(String title) {
        return TEXTS.get("head.zone", title, ScreenZone.name());
    }

    /// `Fri 29 Nov 2013` of data cut into days of UTC, whatever the zone on screen: a daily candle keeps its date.
    public static String utcDay(long nanos) {
        return dates().utcDay().format(instant(nanos));
    }

    /// `29 Nov` of the same.
    public static String utcDayShort(long nanos) {
        return dates().utcDayShort().format(instant(nanos));
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    /// What a person typed into a number field, as plain decimal text: commas and spaces between thousands are
    /// dropped, a typographic minus becomes `-`. Whether it is a number is for the parser to say.
    public static String plain(String typed) {
        return typed.strip().replace(",", "").replace(" ", "").replace(" ", "").replace(MINUS, '-');
    }
}
