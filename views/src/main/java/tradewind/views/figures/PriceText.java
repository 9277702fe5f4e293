package tradewind.views.figures;

import java.util.Optional;
import java.util.regex.Pattern;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.FractionText;
import tradewind.engine.market.FractionText.Reading;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.PriceNotation;
import tradewind.views.texts.Texts;

/// Prices as a trader reads and types them: decimals, or `110'165` for an instrument whose prices are fractions.
///
/// What is typed is a price on the tick, or refused with the two prices beside it: never another one.
public final class PriceText {
    private static final Texts TEXTS = Texts.of("figures");
    /// Beside the mark itself, what keyboards and other programs put in its place.
    private static final Pattern MARKS = Pattern.compile("[’‘′´`ʹ]");

    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\D.*)?");
    private static final Pattern APART = Pattern.compile("\\d +\\d");
    /// 110 and 16 1/2 32nds: every digit of every notation is told from its neighbours.
    private static final long WHOLE = 110;

    /// Decimals of an eighth of a 32nd.
    private static final int MOST_NEEDED = 8;

    private static final int LONGEST = 20;

    /// A fraction that was typed.
    public sealed interface Typed {
        /// A price on the tick, in price units; zero and below too.
        record Units(long units) implements Typed {}

        /// @param reason in words
        record Wrong(String reason) implements Typed {}
    }

    private PriceText() {}

    static String of(Instrument instrument, long units) {
        int scale = instrument.priceScale();
        return instrument.notation() == PriceNotation.DECIMAL
                ? Figures.decimal(units, scale, scale)
                : Figures.grouped(instrument.notation().format(units, scale));
    }

    /// A price as a field begins with it: no comma between thousands, `-` for minus.
    public static String entry(Instrument instrument, long units) {
        return instrument.notation().format(units, instrument.priceScale());
    }

    /// What was typed, if it is meant as a fraction; empty if it is a decimal, or nothing at all.
    ///
    /// In an instrument of fractions a comma or a space that is not between thousands is refused too: `110 16` is
    /// nobody's eleven thousand.
    public static Optional<Typed> fraction(Instrument instrument, String typed) {
        String text = marked(typed);
        if (loose(instrument, text)) return Optional.of(wrong("fraction.none", typed, instrument));
        String plain = text.replace(",", "");
        if (!FractionText.looksSo(plain)) return Optional.empty();
        return Optional.of(
                switch (FractionText.read(instrument, plain)) {
                    case Reading.OnTick(long units) -> new Typed.Units(units);
                    case Reading.Between(long below, long above) ->
                        new Typed.Wrong(TEXTS.get("fraction.tick", of(instrument, below), of(instrument, above)));
                    case Reading.Refused(FractionText.Cause cause, int number) ->
                        refused(instrument, typed, cause, number);
                });
    }

    private static boolean loose(Instrument instrument, String text) {
        if (instrument.notation() == PriceNotation.DECIMAL) return false;
        boolean comma = text.indexOf(',') >= 0 && !GROUPED.matcher(text).matches();
        return comma || text.indexOf('/') < 0 && APART.matcher(text).find();
    }

    private static Typed refused(Instrument instrument, String typed, FractionText.Cause cause, int number) {
        return switch (cause) {
            // without a fraction's form it may still be any text
            case NO_FRACTION, PART, DENOMINATOR -> wrong("fraction.none", typed, instrument);
            case DIGITS -> wrong("fraction.digits", typed, instrument);
            case DECIMALS -> new Typed.Wrong(TEXTS.get("fraction.decimals", instrument.symbol(), example(instrument)));
            case BEYOND ->
                new Typed.Wrong(TEXTS.get("fraction.beyond", Integer.toString(number), Integer.toString(number - 1)));
            case TOO_LARGE -> new Typed.Wrong(TEXTS.get("fraction.large"));
        };
    }

    private static Typed wrong(String key, String typed, Instrument instrument) {
        String text = typed.strip();
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        return new Typed.Wrong(TEXTS.get(key, shown, example(instrument)));
    }

    /// What stands in a field, moved to the next tick; as it stands if it cannot be moved; empty if it is no fraction.
    ///
    /// @param ticks up if above zero
    public static Optional<String> stepped(Instrument instrument, String typed, int ticks) {
        String text = marked(typed);
        if (loose(instrument, text)) return Optional.of(typed);
        String plain = text.replace(",", "");
        if (!FractionText.looksSo(plain)) return Optional.empty();
        long next = switch (FractionText.read(instrument, plain)) {
            case Reading.OnTick(long units) -> units + ticks * instrument.tick();
            case Reading.Between(long below, long above) -> (ticks > 0 ? below : above) + ticks * instrument.tick();
            case Reading.Refused _ -> 0;
        };
        return Optional.of(next > 0 ? of(instrument, next) : typed);
    }

    /// A price or a distance with its sign as a file keeps it: a fraction becomes a plain decimal, all else stays as
    /// typed.
    public static String kept(Instrument instrument, String typed) {
        String text = typed.strip();
        String sign = text.matches("[-+−].*") ? text.substring(0, 1) : "";
        return fraction(instrument, text.substring(sign.length())).orElse(null) instanceof Typed.Units(long units)
                ? sign + FixedPoint.format(units, instrument.priceScale())
                : typed;
    }

    /// A price of such an instrument, to show how they are written.
    public static String example(Instrument instrument) {
        return of(instrument, example(instrument.priceScale(), instrument.tick()));
    }

    /// A price in a notation, to show what it looks like.
    ///
    /// @param scale of decimals
    public static String example(PriceNotation notation, int scale) {
        int shown = notation == PriceNotation.DECIMAL ? scale : Math.max(scale, MOST_NEEDED);
        return notation.format(example(shown, notation.step(shown).orElse(1L)), shown);
    }

    private static long example(int scale, long tick) {
        long one = FixedPoint.power(scale);
        if (one > Long.MAX_VALUE / 1_000) return tick;
        long units = WHOLE * one + one / 64 * 33 + one % 64 * 33 / 64;
        return units < tick ? tick : units - units % tick;
    }

    private static String marked(String typed) {
        String text = MARKS.matcher(typed.strip()).replaceAll(String.valueOf(PriceNotation.MARK));
        return text.replace('−', '-')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll(" */ *", "/");
    }
}
