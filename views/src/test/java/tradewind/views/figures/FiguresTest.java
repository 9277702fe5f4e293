package tradewind.views.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void utcAgain() {
        ScreenZone.choose(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 22:53:40, 22:53:40.118, 29 Nov 22:53, 29 Nov 22:53:40, Fri 29 Nov 2013 22:53:40",
        "Europe/Berlin, 23:53:40, 23:53:40.118, 29 Nov 23:53, 29 Nov 23:53:40, Fri 29 Nov 2013 23:53:40",
        "America/New_York, 17:53:40, 17:53:40.118, 29 Nov 17:53, 29 Nov 17:53:40, Fri 29 Nov 2013 17:53:40",
        "Asia/Kolkata, 04:23:40, 04:23:40.118, 30 Nov 04:23, 30 Nov 04:23:40, Sat 30 Nov 2013 04:23:40"
    })
    void timesAreThoseOfTheZoneChosen(
            String zone, String time, String millis, String minute, String second, String full) {
        ScreenZone.choose(ZoneId.of(zone));
        long nanos = 1_385_765_620_118_000_000L;
        assertEquals(
                List.of(time, millis, minute, second, full),
                List.of(
                        Figures.time(nanos),
                        Figures.timeMillis(nanos),
                        Figures.dayMinute(nanos),
                        Figures.daySecond(nanos),
                        Figures.full(nanos)));
        assertEquals("Fri 29 Nov 2013, 29 Nov", Figures.utcDay(nanos) + ", " + Figures.utcDayShort(nanos));
    }

    @Test
    void aTimeThatComesTwiceSaysWhichOfTheTwoItIs() {
        ScreenZone.choose(ZoneId.of("Europe/Berlin"));
        long first = Instant.parse("2013-10-27T00:30:00Z").getEpochSecond() * 1_000_000_000L;
        long hour = 3_600_000_000_000L;
        assertEquals("27 Oct 02:30 CEST", Figures.dayMinute(first));
        assertEquals("27 Oct 02:30 CET", Figures.dayMinute(first + hour));
        assertEquals("27 Oct 03:30", Figures.dayMinute(first + 2 * hour));
        Language.speak(Language.GERMAN);
        try {
            assertEquals("So. 27. Okt. 2013 02:30:00 MEZ", Figures.full(first + hour));
        } finally {
            Language.speak(Language.ENGLISH);
        }
    }

    @Test
    void timesBefore1970AreTimesToo() {
        assertEquals("23:59:59.999", Figures.timeMillis(-1));
        assertEquals("23:59:59", Figures.time(-1));
    }

    /// A text of twelve letters and the array it is made from.
    @Test
    void aTimeInATableTakesNoMoreThanItsLetters() {
        ScreenZone.choose(ZoneId.of("America/New_York"));
        com.sun.management.ThreadMXBean memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long nanos = 1_385_765_620_118_000_000L;
        int letters = 0;
        for (int i = 0; i < 20_000; i++)
            letters += Figures.timeMillis(nanos + i).length();
        long before = memory.getThreadAllocatedBytes(Thread.currentThread().threadId());
        for (int i = 0; i < 20_000; i++)
            letters += Figures.timeMillis(nanos + i).length();
        long each = (memory.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before) / 20_000;
        assertEquals(40_000 * 12, letters);
        assertTrue(each <= 120, each + " bytes");
    }

    @Test
    void takesTheSeparatorsOutOfWhatWasTyped() {
        assertEquals("-1115.00", Figures.plain(" −1,115.00 "));
    }
}
