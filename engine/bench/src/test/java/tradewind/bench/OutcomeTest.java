package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Outcome ONE = new Outcome("ab12", 7, 3);

    @Test
    void isThatOfEveryPassIfTheyAgree() {
        assertEquals(ONE, Outcome.ofAll("kernel", List.of(ONE, new Outcome("ab12", 7, 3))));
    }

    @Test
    void refusesPassesThatWroteDifferentJournals() {
        refuses(new Outcome("ab13", 7, 3));
    }

    @Test
    void refusesPassesWithDifferentFills() {
        refuses(new Outcome("ab12", 7, 4));
    }

    private static void refuses(Outcome other) {
        var refusal =
                assertThrows(IllegalStateException.class, () -> Outcome.ofAll("kernel", List.of(ONE, ONE, other)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("kernel: pass 3"), refusal.getMessage());
    }
}
