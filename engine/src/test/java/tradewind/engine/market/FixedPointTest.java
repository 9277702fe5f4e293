package tradewind.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointTest {
    private static final int CASES = 100_000;
    private static final long SEED = 20131125;
    private static final BigInteger LIMIT = BigInteger.valueOf(Long.MAX_VALUE);

    private final SplittableRandom random = new SplittableRandom(SEED);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "12, 2, 1200",
        "12.5, 2, 1250",
        "-12.50, 2, -1250",
        ".5, 2, 50",
        "5., 2, 500",
        "-0.01, 2, -1",
        "1.2500, 2, 125",
        "007, 0, 7",
        "92233720368547758.07, 2, 9223372036854775807"
    })
    void readsPlainDecimals(String text, int scale, long units) {
        assertEquals(units, FixedPoint.parse(text, scale));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                "+1",
                "1e3",
                "1,000",
                " 1",
                "1 ",
                "1.2.3",
                "--1",
                "NaN",
                "Infinity",
                "0x10",
                "١"
            })
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThrows(NumberFormatException.class, () -> FixedPoint.parse(text, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "0.009", "92233720368547758.08", "100000000000000000000"})
    void refusesWhatTheScaleCannotHold(String text) {
        assertThrows(NumberFormatException.class, () -> FixedPoint.parse(text, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 2, 0.00",
        "5, 2, 0.05",
        "-5, 2, -0.05",
        "1250, 2, 12.50",
        "1, 18, 0.000000000000000001",
        "-9223372036854775808, 2, -92233720368547758.08",
        "-9223372036854775808, 0, -9223372036854775808",
        "-9223372036854775808, 18, -9.223372036854775808"
    })
    void writesExactlyAsManyDecimalsAsTheScaleHas(long units, int scale, String text) {
        assertEquals(text, FixedPoint.format(units, scale));
    }

    @Test
    void writesWhatBigDecimalWritesAndReadsItBack() {
        for (int i = 0; i < CASES; i++) {
            long units = anyLong();
            int scale = random.nextInt(FixedPoint.MAX_SCALE + 1);
            String text = FixedPoint.format(units, scale);
            assertEquals(BigDecimal.valueOf(units, scale).toPlainString(), text, "seed " + SEED);
            if (units != Long.MIN_VALUE) assertEquals(units, FixedPoint.parse(text, scale), "seed " + SEED);
        }
    }

    @Test
    void multipliesAndDividesLikeBigInteger() {
        int fits = 0;
        for (int i = 0; i < CASES; i++) {
            long a = anyLong();
            long b = anyLong();
            long divisor = Math.max(1, anyLong() & Long.MAX_VALUE);
            if (agrees(a, b, divisor)) fits++;
        }
        assertEquals(true, fits > CASES / 4, "too few results fitted: " + fits);
    }

    @Test
    void dividesWideProductsExactlyAndRoundsHalfToEven() {
        for (int i = 0; i < CASES; i++) {
            long divisor = random.nextLong(1L << 40, Long.MAX_VALUE);
            long a = random.nextLong(1L << 40, Long.MAX_VALUE);
            long b = random.nextLong(0, divisor);
            agrees(random.nextBoolean() ? a : -a, random.nextBoolean() ? b : -b, divisor);
        }
    }

    @Test
    void hitsTheTieOfWideProducts() {
        for (int i = 0; i < CASES; i++) {
            long half = random.nextLong(1L << 30, 1L << 61);
            long odd = random.nextLong(1L << 20, 1L << 60) | 1;
            agrees(half, odd, 2 * half);
        }
    }

    private static boolean agrees(long a, long b, long divisor) {
        String label = a + " × " + b + " ÷ " + divisor + ", seed " + SEED;
        BigInteger exact = new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
        boolean fits = exact.abs().compareTo(LIMIT) <= 0 && a != Long.MIN_VALUE && b != Long.MIN_VALUE;
        if (fits) assertEquals(exact.longValueExact(), FixedPoint.multiplyDivide(a, b, divisor), label);
        else assertThrows(ArithmeticException.class, () -> FixedPoint.multiplyDivide(a, b, divisor), label);
        return fits;
    }

    @Test
    void multipliesAtAnyScalesLikeBigDecimal() {
        for (int i = 0; i < CASES; i++) {
            int scaleA = random.nextInt(FixedPoint.MAX_SCALE + 1);
            int scaleB = random.nextInt(FixedPoint.MAX_SCALE + 1);
            int scaleOut = random.nextInt(FixedPoint.MAX_SCALE + 1);
            long a = anyLong();
            long b = anyLong();
            if (a == Long.MIN_VALUE || b == Long.MIN_VALUE) continue;
            String label = a + "e-" + scaleA + " × " + b + "e-" + scaleB + " at " + scaleOut + ", seed " + SEED;
            BigInteger exact = BigDecimal.valueOf(a, scaleA)
                    .multiply(BigDecimal.valueOf(b, scaleB))
                    .setScale(scaleOut, RoundingMode.HALF_EVEN)
                    .unscaledValue();
            if (exact.abs().compareTo(LIMIT) <= 0)
                assertEquals(exact.longValueExact(), FixedPoint.multiply(a, scaleA, b, scaleB, scaleOut), label);
            else
                assertThrows(
                        ArithmeticException.class, () -> FixedPoint.multiply(a, scaleA, b, scaleB, scaleOut), label);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2, 0", "3, 1, 2, 2", "5, 1, 2, 2", "7, 1, 2, 4", "-1, 1, 2, 0", "-3, 1, 2, -2", "2, 2, 3, 1"})
    void roundsHalfToEven(long a, long b, long divisor, long result) {
        assertEquals(result, FixedPoint.multiplyDivide(a, b, divisor));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void dividesByNothingBelowOne(long divisor) {
        assertThrows(ArithmeticException.class, () -> FixedPoint.multiplyDivide(1, 1, divisor));
    }

    /// Small, large and edge values alike.
    private long anyLong() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextLong(-1_000, 1_000);
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            case 2 -> Long.MIN_VALUE + random.nextInt(3);
            case 3 -> random.nextInt();
            default -> random.nextLong() >> random.nextInt(64);
        };
    }
}
