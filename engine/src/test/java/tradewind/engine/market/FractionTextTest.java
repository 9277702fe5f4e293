package tradewind.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.market.FractionText.Cause;
import tradewind.engine.market.FractionText.Reading;

class FractionTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "110'165",
                "110-165",
                "110'16+",
                "110-16+",
                "110 16.5/32",
                "110 33/64",
                "110  33/64",
                "110 132/256"
            })
    void readsOnePriceInEveryWayItIsWritten(String text) {
        assertEquals(new Reading.OnTick(110_515_625L), FractionText.read(Treasuries.ZN, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    110'16   | 110.5
                    110'160  | 110.5
                    110-16   | 110.5
                    110 16/32| 110.5
                    110 1/2  | 110.5
                    1/2      | 0.5
                    0'005    | 0.015625
                    -0'165   | -0.515625
                    -0-165   | -0.515625
                    -110 1/2 | -110.5
                    110'00   | 110
                    """)
    void readsHalvesOfThirtySeconds(String text, String decimal) {
        assertEquals(new Reading.OnTick(Treasuries.ZN.price(decimal).units()), FractionText.read(Treasuries.ZN, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    110'162    | 110.500000 | 110.515625
                    110'167    | 110.515625 | 110.531250
                    110'317    | 110.984375 | 111.000000
                    -0'002     | -0.015625  | 0.000000
                    -0'001     | -0.015625  | 0.000000
                    110 1/256  | 110.000000 | 110.015625
                    """)
    void namesTheTicksOnEitherSideOfAPriceBetweenThem(String text, String below, String above) {
        Instrument zn = Treasuries.ZN;
        assertEquals(
                new Reading.Between(zn.price(below).units(), zn.price(above).units()), FractionText.read(zn, text));
    }

    @Test
    void aHalfIsBetweenTwoTicksOfWholeThirtySeconds() {
        assertEquals(new Reading.Between(110_50000, 110_53125), FractionText.read(Treasuries.ZB, "110'165"));
        assertEquals(new Reading.OnTick(110_50000), FractionText.read(Treasuries.ZB, "110'160"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    110'32     | BEYOND      | 32
                    110'320    | BEYOND      | 32
                    110-99     | BEYOND      | 32
                    110 32/32  | BEYOND      | 32
                    110 65/64  | BEYOND      | 64
                    110'5      | DIGITS      | 2
                    110'1650   | DIGITS      | 2
                    110'165+   | DIGITS      | 2
                    110'164    | PART        | 32
                    110'169    | PART        | 32
                    110 16.3/32| PART        | 32
                    110 1/3    | DENOMINATOR | 3
                    110 1/0    | DENOMINATOR | 0
                    110 1/512  | DENOMINATOR | 512
                    110'16x    | NO_FRACTION | 0
                    '16        | NO_FRACTION | 0
                    110'       | NO_FRACTION | 0
                    110.5'16   | NO_FRACTION | 0
                    9999999999999'16 | TOO_LARGE | 0
                    999999999999999999'16 | TOO_LARGE | 0
                    """)
    void refusesWhatIsNoPriceAndSaysWhy(String text, Cause cause, int number) {
        assertEquals(new Reading.Refused(cause, number), FractionText.read(Treasuries.ZN, text));
    }

    @Test
    void sixtyFourthsHaveTwoDigitsAndEighthsOne() {
        assertEquals(new Reading.OnTick(1_984_375), FractionText.read(Treasuries.OPTION, "1'63"));
        assertEquals(new Reading.Refused(Cause.BEYOND, 64), FractionText.read(Treasuries.OPTION, "1'64"));
        assertEquals(new Reading.Refused(Cause.DIGITS, 2), FractionText.read(Treasuries.OPTION, "1'630"));
        assertEquals(new Reading.OnTick(450_75), FractionText.read(Treasuries.CORN, "450'6"));
        assertEquals(new Reading.Between(450_50, 450_75), FractionText.read(Treasuries.CORN, "450'5"));
        assertEquals(new Reading.Refused(Cause.BEYOND, 8), FractionText.read(Treasuries.CORN, "450'8"));
        assertEquals(new Reading.Refused(Cause.DIGITS, 1), FractionText.read(Treasuries.CORN, "450'20"));
    }

    @Test
    void aHalfOfASixtyFourthOrAnEighthIsExactToo() {
        assertEquals(new Reading.Between(1_000_000, 1_015_625), FractionText.read(Treasuries.OPTION, "1'00+"));
        assertEquals(new Reading.Between(450_00, 450_25), FractionText.read(Treasuries.CORN, "450'0+"));
    }

    @Test
    void anInstrumentInDecimalsTakesNoFraction() {
        Instrument decimal = Treasuries.ZN.written(PriceNotation.DECIMAL);
        assertEquals(new Reading.Refused(Cause.DECIMALS, 0), FractionText.read(decimal, "110'165"));
        assertEquals(new Reading.Refused(Cause.DECIMALS, 0), FractionText.read(decimal, "110 16/32"));
    }

    @Test
    void knowsAFractionFromADecimal() {
        for (String text : new String[] {"110'16", "110-16", "110 16/32", "1/2", "110'", "-0'16", "110.5+"})
            assertTrue(FractionText.looksSo(text), text);
        for (String text : new String[] {"110.5", "-110.5", "1,110", "1 110", "", "abc", "-", "+", ".5"})
            assertFalse(FractionText.looksSo(text), text);
    }
}
