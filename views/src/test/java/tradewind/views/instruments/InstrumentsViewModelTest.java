package tradewind.views.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.GateFigures;
import tradewind.engine.Session;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;

class InstrumentsViewModelTest {
    private static final Instrument BTC = instrument(0, "BTC/USD", "Bitstamp", "Bitcoin", Currency.BTC, 50);
    private static final Instrument EUR = instrument(1, "EUR/USD", "EBS", "Euro", new Currency("EUR", 4), 1);
    private static final Instrument AAPL = instrument(2, "AAPL", "Nasdaq", "Apple", new Currency("AAPL", 0), 1);

    private MarketStatus status = MarketStatus.OPEN;
    private final List<Instrument> chosen = new ArrayList<>();
    private final InstrumentsViewModel model = new InstrumentsViewModel(
            session(), any -> new TradingDay("09:00–17:30", "09:00 continuous, 17:30 closed"), BTC, chosen::add);

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
