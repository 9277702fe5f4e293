package tradewind.plugins.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.gateways.VenueConnection;
import tradewind.engine.gateways.VenueProvider;
import tradewind.engine.gateways.VenueProvider.Opening;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Currency;
import tradewind.engine.market.MarketDataListener;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class PracticeProviderTest {
    private static Opening open(Map<String, String> settings) {
        return new PracticeProvider().open(key -> Optional.ofNullable(settings.get(key)), _ -> Optional.empty());
    }

    @Test
    void isFoundAndPlaysTheRecordedWeekAsNow() {
        VenueProvider found = ServiceLoader.load(VenueProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals("practice"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("account", "cash", "folder", "drop", "away", "latency"),
                List.copyOf(found.settings().keySet()));
        assertEquals(Map.of(), found.secrets());
        AtomicLong quotedAt = new AtomicLong();
        long before = System.currentTimeMillis() * 1_000_000;
        try (VenueConnection connection =
                PracticeDesk.opened(found.open(_ -> Optional.empty(), _ -> Optional.empty()))) {
            assertEquals("practice-1", connection.account());
            assertEquals(List.of(SampleMarket.BTC_USD), connection.instruments());
            assertEquals(List.of(Currency.USD.money("100000")), connection.startingCash());
            connection.feed().start(new MarketDataListener() {
                @Override
                public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {}

                @Override
                public void onQuote(
                        int instrument, long time, long bid, long bidQty, long ask, long askQty, boolean derived) {
                    quotedAt.set(derived ? time : -1);
                }

                @Override
                public void onTime(long time) {}

                @Override
                public void onEnd(long time) {}
            });
            connection.gateway().start(_ -> {});
            PracticeDesk.await("a derived quote of now", () -> quotedAt.get() >= before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "account, a/b, '1 to 40 letters A to Z, digits, dots, dashes or underscores, a letter or digit first'",
        "cash, 0, 'US dollars above 0 and at most 1000000000, such as 100000'",
        "cash, 1000000000.01, 'US dollars above 0 and at most 1000000000, such as 100000'",
        "cash, much, 'US dollars above 0 and at most 1000000000, such as 100000'",
        "cash, 99999999999999999999, 'US dollars above 0 and at most 1000000000, such as 100000'",
        "folder, here, 'a whole path of this computer'",
        "drop, -1, 'a whole number of minutes from 0 to 1440'",
        "drop, 1441, 'a whole number of minutes from 0 to 1440'",
        "away, 0, 'a whole number of seconds from 1 to 3600'",
        "away, 1.5, 'a whole number of seconds from 1 to 3600'",
        "latency, 2001, 'a whole number of milliseconds from 0 to 2000'",
        "latency, 9999999999, 'a whole number of milliseconds from 0 to 2000'"
    })
    void refusesASettingByItsNameWithWhatItCouldBeAndWhatItIs(String setting, String given, String allowed) {
        assertEquals(
                "The setting " + setting + " is " + allowed + ", not " + given + ".",
                assertInstanceOf(Opening.Refused.class, open(Map.of(setting, given)))
                        .why());
    }

    @Test
    void aSettingLeftEmptyIsOneThatWasNotSet() {
        PracticeSettings all = PracticeDesk.read(
                Map.of("account", " ", "cash", "", "folder", "", "drop", " ", "away", "", "latency", ""));
        assertEquals(PracticeDesk.read(Map.of()), all);
    }
}
