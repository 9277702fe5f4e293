package tradewind.engine.history.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.history.quality.VenueHours.ALWAYS;
import static tradewind.engine.history.quality.VenueHours.FX_WEEK;
import static tradewind.engine.history.quality.VenueHours.US_STOCKS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;

class VenueHoursTest {
    private static final long HOUR = 3_600_000_000_000L;

    private static long at(String time) {
        return Instant.parse(time).getEpochSecond() * 1_000_000_000L;
    }

    private static double open(VenueHours hours, String from, String to) {
        return hours.open(at(from), at(to)) / (double) HOUR;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01", "2024-01-15", "2024-02-19", "2024-03-29", "2024-05-27", "2024-06-19", "2024-07-04",
                "2024-09-02", "2024-11-28", "2024-12-25", "2021-12-24", "2022-12-26", "2023-01-02", "2024-01-06"
            })
    void knowsTheHolidaysOfTheUsExchanges(String day) {
        assertFalse(US_STOCKS.tradingDay(LocalDate.parse(day)));
        assertTrue(ALWAYS.tradingDay(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2021-06-18", "2024-02-29", "2024-11-29", "2024-12-24"})
    void knowsDaysThatAreNoHolidays(String day) {
        assertTrue(US_STOCKS.tradingDay(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        // winter, the Monday after the clock was set forward, the Monday after it was set back, half a day
        "2024-03-08T14:29:00Z, 2024-03-08T14:31:00Z, 0.0166",
        "2024-03-11T13:29:00Z, 2024-03-11T13:31:00Z, 0.0166",
        "2024-11-04T14:29:00Z, 2024-11-04T14:31:00Z, 0.0166",
        "2024-07-03T00:00:00Z, 2024-07-04T00:00:00Z, 3.5",
        "2024-11-29T00:00:00Z, 2024-11-30T00:00:00Z, 3.5",
        "2024-03-08T00:00:00Z, 2024-03-12T00:00:00Z, 13.0",
        "2024-03-09T00:00:00Z, 2024-03-11T00:00:00Z, 0.0"
    })
    void countsOpenHoursOnTheClockOfNewYork(String from, String to, double hours) {
        assertEquals(hours, open(US_STOCKS, from, to), 0.0002);
    }

    @Test
    void closesCurrenciesFromFridayToSundayEveningInNewYorkWhateverTheClock() {
        assertEquals(120, open(FX_WEEK, "2024-01-07T22:00:00Z", "2024-01-14T21:59:00Z"), 0.001);
        // the clock was set forward in the night to the 10th: Sunday 17:00 is 21:00 UTC
        assertEquals(1, open(FX_WEEK, "2024-03-08T21:00:00Z", "2024-03-10T21:00:00Z"), 0.001);
        assertEquals(2, open(FX_WEEK, "2024-03-08T21:00:00Z", "2024-03-10T22:00:00Z"), 0.001);
    }

    @Test
    void countsTheBarsThereShouldBe() {
        BarSpan day = BarSpan.of("1d");
        assertEquals(366, ALWAYS.bars(at("2024-01-01T00:00:00Z"), at("2024-12-31T00:00:00Z"), day));
        assertEquals(252, US_STOCKS.bars(at("2024-01-01T00:00:00Z"), at("2024-12-31T00:00:00Z"), day));
        BarSpan minute = BarSpan.of("1m");
        assertEquals(390, US_STOCKS.bars(at("2024-03-11T13:30:00Z"), at("2024-03-11T19:59:00Z"), minute));
        assertEquals(780, US_STOCKS.bars(at("2024-03-08T14:30:00Z"), at("2024-03-11T19:59:00Z"), minute));
    }

    @Test
    void aPartLosesScoreForBadRowsAndForBarsThatAreMissing() {
        Series bars = new Series(DataType.BARS, "V", "S", BarSpan.of("1m"));
        PartGauge gauge = new PartGauge(bars, US_STOCKS);
        gauge.good(at("2024-03-11T13:30:00Z"));
        gauge.good(at("2024-03-11T13:31:00Z"));
        gauge.good(at("2024-03-11T13:39:00Z"));
        gauge.bad(1);
        assertEquals(new Quality(1, 10, 3, 8 * HOUR / 60), gauge.quality());
        // three of four rows were good, three of ten bars are there
        assertEquals(22, gauge.quality().score(gauge.rows()));
    }

    @Test
    void aNightIsNoGap() {
        PartGauge gauge = new PartGauge(new Series(DataType.TRADES, "V", "S", BarSpan.NONE), US_STOCKS);
        gauge.good(at("2024-03-08T20:59:30Z"));
        gauge.good(at("2024-03-11T13:35:00Z"));
        assertEquals(new Quality(0, 0, 0, 5 * HOUR / 60 + HOUR / 120), gauge.quality());
    }

    @Test
    void theirClockIsThatOfNewYorkUnlessTheyNeverClose() {
        assertEquals(ZoneId.of("America/New_York"), VenueHours.US_STOCKS.zone());
        assertEquals(ZoneId.of("America/New_York"), VenueHours.FX_WEEK.zone());
        assertEquals(ZoneOffset.UTC, VenueHours.ALWAYS.zone());
    }
}
