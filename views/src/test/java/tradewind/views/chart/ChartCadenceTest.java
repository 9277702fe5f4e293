package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChartCadenceTest {
    private static final long FRAME = 16_666_667L;

    @Test
    void takesInTradesTwentyTimesASecond() {
        ChartCadence cadence = new ChartCadence(3);
        int due = 0;
        for (int frame = 0; frame < 600; frame++) if (cadence.due(frame * FRAME)) due++;
        assertEquals(200, due, 1);
    }

    @Test
    void neverWaitsLongerThanASlotAndAFrame() {
        ChartCadence cadence = new ChartCadence(1);
        long last = 0;
        for (int frame = 0; frame < 600; frame++) {
            if (!cadence.due(frame * FRAME)) continue;
            assertTrue(frame * FRAME - last <= ChartCadence.SLOT + FRAME, "frame " + frame);
            last = frame * FRAME;
        }
    }

    @Test
    void twelveChartsTakeTurns() {
        ChartCadence[] all = new ChartCadence[12];
        for (int i = 0; i < all.length; i++) all[i] = new ChartCadence(i);
        int most = 0;
        for (int frame = 1; frame < 600; frame++) {
            int due = 0;
            for (ChartCadence each : all) if (each.due(frame * FRAME)) due++;
            if (frame > 1) most = Math.max(most, due);
        }
        assertTrue(most <= 6, most + " charts in one frame");
    }
}
