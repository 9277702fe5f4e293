package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tradewind.engine.paper.PaperDesk.AT_ONCE;
import static tradewind.engine.paper.PaperDesk.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// What each fill model does otherwise than the volume ahead. The market: 1.20 bid at 99.90, 2.00 offered at
/// 100.00.
class FillModelTest {
    private static PaperDesk desk(FillModel model) {
        PaperDesk desk = new PaperDesk(AT_ONCE.withFillModel(model));
        desk.quote("99.90", "1.20", "100.00", "2.00");
        return desk;
    }

    @Test
    void optimisticFillsWholeAtTheTouch() {
        PaperDesk desk = desk(new FillModel.Optimistic());
        desk.buy("5.00", limit("99.90"));
        desk.buy("1.00", limit("99.80"));
        desk.trade("99.90", "0.01");
        assertEquals(List.of("1 accepted", "2 accepted", "1 filled 5.00 @ 99.90 MAKER"), desk.news());
        desk.quote("99.70", "1.00", "99.80", "1.00");
        assertEquals(List.of("2 filled 1.00 @ 99.80 MAKER"), desk.news());
    }

    @Test
    void throughOnlyFillsNothingAtItsLimit() {
        PaperDesk desk = desk(new FillModel.ThroughOnly());
        desk.buy("1.00", limit("99.90"));
        desk.trade("99.90", "500.00");
        assertEquals(List.of("1 accepted"), desk.news());
        desk.trade("99.80", "0.01");
        assertEquals(List.of("1 filled 1.00 @ 99.90 MAKER"), desk.news());
    }

    /// The case published for hftbacktest's risk-averse model: 120 ahead; 150 shown; 30 traded; 90 shown; 60
    /// shown; 70 traded. Ahead then: 120, 90, 90, 60 and 10 beyond.
    @Test
    void theRiskAverseQueueHasNoMoreAheadThanIsShown() {
        FillModel model = new FillModel.RiskAverseQueue();
        assertEquals(120, model.afterDepth(120, 120, 150, 0));
        assertEquals(90, model.afterDepth(120 - 30, 150, 90, 30));
        assertEquals(60, model.afterDepth(90, 90, 60, 0));

        PaperDesk desk = desk(model);
        desk.buy("1.00", limit("99.90"));
        desk.quote("99.90", "1.50", "100.00", "2.00");
        desk.trade("99.90", "0.30");
        desk.quote("99.90", "0.90", "100.00", "2.00");
        desk.quote("99.90", "0.60", "100.00", "2.00");
        desk.trade("99.90", "0.70");
        assertEquals(List.of("1 accepted", "1 filled 0.10 @ 99.90 MAKER"), desk.news());
    }

    @Test
    void nobodyStandsAheadOnceNothingIsShownAtThePrice() {
        PaperDesk desk = desk(new FillModel.RiskAverseQueue());
        desk.buy("1.00", limit("99.90"));
        desk.quote("99.80", "5.00", "100.00", "2.00");
        desk.trade("99.90", "0.20");
        assertEquals(List.of("1 accepted", "1 filled 0.20 @ 99.90 MAKER"), desk.news());
    }

    /// Worked out by hand: of 100 shown 60 stand ahead and 40 behind, 20 cancel; of those behind come 40/100,
    /// or 40²/(40² + 60²), or 40³/(40³ + 60³). What traded did not cancel. Where more would have come from
    /// behind than stand there, the others did so ahead.
    @ParameterizedTest
    @CsvSource({
        "1, 60, 100, 80, 0, 48.0",
        "2, 60, 100, 80, 0, 46.1538461538",
        "3, 60, 100, 80, 0, 44.5714285714",
        "1, 60, 100, 80, 20, 60.0",
        "1, 60, 100, 130, 0, 60.0",
        "1, 90, 100, 50, 0, 45.0",
        "3, 30, 100, 10, 0, 10.0",
        "1, 0, 100, 50, 0, 0.0"
    })
    void thePowerLawQueueSharesCancelsOut(
            double exponent, double front, double before, double after, double traded, double expected) {
        assertEquals(expected, new FillModel.PowerLawQueue(exponent).afterDepth(front, before, after, traded), 1e-9);
    }

    @Test
    void anOrderInAPowerLawQueueMovesUpWhenOthersCancel() {
        PaperDesk desk = desk(new FillModel.PowerLawQueue(1));
        desk.buy("1.00", limit("99.90"));
        desk.quote("99.90", "2.40", "100.00", "2.00");
        // half of 2.40 ahead: of 0.80 that cancel, half; 0.80 are left
        desk.quote("99.90", "1.60", "100.00", "2.00");
        desk.trade("99.90", "1.00");
        assertEquals(List.of("1 accepted", "1 filled 0.20 @ 99.90 MAKER"), desk.news());
    }

    @Test
    void aSizeAwareOrderPaysForItsSize() {
        PaperDesk desk = desk(new FillModel.SizeAware(2));
        desk.buy("7.00", Terms.MARKET);
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 2.00 @ 100.00 TAKER",
                        "1 filled 2.00 @ 100.10 TAKER",
                        "1 filled 2.00 @ 100.20 TAKER"),
                desk.news());
        desk.quote("99.90", "1.20", "100.00", "2.00");
        assertEquals(List.of("1 filled 1.00 @ 100.00 TAKER"), desk.news());
    }

    @Test
    void aSizeAwareOrderStopsAtItsLimitAndTheNextOneGoesOnWhereItStood() {
        PaperDesk desk = desk(new FillModel.SizeAware(5));
        desk.send(Side.BUY, "3.00", limit("100.10"), TimeInForce.IOC);
        desk.send(Side.BUY, "5.00", limit("100.10"), TimeInForce.FOK);
        desk.send(Side.BUY, "2.00", limit("100.20"), TimeInForce.FOK);
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 2.00 @ 100.00 TAKER",
                        "1 filled 1.00 @ 100.10 TAKER",
                        "2 accepted",
                        "2 canceled: Fill or kill: not all of it at once",
                        "3 accepted",
                        "3 filled 1.00 @ 100.10 TAKER",
                        "3 filled 1.00 @ 100.20 TAKER"),
                desk.news());
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new FillModel.PowerLawQueue(0));
        assertThrows(IllegalArgumentException.class, () -> new FillModel.PowerLawQueue(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new FillModel.SizeAware(-1));
    }
}
