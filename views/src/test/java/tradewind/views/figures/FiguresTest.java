package tradewind.views.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.views.texts.Language;

class FiguresTest {
    private static final Instrument BTC = new Instrument(
            0,
            new InstrumentId("BTC/USD", "Bitstamp"),
            "Bitcoin",
            Currency.BTC,
            Currency.USD,
            2,
            1,
            8,
            1,
            100_000_000L);

    @Test
    void keepsTrailingZerosAndSeparatesThousandsInPrices() {
        assertEquals("1,118.90", Figures.price(BTC, 111_890));
        assertEquals("0.05", Figures.price(BTC, 5));
        assertEquals("−1,234,567.00", Figures.price(BTC, -123_456_700));
    }

    @Test
    void showsQuantitiesWithAtLeastTwoDecimals() {
        assertEquals("4.00", Figures.quantity(BTC, 400_000_000L));
        assertEquals("0.5005", Figures.quantity(BTC, 50_050_000L));
        assertEquals("0.00000001", Figures.quantity(BTC, 1));
    }

    @Test
    void roundsMoneyHalfToEvenToCents() {
        assertEquals("0.12", Figures.money(Currency.USD.money("0.1250")));
        assertEquals("0.14", Figures.money(Currency.USD.money("0.1350")));
        assertEquals("100,408.39", Figures.money(Currency.USD.money("100408.3900")));
    }

    @Test
    void signsMoneyUnlessItShowsAsZero() {
        assertEquals("+408.39", Figures.signedMoney(Currency.USD.money("408.39")));
        assertEquals("−1.20", Figures.signedMoney(Currency.USD.money("-1.20")));
        assertEquals("0.00", Figures.signedMoney(Currency.USD.money("-0.0010")));
    }

    @Test
    void writesPercentOfAFraction() {
        assertEquals("+0.41 %", Figures.signedPercent(0.0041));
        assertEquals("−3.70 %", Figures.signedPercent(-0.037));
        assertEquals("0.00 %", Figures.signedPercent(0));
    }

    @Test
    void writesTimesInUtc() {
        long nanos = 1_385_765_620_512_000_000L;
        assertEquals("22:53:40.512", Figures.timeMillis(nanos));
        assertEquals("Fri 29 Nov 2013 22:53:40", Figures.full(nanos));
        assertEquals("29 Nov 22:53", Figures.dayMinute(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "GERMAN, 29. Nov. 22:53, Fr. 29. Nov. 2013 22:53:40",
        "JAPANESE, 11月29日 22:53, 2013年11月29日(金) 22:53:40",
        "CHINESE, 11月29日 22:53, 2013年11月29日 周五 22:53:40",
        "ENGLISH, 29 Nov 22:53, Fri 29 Nov 2013 22:53:40"
    })
    void daysAndMonthsAreWrittenAsTheLanguageWritesThem(Language language, String minute, String full) {
        long nanos = 1_385_765_620_118_000_000L;
        Language.speak(language);
        try {
            assertEquals(minute, Figures.dayMinute(nanos));
            assertEquals(full, Figures.full(nanos));
        } finally {
            Language.speak(Language.ENGLISH);
        }
    }

    @Test
    void takesTheSeparatorsOutOfWhatWasTyped() {
        assertEquals("-1115.00", Figures.plain(" −1,115.00 "));
    }
}
