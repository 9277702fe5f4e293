package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelStackTest {
    @Test
    void leavesLabelsAloneThatDoNotOverlap() {
        assertArrayEquals(new double[] {50, 80}, LabelStack.place(new double[] {50, 80}, 22, 0, 200));
    }

    @Test
    void spreadsTwoAtOneLevelAroundIt() {
        assertArrayEquals(new double[] {89, 111}, LabelStack.place(new double[] {100, 100}, 22, 0, 200));
    }

    @Test
    void pushesAtTheEdgesInwards() {
        assertArrayEquals(new double[] {11, 33}, LabelStack.place(new double[] {0, 2}, 22, 0, 200));
        assertArrayEquals(new double[] {167, 189}, LabelStack.place(new double[] {198, 200}, 22, 0, 200));
    }

    @Test
    void noneWantedGivesNone() {
        assertEquals(0, LabelStack.place(new double[0], 22, 0, 200).length);
    }

    @Test
    void neverOverlapsNorChangesTheOrderNorLeavesTheRoom() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            double[] levels =
                    random.doubles(1 + random.nextInt(12), 0, 400).sorted().toArray();
            double[] middles = LabelStack.place(levels, 22, 44, 400);
            String said = "seed " + seed + ": " + Arrays.toString(middles);
            assertTrue(middles[0] >= 55 - 1e-9 && middles[middles.length - 1] <= 389 + 1e-9, said);
            for (int i = 1; i < middles.length; i++) assertTrue(middles[i] - middles[i - 1] >= 22 - 1e-9, said);
        }
    }
}
