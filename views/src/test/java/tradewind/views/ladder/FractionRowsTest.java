package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;
import tradewind.views.figures.TenYearNote;

class FractionRowsTest {
    private static final Instrument ZN = TenYearNote.ZN;

    @Test
    void everyRowOfAnyStepHasItsFraction() {
        PriceRows rows = new PriceRows(ZN, ZN.tick());
        long row = rows.near(TenYearNote.units("110.984375"));
        assertEquals(
                List.of("110'315", "111'000", "111'005"),
                List.of(label(rows, row), label(rows, row + 1), label(rows, row + 2)));
        for (long step : PriceRows.steps(ZN)) {
            PriceRows wider = new PriceRows(ZN, step);
            assertEquals(-1, label(wider, wider.near(TenYearNote.units("110"))).indexOf('.'));
        }
    }

    @Test
    void widerStepsAreHalvesAndQuartersOfAWhole() {
        assertEquals(
                List.of("0'005", "0'010", "0'020", "0'040", "0'080", "0'160", "1'000", "2'000"),
                PriceRows.steps(ZN).stream()
                        .map(step -> Figures.price(ZN, step))
                        .toList());
    }

    private static String label(PriceRows rows, long row) {
        return Figures.price(rows.instrument(), rows.price(row));
    }
}
