package tradewind.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class StandingBookTest {
    private final StandingBook book = new StandingBook();

    private void whole(long time) {
        book.level(time, 0, 100, 1, 102, 1);
        book.level(time, 1, 99, 2, 0, 0);
    }

    private static List<String> lines(BookSide side) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < side.levels(); i++) lines.add(side.price(i) + " " + side.quantity(i));
        return lines;
    }

    @Test
    void isNotKnownBeforeItCameWhole() {
        book.change(1, true, 100, 5);
        assertFalse(book.known());
        book.level(5, 1, 99, 2, 0, 0);
        assertFalse(book.known());
        whole(6);
        assertTrue(book.known());
        assertEquals(List.of("100 1", "99 2"), lines(book.bids()));
        assertEquals(List.of("102 1"), lines(book.asks()));
    }

    @Test
    void aNumberLeftOutLosesItAlsoIfItCameWholeInBetween() {
        whole(1);
        book.change(6, true, 100, 5);
        assertTrue(book.known(), "the first number may be any");
        whole(2);
        book.change(8, true, 100, 5);
        assertFalse(book.known());
    }

    @Test
    void aWholeBookMakesItKnownAgainAndTheNumbersGoOn() {
        whole(1);
        book.change(6, true, 100, 5);
        book.change(8, true, 100, 5);
        whole(2);
        assertTrue(book.known());
        book.change(9, true, 100, 7);
        book.change(10, false, 102, 0);
        assertTrue(book.known());
        assertEquals(List.of("100 7", "99 2"), lines(book.bids()));
        assertEquals(List.of(), lines(book.asks()));
    }

    @Test
    void aBookThatIsForgottenBeginsAsTheFirstDid() {
        whole(1);
        book.change(6, true, 100, 5);
        book.forget();
        assertFalse(book.known());
        whole(2);
        book.change(1, true, 100, 7);
        assertTrue(book.known());
    }

    @Test
    void aLevelThatIsMissingOrOfAnotherTimeLosesIt() {
        book.level(1, 0, 100, 1, 102, 1);
        book.level(1, 2, 98, 1, 104, 1);
        assertFalse(book.known());
        book.level(2, 0, 100, 1, 102, 1);
        book.level(3, 1, 99, 1, 103, 1);
        assertFalse(book.known());
        book.level(4, 0, 100, 1, 102, 1);
        book.change(1, true, 100, 3);
        book.level(4, 1, 99, 1, 103, 1);
        assertFalse(book.known(), "a level behind a change");
    }

    @Test
    void aQuantityBelowZeroLosesIt() {
        whole(1);
        book.change(1, true, 100, -1);
        assertFalse(book.known());
        book.level(2, 0, 100, -1, 102, 1);
        assertFalse(book.known());
    }

    @Test
    void sidesAreWhatASortedMapMakesOfTheSameChangesAndSayFromWhichLevelOnTheyDiffer() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        TreeMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
        TreeMap<Long, Long> asks = new TreeMap<>();
        book.level(0, 0, 0, 0, 0, 0);
        for (int i = 0; i < 20_000; i++) {
            boolean bid = random.nextBoolean();
            long price = random.nextInt(200) - 60;
            long quantity = random.nextInt(3);
            BookSide side = bid ? book.bids() : book.asks();
            List<String> before = lines(side);
            int from = book.change(i, bid, price, quantity);
            TreeMap<Long, Long> expected = bid ? bids : asks;
            if (quantity == 0) expected.remove(price);
            else expected.put(price, quantity);
            List<String> after = lines(side);
            assertEquals(
                    expected.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .toList(),
                    after);
            assertEquals(before.subList(0, from), after.subList(0, from));
        }
    }
}
