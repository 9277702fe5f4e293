package tradewind.views.ticket;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;
import tradewind.views.figures.PriceText;
import tradewind.views.texts.Texts;

/// What was typed into a number field: the units it stands for, or the reason why it is none. Never rounded.
public sealed interface NumberEntry {
    Texts TEXTS = Texts.of("ticket");

    /// @param units at the instrument's scale, above zero
    record Units(long units) implements NumberEntry {}

    /// @param reason in words, for the line beside the field
    record Wrong(String reason) implements NumberEntry {}

    /// A quantity: above zero, a multiple of the lot.
    static NumberEntry quantity(Instrument instrument, String typed) {
        return read(typed, "enter.quantity", instrument.quantityScale(), value -> offLot(instrument, value));
    }

    /// A price: above zero, a multiple of the tick; a decimal, or a fraction where the instrument's prices are.
    static NumberEntry price(Instrument instrument, String typed) {
        Optional<PriceText.Typed> fraction = PriceText.fraction(instrument, typed);
        if (fraction.isPresent())
            return switch (fraction.get()) {
                case PriceText.Typed.Units(long units) when units > 0 -> new Units(units);
                case PriceText.Typed.Units _ -> new Wrong(TEXTS.get("wrong.zero"));
                case PriceText.Typed.Wrong(String reason) -> new Wrong(reason);
            };
        return read(typed, "enter.price", instrument.priceScale(), value -> offTick(instrument, value));
    }

    /// A whole number from 1 to `most`.
    static NumberEntry whole(String typed, long most) {
        if (typed.isBlank()) return new Wrong(TEXTS.get("enter.number"));
        Optional<BigDecimal> number = number(typed);
        if (number.isEmpty()) return new Wrong(TEXTS.get("wrong.number", shortened(typed.strip())));
        BigDecimal value = number.get();
        if (value.signum() <= 0) return new Wrong(TEXTS.get("wrong.zero"));
        if (value.stripTrailingZeros().scale() > 0) return new Wrong(TEXTS.get("wrong.whole"));
        if (value.compareTo(BigDecimal.valueOf(most)) > 0)
            return new Wrong(TEXTS.get("wrong.most", Figures.count(most)));
        return new Units(value.longValueExact());
    }

    /// The number in a text, whatever its decimals; empty if it is none.
    static Optional<BigDecimal> number(String typed) {
        String plain = Figures.plain(typed);
        return DECIMAL.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static NumberEntry read(String typed, String prompt, int scale, Step step) {
        if (typed.isBlank()) return new Wrong(TEXTS.get(prompt));
        Optional<BigDecimal> number = number(typed);
        if (number.isEmpty()) return new Wrong(TEXTS.get("wrong.number", shortened(typed.strip())));
        BigDecimal value = number.get();
        if (value.signum() <= 0) return new Wrong(TEXTS.get("wrong.zero"));
        if (value.movePointRight(scale).compareTo(LARGEST) > 0) return new Wrong(TEXTS.get("wrong.large"));
        Optional<String> off = step.problem(value);
        if (off.isPresent()) return new Wrong(off.get());
        return new Units(value.movePointRight(scale).longValueExact());
    }

    private static Optional<String> offTick(Instrument instrument, BigDecimal value) {
        BigDecimal tick = BigDecimal.valueOf(instrument.tick(), instrument.priceScale());
        if (value.remainder(tick).signum() == 0) return Optional.empty();
        long below = floor(value, tick);
        return Optional.of(TEXTS.get(
                "wrong.tick",
                Figures.price(instrument, below * instrument.tick()),
                Figures.price(instrument, (below + 1) * instrument.tick())));
    }

    private static Optional<String> offLot(Instrument instrument, BigDecimal value) {
        BigDecimal lot = BigDecimal.valueOf(instrument.lot(), instrument.quantityScale());
        if (value.remainder(lot).signum() == 0) return Optional.empty();
        return Optional.of(TEXTS.get("wrong.lot", Figures.quantity(instrument, instrument.lot())));
    }

    private static long floor(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).longValueExact();
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 19) + "…";
    }

    /// Says what is wrong with a number's step, if anything.
    interface Step {
        Optional<String> problem(BigDecimal value);
    }

    Pattern DECIMAL = Pattern.compile("-?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");

    /// Room for one more step above it.
    BigDecimal LARGEST = new BigDecimal(BigInteger.valueOf(Long.MAX_VALUE / 4));
}
