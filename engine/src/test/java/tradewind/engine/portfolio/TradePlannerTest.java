package tradewind.engine.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Side;
import tradewind.engine.quant.optimise.Covariance;

class TradePlannerTest {
    private static final Covariance TWO = Covariance.of(new double[][] {{0.04, 0.01}, {0.01, 0.09}});

    private static Money usd(String text) {
        return Currency.USD.money(text);
    }

    private static TradeRules rules(String least, double buffer, double cost) {
        return new TradeRules(usd(least), usd("1000000000"), buffer, cost);
    }

    private static TradePlanner.Holding holding(int index, String price, long held, double target) {
        Instrument share = Markets.share(index, Markets.names(8).get(index));
        return new TradePlanner.Holding(share, held, share.price(price), target);
    }

    @Test
    void weightsBecomeWholeLotsWithinTheBudget() {
        TradeList plan = TradePlanner.plan(
                List.of(holding(0, "30.00", 0, 0.5), holding(1, "70.00", 0, 0.5)), usd("1000"), TWO, rules("0", 0, 0));
        // 16.67 and 7.14 shares: both rounded down leave 30 of cash, which one more of the first takes.
        assertEquals(17, plan.lines().get(0).trade());
        assertEquals(7, plan.lines().get(1).trade());
        assertEquals(usd("0"), plan.cashAfter());
        assertTrue(plan.errorAfter() < 0.01 && plan.errorAfter() > 0);
        assertTrue(plan.errorBefore() > 0.15);
    }

    @Test
    void costsAndTheBufferAreKeptInCash() {
        TradeList plan = TradePlanner.plan(
                List.of(holding(0, "30.00", 0, 0.5), holding(1, "70.00", 0, 0.5)),
                usd("1000"),
                TWO,
                rules("0", 0.05, 0.01));
        assertTrue(plan.cashAfter().units() >= usd("50").units(), () -> plan.toString());
        long spent = 0;
        for (TradeList.Line line : plan.lines())
            spent += line.value().units() + line.cost().units();
        assertEquals(usd("1000").units() - plan.cashAfter().units(), spent);
    }

    @Test
    void aSmallTradeIsLeftOutAndASmallPositionThatGoesIsClosed() {
        TradeList plan = TradePlanner.plan(
                List.of(holding(0, "10.00", 99, 1.0), holding(1, "10.00", 1, 0)), usd("0"), TWO, rules("50", 0, 0));
        assertEquals(0, plan.lines().get(0).trade());
        assertEquals("worth less than the least trade", plan.lines().get(0).note());
        assertEquals(-1, plan.lines().get(1).trade());
        assertEquals(Side.SELL, plan.lines().get(1).side());
    }

    @Test
    void aTradeAboveTheLargestIsCutAndSaysSo() {
        TradeList plan = TradePlanner.plan(
                List.of(holding(0, "10.00", 0, 0.9), holding(1, "10.00", 0, 0.1)),
                usd("1000"),
                TWO,
                new TradeRules(usd("0"), usd("255"), 0, 0));
        assertEquals(25, plan.lines().get(0).trade());
        assertEquals("cut to the largest trade", plan.lines().get(0).note());
    }

    @Test
    void salesComeFirst() {
        TradeList plan = TradePlanner.plan(
                List.of(holding(0, "10.00", 0, 1.0), holding(1, "10.00", 100, 0)), usd("0"), TWO, rules("0", 0, 0));
        assertEquals(
                List.of(Side.SELL, Side.BUY),
                plan.trades().stream().map(TradeList.Line::side).toList());
    }

    /// The invariant, on a few hundred portfolios: whole lots, cash above the buffer, no long turned short,
    /// and no single lot that is affordable and would bring the holdings nearer.
    @Test
    void noPlanSpendsWhatIsNotThereOrTurnsALongShort() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            int n = 2 + random.nextInt(5);
            double[][] sigma = new double[n][n];
            for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) sigma[i][j] = 0.01 * (i == j ? 2 + i : 1);
            List<TradePlanner.Holding> holdings = new ArrayList<>();
            double left = 1;
            for (int i = 0; i < n; i++) {
                double target = left * random.nextDouble();
                left -= target;
                holdings.add(holding(
                        i, String.valueOf(5 + random.nextInt(200)), random.nextInt(20), i == n - 1 ? left : target));
            }
            double buffer = random.nextInt(3) * 0.02;
            double cost = random.nextInt(3) * 0.001;
            TradeList plan = TradePlanner.plan(
                    holdings,
                    usd(String.valueOf(1_000 + random.nextInt(20_000))),
                    Covariance.of(sigma),
                    rules("0", buffer, cost));
            long least = (long) Math.floor(plan.equity().units() * buffer);
            assertTrue(plan.cashAfter().units() >= least, () -> "cash " + plan.cashAfter());
            for (TradeList.Line line : plan.lines()) assertTrue(line.held() + line.trade() >= 0, line::toString);
            assertTrue(plan.errorAfter() <= plan.errorBefore() + 0.05);
        }
    }

    @Test
    void inputsThatAreNoneAreRefusedByName() {
        List<TradePlanner.Holding> two = List.of(holding(0, "10.00", 0, 1.0), holding(1, "10.00", 0, 0));
        assertTrue(refusal(() -> TradePlanner.plan(two, Currency.BTC.money("1"), TWO, rules("0", 0, 0)))
                .contains("USD"));
        assertTrue(refusal(() -> TradePlanner.plan(two, usd("0"), TWO, rules("0", 0, 0)))
                .contains("no equity"));
        assertTrue(refusal(() -> TradePlanner.plan(
                        List.of(holding(0, "-1.00", 0, 1.0), holding(1, "10.00", 0, 0)),
                        usd("10"),
                        TWO,
                        rules("0", 0, 0)))
                .contains("price of AAA"));
        assertTrue(refusal(() -> TradePlanner.plan(
                        List.of(holding(0, "1.00", 0, Double.NaN), holding(1, "10.00", 0, 0)),
                        usd("10"),
                        TWO,
                        rules("0", 0, 0)))
                .contains("target weight of AAA"));
    }

    private static String refusal(Runnable call) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
