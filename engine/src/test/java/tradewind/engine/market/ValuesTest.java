package tradewind.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Price, quantity and money.
class ValuesTest {
    @Test
    void aPriceKeepsItsDecimals() {
        Price price = Price.of("815.5", 2);
        assertEquals(new Price(815_50, 2), price);
        assertEquals("815.50", price.toString());
        assertEquals("815.49", price.plusUnits(-1).toString());
        assertEquals(815.5, price.toDouble());
    }

    @Test
    void aPriceMayBeNegative() {
        assertEquals("-37.63", Price.of("-37.63", 2).toString());
    }

    @Test
    void pricesOfDifferentScaleDoNotCompare() {
        assertTrue(Price.of("1.01", 2).compareTo(Price.of("1.00", 2)) > 0);
        assertThrows(IllegalArgumentException.class, () -> Price.of("1", 2).compareTo(Price.of("1", 3)));
    }

    @Test
    void aPriceRefusesAScaleItCannotHave() {
        assertThrows(IllegalArgumentException.class, () -> new Price(1, -1));
        assertThrows(IllegalArgumentException.class, () -> new Price(1, 19));
    }

    @Test
    void aPriceNeverWraps() {
        assertThrows(ArithmeticException.class, () -> new Price(Long.MAX_VALUE, 2).plusUnits(1));
    }

    @Test
    void aQuantityIsNeverNegative() {
        assertEquals(
                "quantity below zero: -0.01",
                assertThrows(IllegalArgumentException.class, () -> new Quantity(-1, 2))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("-1", 8));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("1", 8).minus(Quantity.of("1.00000001", 8)));
    }

    @Test
    void quantitiesAddAndSubtractExactly() {
        Quantity a = Quantity.of("0.1", 8);
        Quantity b = Quantity.of("0.2", 8);
        assertEquals("0.30000000", a.plus(b).toString());
        assertTrue(b.minus(a).minus(a).isZero());
        assertThrows(ArithmeticException.class, () -> new Quantity(Long.MAX_VALUE, 8).plus(a));
        assertThrows(IllegalArgumentException.class, () -> a.plus(Quantity.of("1", 2)));
    }

    @Test
    void moneyAddsOnlyWithinOneCurrency() {
        Money usd = Currency.USD.money("100.50");
        assertEquals("101.0000 USD", usd.plus(Currency.USD.money("0.50")).toString());
        assertEquals("-0.5000", Currency.USD.money("100").minus(usd).amount());
        assertThrows(IllegalArgumentException.class, () -> usd.plus(Currency.BTC.money("1")));
        assertThrows(IllegalArgumentException.class, () -> usd.compareTo(Currency.BTC.money("1")));
    }

    @Test
    void moneyNeverWraps() {
        Money most = Currency.USD.money(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> most.plus(Currency.USD.money(1)));
        assertThrows(
                ArithmeticException.class,
                () -> Currency.USD.money(Long.MIN_VALUE).negated());
        assertThrows(
                ArithmeticException.class,
                () -> Currency.USD.money(Long.MIN_VALUE).abs());
    }

    @Test
    void moneyKnowsWhenItExceedsALimit() {
        Money limit = Currency.USD.money("10");
        assertFalse(Currency.USD.money("10").exceeds(limit));
        assertTrue(Currency.USD.money("10.0001").exceeds(limit));
    }

    @Test
    void aCurrencyHasACodeAndSensibleDecimals() {
        assertThrows(IllegalArgumentException.class, () -> new Currency(" ", 2));
        assertThrows(IllegalArgumentException.class, () -> new Currency("USD", 19));
    }
}
