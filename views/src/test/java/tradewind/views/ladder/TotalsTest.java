package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private final Totals totals = new Totals();

    @Test
    void sumsWhatIsAddedToANumber() {
        totals.add(112_000, 5);
        totals.add(112_050, 2);
        totals.add(112_000, 7);
        assertEquals(12, totals.at(112_000));
        assertEquals(2, totals.at(112_050));
        assertEquals(0, totals.at(1));
    }

    @Test
    void agreesWithAMapOfAnything() {
        Random random = new Random(7);
        Map<Long, Long> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextLong(-2_000, 2_000);
            long more = random.nextLong(1, 50);
            totals.add(key, more);
            expected.merge(key, more, Long::sum);
        }
        Map<Long, Long> held = new HashMap<>();
        totals.forEach(held::put);
        assertEquals(expected, held);
    }

    @Test
    void forgetsWhatIsFarthestFromTheLastOnceItIsFull() {
        for (long key = 1; key <= 3 * Totals.ROOM; key++) totals.add(key, 1);
        assertTrue(totals.size() <= Totals.ROOM);
        assertEquals(1, totals.at(3 * Totals.ROOM));
        assertEquals(1, totals.at(3 * Totals.ROOM - 1_000));
        assertEquals(0, totals.at(1));
    }

    @Test
    void isEmptyAfterItWasCleared() {
        totals.add(5, 1);
        totals.clear();
        assertEquals(0, totals.at(5));
        assertEquals(0, totals.size());
    }
}
