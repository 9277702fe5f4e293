package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.figures.TenYearNote;

class FractionAxisTest {
    private static final Instrument ZN = TenYearNote.ZN;

    private static List<String> labels(String low, String high, double height, double apart) {
        PriceScale scale = new PriceScale(TenYearNote.units(low), TenYearNote.units(high), height);
        return Arrays.stream(PriceTicks.of(scale, ZN, apart))
                .mapToObj(value -> Figures.price(ZN, (long) value))
                .toList();
    }

    @Test
    void labelsStandOnHalvesQuartersAndEighths() {
        assertEquals(List.of("110'000", "110'040", "110'080", "110'120", "110'160"), labels("110", "110.5", 200, 34));
        assertEquals(List.of("110'000", "110'005", "110'010"), labels("110", "110.03125", 200, 34));
    }

    @Test
    void aWideAxisHasWholePrices() {
        assertEquals(List.of("110'000", "115'000", "120'000"), labels("110", "120", 200, 80));
    }

    private static String longest(long contracts, String cost) {
        Money none = Currency.USD.zero();
        PositionRow position = new PositionRow(ZN, contracts, Currency.USD.money(cost), none, none);
        return PriceTicks.longest(ZN, TenYearNote.units("110.5"), position);
    }

    @Test
    void anAverageOffTheTickHasRoomOnTheAxis() {
        assertEquals("110'160", longest(0, "0"));
        assertEquals("110'160", longest(3, "331.5"));
        assertEquals("110.333333", longest(3, "331"));
    }

    @Test
    void anInstrumentInDecimalsHasRoundOnesAsBefore() {
        PriceScale scale = new PriceScale(100_000, 100_500, 200);
        Instrument eth = tradewind.views.blotter.TestDesk.ETH;
        assertEquals(
                Arrays.toString(PriceTicks.of(scale, eth.tick(), 34)), Arrays.toString(PriceTicks.of(scale, eth, 34)));
    }
}
