package tradewind.engine.history.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    private final NumberText numbers = new NumberText(false);

    private long parse(String text, int scale) {
        byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.UTF_8);
        return numbers.parse(bytes, 1, bytes.length - 1, scale);
    }

    @ParameterizedTest
    @CsvSource({
        "801.5, 2, 80150",
        "+801.50000000000000000000, 2, 80150",
        "-.5, 1, -5",
        "5., 0, 5",
        "000123, 0, 123",
        "1e3, 2, 100000",
        "'1,234.5', 1, 12345",
        "999999999999999999, 0, 999999999999999999",
        "9223372036854775807, 0, 9223372036854775807",
    })
    void readsUnitsExactly(String text, int scale, long units) {
        assertEquals(units, parse(text, scale));
    }

    @ParameterizedTest
    @CsvSource({
        "801.555, 2, '\"801.555\" is a number of more than 2 decimals'",
        "99999999999, 8, '\"99999999999\" is too large a number for 8 decimals'",
        "9223372036854775808, 0, '\"9223372036854775808\" is too large a number for 0 decimals'",
        "., 2, '\".\" is not a number'",
        "-., 2, '\"-.\" is not a number'",
        "-, 2, '\"-\" is not a number'",
        "'', 2, nothing is there",
        "1.2.3, 2, '\"1.2.3\" is not a number'",
        "12x, 2, '\"12x\" is not a number'",
        "1.5x, 2, '\"1.5x\" is not a number'",
        "1.50x, 2, '\"1.50x\" is not a number'",
    })
    void saysWhyItIsNone(String text, int scale, String reason) {
        assertEquals(NumberText.BAD, parse(text, scale));
        assertEquals(reason, numbers.reason());
    }

    @Test
    void agreesWithExactDecimals() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = new BigDecimal(
                    new BigInteger(random.nextInt(1, 70), new Random(random.nextLong())), random.nextInt(12));
            int scale = random.nextInt(10);
            long expected = NumberText.BAD;
            try {
                expected = value.setScale(scale, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact();
            } catch (ArithmeticException e) {
                // it does not fit
            }
            assertEquals(expected, parse(value.toPlainString(), scale), () -> value.toPlainString() + " at " + scale);
        }
    }
}
