package tradewind.views.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.GateFigures;
import tradewind.engine.Session;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.PriceNotation;
import tradewind.engine.time.EngineClock;
import tradewind.views.figures.ScreenZone;
import tradewind.views.figures.TenYearNote;
import tradewind.views.instruments.TradingDay.Phase;
import tradewind.views.instruments.TradingDay.Turn;
import tradewind.views.keeping.NamedEntries;

class InstrumentsViewModelTest {
    private static final Instrument BTC = instrument(0, "BTC/USD", "Bitstamp", "Bitcoin", Currency.BTC, 50);
    private static final Instrument EUR = instrument(1, "EUR/USD", "EBS", "Euro", new Currency("EUR", 4), 1);
    private static final Instrument AAPL = instrument(2, "AAPL", "Nasdaq", "Apple", new Currency("AAPL", 0), 1);

    private static final Instrument ZN = TenYearNote.ZN;

    private MarketStatus status = MarketStatus.OPEN;
    private long clock;
    private final List<Instrument> chosen = new ArrayList<>();
    private final NamedEntries kept = NamedEntries.forgetful();
    private final NotationBook notations = new NotationBook(kept);
    private final InstrumentsViewModel model = new InstrumentsViewModel(
            session(),
            any -> new TradingDay("09:00–17:30", "09:00 continuous, 17:30 closed"),
            BTC,
            chosen::add,
            notations);

    private static Instrument instrument(
            int index, String symbol, String venue, String name, Currency base, long tick) {
        return new Instrument(
                index, new InstrumentId(symbol, venue), name, base, Currency.USD, 2, tick, 8, 1_000_000, 200_000_000);
    }

    private Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "instruments" -> new Instruments(List.of(BTC, EUR, AAPL));
                    case "gateFigures" -> Optional.of(figures());
                    case "clock" -> (EngineClock) () -> clock;
                    default -> throw new AssertionError(method);
                });
    }

    private GateFigures figures() {
        var zero = Currency.USD.zero();
        return new GateFigures(
                zero,
                zero,
                zero,
                zero,
                zero,
                true,
                0,
                0,
                List.of(BTC, EUR, AAPL).stream()
                        .map(each -> new GateFigures.OfInstrument(each, 0, 0, 0, status))
                        .toList());
    }

    private List<String> symbols() {
        return model.lines().get().stream().map(InstrumentLine::symbol).toList();
    }

    private InstrumentLine line(int index) {
        return model.lines().get().get(index);
    }

    @Test
    void saysHowPricesAreWrittenWithAnExample() {
        assertEquals("32nds and halves, such as 110'165", InstrumentsViewModel.words(ZN, ZN.notation()));
        assertEquals("32nds, such as 110'16", InstrumentsViewModel.words(ZN, PriceNotation.THIRTY_SECONDS));
        assertEquals("decimals, such as 110.51", InstrumentsViewModel.words(BTC, BTC.notation()));
        assertEquals(List.of(PriceNotation.DECIMAL), model.notations(AAPL), "no fraction writes every cent");
    }

    @Test
    void aChoiceIsKeptAndInForceWhenTheInstrumentIsMadeAgain() {
        assertEquals(
                List.of(
                        PriceNotation.DECIMAL,
                        PriceNotation.HALF_THIRTY_SECONDS,
                        PriceNotation.QUARTER_THIRTY_SECONDS,
                        PriceNotation.EIGHTH_THIRTY_SECONDS,
                        PriceNotation.SIXTY_FOURTHS),
                model.notations(ZN));
        assertEquals("", model.pending(ZN));
        model.write(ZN, PriceNotation.DECIMAL);
        assertEquals(
                "In this session prices are in 32nds and halves. The choice is in force when the session is opened"
                        + " again, if every price is on such a step.",
                model.pending(ZN));
        assertEquals(PriceNotation.DECIMAL, notations.written(ZN).notation());
        assertEquals(Map.of("ZN@Test", Map.of("notation", "decimal")), kept.all());
    }

    @Test
    void whatCannotBeWrittenOrIsNotKnownStaysAsItComesAndIsSaid() {
        notations.choose(AAPL, PriceNotation.THIRTY_SECONDS);
        assertEquals(PriceNotation.DECIMAL, notations.written(AAPL).notation());
        assertEquals(List.of(), notations.unknown());
        kept.put("ZN@Test", Map.of("notation", "33rds"));
        assertEquals(ZN.notation(), notations.written(ZN).notation());
        assertEquals(
                List.of(
                        "There is no notation of prices 33rds, which is kept for ZN@Test. Its prices stay as they come."),
                notations.unknown());
    }

    @Test
    void everyInstrumentOfTheSessionIsThere() {
        assertEquals(List.of("BTC/USD", "EUR/USD", "AAPL"), symbols());
        assertEquals("0.5", line(0).tick());
        assertEquals("0.01", line(0).lot());
        assertEquals("USD", line(0).currency());
        assertEquals("09:00–17:30", line(0).hours());
    }

    @Test
    void theClassIsSaidOnlyWhereTheCurrenciesSayIt() {
        assertEquals("Crypto", line(0).assetClass());
        assertEquals("Currencies", line(1).assetClass());
        assertEquals("", line(2).assetClass());
    }

    @Test
    void whatIsDeliveredAtOnceNeverExpiresAndOfAnythingElseNoDateIsClaimed() {
        assertEquals(List.of("none", "none", ""), List.of(line(0).expiry(), line(1).expiry(), line(2).expiry()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-01T08:59:30Z|09:00 continuous, in 1 min",
                "2024-03-01T09:00:00Z|17:30 close auction, in 8 h 30 min",
                "2024-03-01T17:34:00Z|17:35 closed, in 1 min",
                "2024-03-01T23:00:00Z|09:00 continuous, in 10 h 0 min"
            })
    void thePhaseThatComesNextIsSaidWithTheTimeUntilThen(String now, String next) {
        TradingDay day = TradingDay.of(List.of(
                new Turn(LocalTime.of(9, 0), Phase.CONTINUOUS),
                new Turn(LocalTime.of(17, 30), Phase.CLOSE_AUCTION),
                new Turn(LocalTime.of(17, 35), Phase.CLOSED)));
        assertEquals("09:00–17:30", day.brief());
        assertEquals("09:00 continuous, 17:30 close auction, 17:35 closed", day.full());
        clock = Instant.parse(now).getEpochSecond() * 1_000_000_000L;
        InstrumentsViewModel with = new InstrumentsViewModel(session(), any -> day, BTC, chosen::add, notations);
        assertEquals(
                List.of(next),
                with.detail().get().orElseThrow().facts().stream()
                        .filter(fact -> fact.label().equals("Next phase"))
                        .map(InstrumentLine.Fact::value)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTC|2024-03-01T08:00:00Z|09:00–17:30|09:00 continuous, 17:30 closed|09:00 continuous, in 1 h 0 min",
                "Europe/Berlin|2024-03-01T08:00:00Z|10:00–18:30|10:00 continuous, 18:30 closed|10:00 continuous, in 1 h 0 min",
                "Europe/Berlin|2024-07-01T08:00:00Z|11:00–19:30|11:00 continuous, 19:30 closed|11:00 continuous, in 1 h 0 min",
                "Asia/Kolkata|2024-03-01T08:00:00Z|14:30–23:00|14:30 continuous, 23:00 closed|14:30 continuous, in 1 h 0 min",
                "Pacific/Auckland|2024-03-01T08:00:00Z|22:00–06:30|06:30 closed, 22:00 continuous|22:00 continuous, in 1 h 0 min",
                "Europe/Berlin|2024-03-30T20:00:00Z|10:00–18:30|10:00 continuous, 18:30 closed|11:00 continuous, in 13 h 0 min"
            })
    void hoursAreThoseOfTheClockOnScreen(String zone, String now, String brief, String full, String next) {
        ScreenZone.choose(ZoneId.of(zone));
        try {
            TradingDay day = TradingDay.of(List.of(
                    new Turn(LocalTime.of(9, 0), Phase.CONTINUOUS), new Turn(LocalTime.of(17, 30), Phase.CLOSED)));
            long at = Instant.parse(now).getEpochSecond() * 1_000_000_000L;
            assertEquals(
                    List.of(brief, full, next),
                    List.of(
                            day.onScreen(at).brief(),
                            day.onScreen(at).full(),
                            day.next(at).orElseThrow()));
        } finally {
            ScreenZone.choose(ZoneOffset.UTC);
        }
    }

    @Test
    void aMarketThatNeverClosesHasNoNextPhase() {
        TradingDay day = TradingDay.of(List.of());
        assertEquals("around the clock", day.full());
        assertEquals(Optional.empty(), day.next(0));
    }

    @Test
    void aTickIsWorthWhatItChangesTheTicketsSizeBy() {
        String worth = line(0).facts().stream()
                .filter(fact -> fact.label().startsWith("A tick"))
                .map(InstrumentLine.Fact::value)
                .findFirst()
                .orElseThrow();
        assertEquals("1.00 USD", worth, "0.50 on a size of 2");
    }

    @Test
    void wordsOfSymbolVenueNameAndCurrencyFind() {
        for (String query : List.of("euro", "ebs usd", "EUR/")) {
            model.queryProperty().set(query);
            assertEquals(List.of("EUR/USD"), symbols(), query);
        }
        model.queryProperty().set("gold");
        assertEquals(List.of(), symbols());
    }

    @Test
    void aHaltIsSeenAtTheNextLook() {
        status = MarketStatus.HALTED;
        model.refresh();
        assertEquals("halted", line(0).status());
    }

    @Test
    void lookingAtOneLeavesTheLinkGroupAloneAndChoosingItDoesNot() {
        model.show(EUR);
        assertEquals("EUR/USD", model.detail().get().orElseThrow().symbol());
        assertEquals(List.of(), chosen);
        model.choose(AAPL);
        assertEquals(List.of(AAPL), chosen);
        assertEquals("AAPL", model.detail().get().orElseThrow().symbol());
    }
}
