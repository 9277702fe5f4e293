package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.views.blotter.TestDesk;
import tradewind.views.figures.Figures;

class NumberEntryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,115.00       | 111500",
                " 1115.5        | 111550",
                "1 115.05       | 111505",
                ".05            | 5",
                "1115.          | 111500",
                "1115.000000    | 111500"
            })
    void readsAPriceAsATraderTypesIt(String typed, long units) {
        assertEquals(new NumberEntry.Units(units), NumberEntry.price(TestDesk.BTC, typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "''             | Enter a price",
                "abc            | Not a number: abc",
                "1e5            | Not a number: 1e5",
                "1.115.00       | Not a number: 1.115.00",
                "NaN            | Not a number: NaN",
                "0              | Must be above zero",
                "−5             | Must be above zero",
                "-5             | Must be above zero",
                "1115.005       | Off tick: nearest are 1,115.00 and 1,115.01",
                "99999999999999999999 | Too large"
            })
    void saysWhatIsWrongWithAPrice(String typed, String reason) {
        assertEquals(new NumberEntry.Wrong(reason), NumberEntry.price(TestDesk.BTC, typed));
    }

    @Test
    void aPriceBetweenTwoTicksOfAWiderStepIsRefusedWithBothNeighbours() {
        assertEquals(
                new NumberEntry.Wrong("Off tick: nearest are 20.05 and 20.10"),
                NumberEntry.price(TestDesk.ETH, "20.07"));
    }

    @Test
    void aQuantityMustBeAMultipleOfTheLot() {
        assertEquals(
                new NumberEntry.Wrong("Not a multiple of the lot 0.01"), NumberEntry.quantity(TestDesk.ETH, "1.005"));
        assertEquals(new NumberEntry.Units(10_100), NumberEntry.quantity(TestDesk.ETH, "1.01"));
    }

    @Test
    void readsBackEveryNumberTheDeskWrites() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            for (int i = 0; i < 200; i++) {
                long units = 1 + (random.nextLong() >>> (3 + random.nextInt(60)));
                String price = Figures.price(TestDesk.BTC, units);
                assertEquals(new NumberEntry.Units(units), NumberEntry.price(TestDesk.BTC, price), "seed " + seed);
                String quantity = Figures.quantity(TestDesk.BTC, units);
                assertEquals(
                        new NumberEntry.Units(units), NumberEntry.quantity(TestDesk.BTC, quantity), "seed " + seed);
            }
        }
    }
}
