package tradewind.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PriceNotationTest {
    static Stream<Instrument> all() {
        return Stream.of(
                Treasuries.ZB, Treasuries.ZN, Treasuries.ZF, Treasuries.ZT, Treasuries.OPTION, Treasuries.CORN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    THIRTY_SECONDS         | 5 | 118.96875     | 118'31
                    THIRTY_SECONDS         | 5 | 118.00000     | 118'00
                    HALF_THIRTY_SECONDS    | 6 | 110.500000    | 110'160
                    HALF_THIRTY_SECONDS    | 6 | 110.515625    | 110'165
                    QUARTER_THIRTY_SECONDS | 7 | 110.5000000   | 110'160
                    QUARTER_THIRTY_SECONDS | 7 | 110.5078125   | 110'162
                    QUARTER_THIRTY_SECONDS | 7 | 110.5156250   | 110'165
                    QUARTER_THIRTY_SECONDS | 7 | 110.5234375   | 110'167
                    EIGHTH_THIRTY_SECONDS  | 8 | 103.00390625  | 103'001
                    EIGHTH_THIRTY_SECONDS  | 8 | 103.00781250  | 103'002
                    EIGHTH_THIRTY_SECONDS  | 8 | 103.01171875  | 103'003
                    EIGHTH_THIRTY_SECONDS  | 8 | 103.01562500  | 103'005
                    EIGHTH_THIRTY_SECONDS  | 8 | 103.01953125  | 103'006
                    EIGHTH_THIRTY_SECONDS  | 8 | 103.02343750  | 103'007
                    EIGHTH_THIRTY_SECONDS  | 8 | 103.02734375  | 103'008
                    EIGHTH_THIRTY_SECONDS  | 8 | 103.03125000  | 103'010
                    SIXTY_FOURTHS          | 6 | 1.984375      | 1'63
                    EIGHTHS                | 2 | 450.25        | 450'2
                    HALF_THIRTY_SECONDS    | 6 | -0.015625     | -0'005
                    HALF_THIRTY_SECONDS    | 6 | -1.500000     | -1'160
                    HALF_THIRTY_SECONDS    | 6 | 0.000000      | 0'000
                    DECIMAL                | 6 | 110.500000    | 110.500000
                    """)
    void writesPricesAsTheExchangesDo(PriceNotation notation, int scale, String decimal, String written) {
        assertEquals(written, notation.format(FixedPoint.parse(decimal, scale), scale));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTickOfTwoThousandPointsComesBackAsItself(Instrument instrument) {
        long one = FixedPoint.power(instrument.priceScale());
        long last = 1_000 * one;
        for (long units = -last; units <= last; units += instrument.tick()) {
            String text = instrument.notation().format(units, instrument.priceScale());
            assertEquals(new FractionText.Reading.OnTick(units), FractionText.read(instrument, text), text);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void noTwoTicksAreWrittenAlikeAndAllAreOfOneWidth(Instrument instrument) {
        long one = FixedPoint.power(instrument.priceScale());
        Set<String> texts = new HashSet<>();
        Set<Integer> widths = new HashSet<>();
        int ticks = 0;
        for (long units = 100 * one; units < 110 * one; units += instrument.tick(), ticks++) {
            String text = instrument.notation().format(units, instrument.priceScale());
            texts.add(text);
            widths.add(text.length());
        }
        assertEquals(ticks, texts.size());
        assertEquals(1, widths.size());
    }

    @Test
    void aPriceBetweenTwoStepsIsADecimalAndNeverAnotherPrice() {
        assertEquals("110.523438", PriceNotation.HALF_THIRTY_SECONDS.format(110_523_438L, 6));
        assertEquals("110.01", PriceNotation.THIRTY_SECONDS.format(110_01L, 2));
        assertEquals("110'08", PriceNotation.THIRTY_SECONDS.format(110_25L, 2));
    }

    @Test
    void theLongestPricesAreWrittenToo() {
        assertEquals("9'07", PriceNotation.THIRTY_SECONDS.format(9_218_750_000_000_000_000L, 18));
        assertEquals(FixedPoint.format(Long.MIN_VALUE, 18), PriceNotation.THIRTY_SECONDS.format(Long.MIN_VALUE, 18));
    }

    @Test
    void itsCodesAreWhatSettingsHave() {
        for (PriceNotation each : PriceNotation.values())
            assertEquals(Optional.of(each), PriceNotation.of(each.code()));
        assertEquals(Optional.empty(), PriceNotation.of("33rds"));
    }

    @Test
    void anInstrumentWhoseTicksCannotBeWrittenSoIsRefused() {
        Instrument zt = Treasuries.ZT;
        assertFalse(PriceNotation.HALF_THIRTY_SECONDS.fits(zt.priceScale(), zt.tick()));
        assertThrows(IllegalArgumentException.class, () -> zt.written(PriceNotation.HALF_THIRTY_SECONDS));
        assertTrue(PriceNotation.EIGHTH_THIRTY_SECONDS.fits(6, 1_000_000));
        assertTrue(PriceNotation.EIGHTHS.fits(2, 25));
        assertFalse(PriceNotation.EIGHTHS.fits(2, 1));
    }

    @Test
    void theStepOfANotationIsExact() {
        assertEquals(Optional.of(390_625L), PriceNotation.EIGHTH_THIRTY_SECONDS.step(8));
        assertEquals(Optional.empty(), PriceNotation.EIGHTH_THIRTY_SECONDS.step(7));
        assertEquals(Optional.of(1L), PriceNotation.DECIMAL.step(2));
    }

    @Test
    void theWayItsPricesAreWrittenMakesNoOtherInstrument() {
        Instrument decimal = Treasuries.ZN.written(PriceNotation.DECIMAL);
        assertNotEquals(Treasuries.ZN.notation(), decimal.notation());
        assertEquals(Treasuries.ZN, decimal);
        assertEquals(Treasuries.ZN.hashCode(), decimal.hashCode());
        assertNotEquals(Treasuries.ZN, Treasuries.ZB);
    }

    @Test
    void aPriceAsTextIsAPlainDecimalWhateverTheNotation() {
        assertEquals("110.515625", Treasuries.ZN.price(110_515_625L).toString());
        assertThrows(NumberFormatException.class, () -> Treasuries.ZN.price("110'165"));
    }
}
