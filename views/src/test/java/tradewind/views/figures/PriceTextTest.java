package tradewind.views.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.PriceNotation;
import tradewind.views.figures.PriceText.Typed;
import tradewind.views.texts.Language;

class PriceTextTest {
    private static final Instrument ZN = TenYearNote.ZN;
    private static final Instrument DECIMAL = ZN.written(PriceNotation.DECIMAL);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMarkIsTheSameInEveryLanguage(Language language) {
        Language.speak(language);
        try {
            assertEquals("110'165", Figures.price(ZN, 110_515_625L));
            assertEquals("−0'165", Figures.price(ZN, -515_625L));
            assertEquals("1,110'000", Figures.price(ZN, 1_110_000_000L));
            assertEquals("110.523438", Figures.price(ZN, 110_523_438L), "an average between two ticks");
        } finally {
            Language.speak(Language.ENGLISH);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"110'165", " 110’165 ", "110′165", "110-165", "110'16+", "110 16.5/32", "110 33 / 64"})
    void readsAFractionAsATraderTypesIt(String typed) {
        assertEquals(Optional.of(new Typed.Units(110_515_625L)), PriceText.fraction(ZN, typed));
    }

    @Test
    void readsThousandsAndMinus() {
        assertEquals(Optional.of(new Typed.Units(1_110_500_000L)), PriceText.fraction(ZN, "1,110'16"));
        assertEquals(Optional.of(new Typed.Units(-515_625L)), PriceText.fraction(ZN, "−0'165"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    110'162   | Off tick: nearest are 110'160 and 110'165
                    110'32    | 32/32 is a whole: at most 31/32
                    110 64/64 | 64/64 is a whole: at most 63/64
                    110'5     | Not clear: 110'5. Write it such as 110'165
                    110'164   | Not a price: 110'164. Write it such as 110'165
                    110 1/3   | Not a price: 110 1/3. Write it such as 110'165
                    110 16    | Not a price: 110 16. Write it such as 110'165
                    110,16    | Not a price: 110,16. Write it such as 110'165
                    11,0'16   | Not a price: 11,0'16. Write it such as 110'165
                    99999999999999'16 | Too large
                    """)
    void refusesWhatIsNoPriceInASentence(String typed, String reason) {
        assertEquals(Optional.of(new Typed.Wrong(reason)), PriceText.fraction(ZN, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110'16", "110-16", "110 16/32", "110 1/2"})
    void anInstrumentInDecimalsRefusesAFractionInASentence(String typed) {
        assertEquals(
                Optional.of(new Typed.Wrong("Prices of ZN are decimals, such as 110.515625")),
                PriceText.fraction(DECIMAL, typed));
    }

    @Test
    void aDecimalIsNoFractionAndLeftToOthers() {
        for (String typed : new String[] {"110.515625", "110", "-110.5", "", "abc", "1,110.5"})
            assertEquals(Optional.empty(), PriceText.fraction(ZN, typed), typed);
        assertEquals(Optional.empty(), PriceText.fraction(DECIMAL, "1 110.5"));
    }

    @Test
    void stepsFromTickToTickAndFromBetweenThemToTheNext() {
        assertEquals(Optional.of("111'000"), PriceText.stepped(ZN, "110'315", 1));
        assertEquals(Optional.of("110'315"), PriceText.stepped(ZN, "111-00", -1));
        assertEquals(Optional.of("110'165"), PriceText.stepped(ZN, "110'162", 1));
        assertEquals(Optional.of("110'160"), PriceText.stepped(ZN, "110'162", -1));
        assertEquals(Optional.of("110 16"), PriceText.stepped(ZN, "110 16", 1), "stays as it stands");
        assertEquals(Optional.of("0'005"), PriceText.stepped(ZN, "0'005", -1));
        assertEquals(Optional.empty(), PriceText.stepped(ZN, "110.5", 1));
    }

    @Test
    void isKeptAsADecimalWhateverTheDisplay() {
        assertEquals("110.515625", PriceText.kept(ZN, "110'165"));
        assertEquals("−0.500000", PriceText.kept(ZN, "−0'16"));
        assertEquals("+0.500000", PriceText.kept(ZN, "+0'16"));
        assertEquals("+50.00", PriceText.kept(ZN, "+50.00"));
        assertEquals("110'162", PriceText.kept(ZN, "110'162"), "what is no price stays as typed");
    }

    @Test
    void anExampleIsAPriceOfTheInstrument() {
        assertEquals("110'165", PriceText.example(ZN));
        assertEquals("110.515625", PriceText.example(DECIMAL));
    }
}
