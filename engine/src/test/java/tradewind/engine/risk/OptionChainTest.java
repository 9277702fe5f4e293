package tradewind.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.risk.VarEngineTest.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.quant.options.VolatilitySurface;
import tradewind.engine.risk.OptionBook.Leg;

/// Chains, and books of options.
class OptionChainTest {
    @Test
    void aWorkedOutChainGivesItsVolatilityBack() {
        OptionChain chain = OptionChain.theoretical(1_100, 0.02, 0, 0.6, 7, 30);
        assertEquals(List.of(7.0, 30.0), chain.expiries());
        assertTrue(!chain.quoted());
        for (VolatilitySurface.Quote each : chain.smile()) assertEquals(0.6, each.volatility());
        // call less put is the discounted forward less the strike
        List<OptionChain.Priced> lines = chain.of(30);
        for (int i = 0; i < lines.size(); i += 2) {
            double strike = lines.get(i).quote().strike();
            double parity = lines.get(i).greeks().orElseThrow().price()
                    - lines.get(i + 1).greeks().orElseThrow().price();
            assertEquals(1_100 - strike * Math.exp(-0.02 * 30 / 365), parity, 1e-9);
        }
    }

    @Test
    void aQuoteBelowItsIntrinsicValueHasAReasonInsteadOfAVolatility() {
        OptionChain chain = OptionChain.read(
                List.of("type,strike,days,price", "call,80,30,15", "call,100,30,3.1", "put,100,30,2.9"), 100, 0, 0);
        List<OptionChain.Priced> lines = chain.of(30);
        assertTrue(
                lines.get(0).refused().contains("no volatility"), lines.get(0).refused());
        assertTrue(lines.get(1).volatility() > 0.2 && lines.get(1).volatility() < 0.35);
    }

    @Test
    void aFileIsRefusedWithItsLine() {
        assertRefused("line 2, strike", () -> OptionChain.read(List.of("type,strike,days,vol", "c,x,1,1"), 1, 0, 0));
        assertRefused(
                "neither call nor put", () -> OptionChain.read(List.of("type,strike,days,vol", "x,1,1,1"), 1, 0, 0));
        assertRefused("are needed", () -> OptionChain.read(List.of("type,strike", "c,1"), 1, 0, 0));
    }

    @Test
    void aStraddleBreaksEvenAtItsPremiumEitherSide() {
        OptionBook book = new OptionBook(
                List.of(new Leg(OptionType.CALL, 100, 30, 1, 0.5, 5), new Leg(OptionType.PUT, 100, 30, 1, 0.5, 4)));
        assertEquals(
                List.of(91.0, 109.0),
                book.breakEvens(50, 150, 0, 0).stream()
                        .map(each -> Math.rint(each * 1e6) / 1e6)
                        .toList());
        assertEquals(-9, book.profit(100, 30, 0, 0), 1e-12);
        OptionBook.Greeks greeks = book.greeks(100, 0, 0);
        assertTrue(Math.abs(greeks.delta()) < 0.1 && greeks.gamma() > 0 && greeks.vega() > 0 && greeks.theta() < 0);
    }

    @Test
    void profitTodayIsValueLessPremium() {
        OptionBook book = new OptionBook(List.of(new Leg(OptionType.CALL, 100, 30, -2, 0.5, 5)));
        assertEquals(book.greeks(103, 0.01, 0).value() + 10, book.profit(103, 0, 0.01, 0), 1e-12);
    }

    @Test
    void legsAndChainsOfWhatIsNoNumberAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Leg(OptionType.CALL, 100, 30, 1, 0.2, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Leg(OptionType.CALL, Double.NaN, 30, 1, 0.2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Leg(OptionType.CALL, 100, 30, 1, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> OptionChain.theoretical(100, Double.NaN, 0, 0.2, 30));
        assertThrows(IllegalArgumentException.class, () -> OptionChain.theoretical(100, 0, 0, Double.NaN, 30));
        assertThrows(IllegalArgumentException.class, () -> OptionChain.theoretical(100, 0, 0, 0.2, -30));
        assertThrows(IllegalArgumentException.class, () -> new JumpGarch(1, 0.02, -5));
        assertThrows(
                IllegalArgumentException.class, () -> new Loadings(Map.of("SPY", Map.of(Factor.EQUITY, Double.NaN))));
    }
}
