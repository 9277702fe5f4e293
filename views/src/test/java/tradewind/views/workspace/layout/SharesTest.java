package tradewind.views.workspace.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final boolean[] MIDDLE_GROWS = {false, true, false};
    private static final double[] LEAST = {100, 200, 100};

    @Test
    void whatDoesNotGrowKeepsItsSizeInAnyWindow() {
        double[] wanted = {220, 900, 306};
        assertArrayEquals(new double[] {220, 1_066, 306}, Shares.of(1_592, wanted, MIDDLE_GROWS, LEAST));
        assertArrayEquals(new double[] {220, 746, 306}, Shares.of(1_272, wanted, MIDDLE_GROWS, LEAST));
    }

    @Test
    void whatGrowsSharesInProportion() {
        assertArrayEquals(
                new double[] {300, 600},
                Shares.of(900, new double[] {1, 2}, new boolean[] {true, true}, new double[2]));
    }

    @Test
    void fixedPartsGiveWayBeforeAGrowingOneFallsBelowItsLeast() {
        assertArrayEquals(
                new double[] {150, 200, 150}, Shares.of(500, new double[] {200, 50, 200}, MIDDLE_GROWS, LEAST));
    }

    @Test
    void aGrowingPartIsNeverBelowItsLeast() {
        assertArrayEquals(
                new double[] {200, 800},
                Shares.of(1_000, new double[] {1, 99}, new boolean[] {true, true}, new double[] {200, 200}));
    }

    @Test
    void alwaysAddsUpToTheRoomInWholePixels() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            int n = 1 + random.nextInt(6);
            double[] wanted = new double[n];
            boolean[] grows = new boolean[n];
            double[] least = new double[n];
            for (int k = 0; k < n; k++) {
                wanted[k] = 1 + random.nextInt(900);
                grows[k] = random.nextBoolean();
                least[k] = random.nextInt(120);
            }
            grows[random.nextInt(n)] = true;
            int room = random.nextInt(2_000);
            double[] got = Shares.of(room, wanted, grows, least);
            assertEquals(room, Arrays.stream(got).sum(), 1e-9);
            for (double each : got) assertTrue(each >= 0 && each == Math.rint(each));
        }
    }
}
