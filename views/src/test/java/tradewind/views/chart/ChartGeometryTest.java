package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tradewind.views.chart.ChartGeometry.Box;

class ChartGeometryTest {
    @Test
    void stacksPricesVolumeAndIndicatorsAboveTheTimeAxis() {
        ChartGeometry geometry = ChartGeometry.of(740, 470, 1, "1,118.99");
        assertEquals(new Box(0, 312), geometry.prices());
        assertEquals(new Box(312, 52), geometry.panes().get(1));
        assertEquals(new Box(364, 84), geometry.panes().get(2));
        assertEquals(448, geometry.timeTop());
    }

    @Test
    void indicatorsGiveWayToPrices() {
        ChartGeometry geometry = ChartGeometry.of(740, 330, 3, "1,118.99");
        assertEquals(1, geometry.studies());
        assertTrue(geometry.prices().height() >= ChartGeometry.LEAST_PRICES);
    }

    @Test
    void aHighChartHasHigherPanesBelowItsPrices() {
        ChartGeometry geometry = ChartGeometry.of(2500, 1422, 2, "1,118.99");
        assertEquals(98, geometry.panes().get(1).height());
        assertEquals(154, geometry.panes().get(2).height());
        assertEquals(1400, geometry.panes().getLast().bottom());
    }

    @Test
    void longPricesGetAWiderAxis() {
        assertEquals(68, ChartGeometry.of(740, 470, 0, "1,118.99").axisWidth());
        assertTrue(ChartGeometry.of(740, 470, 0, "100,408.39001").axisWidth() > 95);
    }

    @Test
    void aPanelOfNoSizeIsNoError() {
        assertEquals(0, ChartGeometry.of(0, 0, 2, "").studies());
    }
}
