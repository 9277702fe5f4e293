package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void pairsThatAllAgreeLeaveNoDoubt() {
        assertEquals(new Ratio(2, 2, 2), Ratio.of(2, 2, 2, 2));
    }

    @Test
    void theIntervalHoldsTheMedianAndStaysWithinThePairs() {
        Ratio ratio = Ratio.of(1.1, 1.4, 1.2, 1.3, 1.9, 1.25, 1.35, 1.28, 1.31, 1.5);
        assertEquals(1.305, ratio.median(), 1e-9);
        assertTrue(ratio.low() >= 1.1 && ratio.low() < ratio.median(), ratio::text);
        assertTrue(ratio.high() <= 1.9 && ratio.high() > ratio.median(), ratio::text);
    }
}
