package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleMarketTest {
    private static final TradeTape TAPE = SampleMarket.load();

    @Test
    void has100000RowsOfWhich18WithoutAnAmountAreInQuarantine() {
        assertEquals(18, TAPE.quarantined().size());
        assertEquals(100_000, TAPE.size() + TAPE.quarantined().size());
        assertEquals(
                Set.of("the amount is not above zero"),
                TAPE.quarantined().stream().map(Quarantined::reason).collect(Collectors.toSet()));
    }

    @Test
    void beginsAt800And1CentOn25November2013() {
        assertEquals(1_385_337_600_000_000_000L, TAPE.start());
        assertEquals("800.01", TAPE.instrument().price(TAPE.price(0)).toString());
        assertEquals("0.10000000", TAPE.instrument().quantity(TAPE.quantity(0)).toString());
    }

    @Test
    void endsOn1December2013() {
        assertEquals(1_385_913_725_000_000_000L, TAPE.end());
        assertEquals(99_900, TAPE.price(TAPE.size() - 1));
    }

    @Test
    void movesBetween770And1163() {
        var prices = IntStream.range(0, TAPE.size()).mapToLong(TAPE::price).summaryStatistics();
        assertEquals(770, prices.getMin() / 100);
        assertEquals(1163, prices.getMax() / 100);
    }

    @Test
    void isSilentFor1282SecondsAtMost() {
        long gap = IntStream.range(1, TAPE.size())
                .mapToLong(i -> TAPE.time(i) - TAPE.time(i - 1))
                .max()
                .orElseThrow();
        assertEquals(1_282_000_000_000L, gap);
    }

    @Test
    void keepsAmountsExactToEightDecimals() {
        long sum = IntStream.range(0, TAPE.size()).mapToLong(TAPE::quantity).sum();
        assertTrue(sum > 0);
        assertEquals(27_838_049, TAPE.quantity(1));
    }
}
