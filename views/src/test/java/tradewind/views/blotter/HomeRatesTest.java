package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.orders.Side;

/// Profit of what is quoted in another currency than the account's.
class HomeRatesTest {
    private static final Currency EUR = new Currency("EUR", 4);
    private static final Instrument ETH_BTC = new Instrument(
            1, new InstrumentId("ETH/BTC", "Bitstamp"), "Ether", Currency.ETH, Currency.BTC, 5, 1, 4, 100, 100_000L);
    private static final Instrument ETH_EUR = new Instrument(
            2, new InstrumentId("ETH/EUR", "Bitstamp"), "Ether", Currency.ETH, EUR, 2, 5, 4, 100, 100_000L);

    private final TestDesk desk = new TestDesk(List.of(TestDesk.BTC, ETH_BTC, ETH_EUR));
    private final BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);

    private List<String> cells(int position, String... names) {
        model.pulse(0);
        PositionLine line = model.positions().lines().get(position).row();
        return List.of(names).stream()
                .map(name -> model.positions().columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(column -> column.text().apply(line))
                .toList();
    }

    /// Open 10 × (0.03100 − 0.03000) = 0.01 BTC, at 1,100.00 that is 11.00 USD.
    @Test
    void isConvertedAtTheLastPriceOfThePairAndTheRateStandsBesideIt() {
        desk.trade("1100.00", "1");
        desk.fill(ETH_BTC, Side.BUY, "10", "0.03000");
        desk.trade(ETH_BTC, "0.03100");
        assertEquals(List.of("+11.00", "1,100.00 BTC/USD"), cells(0, "Open P&L home", "Rate"));
        desk.trade("1200.00", "1");
        assertEquals(List.of("+12.00", "1,200.00 BTC/USD"), cells(0, "Open P&L home", "Rate"));
    }

    @Test
    void withoutAPairThereIsNoFigureButTheWordsThatThereIsNone() {
        desk.fill(ETH_EUR, Side.BUY, "10", "30.00");
        desk.trade(ETH_EUR, "31.00");
        assertEquals(List.of("+10.00", "", "no rate"), cells(0, "Open P&L", "Open P&L home", "Rate"));
    }

    @Test
    void aPairThatHasNotTradedGivesNoRateEither() {
        desk.fill(ETH_BTC, Side.BUY, "10", "0.03000");
        desk.trade(ETH_BTC, "0.03100");
        assertEquals(List.of("", "no rate"), cells(0, "Open P&L home", "Rate"));
    }

    @Test
    void whatIsQuotedInTheAccountsCurrencyNeedsNoRate() {
        desk.fill(desk.work(Side.BUY, "2", TestDesk.limit("1100.00")), "2", "1100.00");
        desk.trade("1105.00", "1");
        assertEquals(List.of("+10.00", ""), cells(0, "Open P&L home", "Rate"));
        model.profitUnitProperty().set(ProfitUnit.HIDDEN);
        assertEquals(List.of("hidden", ""), cells(0, "Open P&L home", "Rate"));
    }

    @Test
    void theColumnsAreShownWhereSomethingIsQuotedInAnotherCurrencyOnly() {
        assertEquals(List.of(true, true), shown(model));
        BlotterViewModel plain = new BlotterViewModel(new TestDesk(), Runnable::run, Runnable::run);
        assertEquals(List.of(false, false), shown(plain));
    }

    private static List<Boolean> shown(BlotterViewModel model) {
        return model.positions().columns().stream()
                .filter(column -> List.of("Open P&L home", "Rate").contains(column.name()))
                .map(Column::shown)
                .toList();
    }
}
