package tradewind.views.portfolio;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.views.blotter.TestDesk;

/// Price histories and a desk that holds some bitcoin.
final class Books {
    static final List<String> TEN =
            List.of("BTC/USD", "ETH/USD", "SPY", "IWM", "EEM", "XLE", "AAPL", "GOOG", "TLT", "GLD");
    private static final double[] VOLATILITY = {0.035, 0.045, 0.010, 0.013, 0.014, 0.016, 0.017, 0.016, 0.008, 0.009};
    private static final double[] MARKET = {0.3, 0.4, 0.95, 0.9, 0.8, 0.7, 0.6, 0.6, -0.4, 0.05};
    private static final double[] DRIFT = {0.0012, 0.001, 0.0004, 0.0003, 0.0002, 0.0002, 0.0006, 0.0005, 0.0001, 0.0002
    };

    private Books() {}

    /// Daily closes of the first so many, under one common factor, and a second one for the two coins.
    static PriceHistory history(int symbols, int rows) {
        Random random = new Random(7);
        List<Instant> times = new ArrayList<>();
        double[][] closes = new double[rows][symbols];
        Arrays.fill(closes[0], 100);
        for (int t = 0; t < rows; t++) {
            times.add(Instant.parse("2022-01-03T00:00:00Z").plus(t * 7L / 5, ChronoUnit.DAYS));
            double market = random.nextGaussian();
            double coins = random.nextGaussian();
            for (int i = 0; i < symbols; i++) {
                double common = MARKET[i] * market + (i < 2 ? 0.7 * coins : 0);
                double own = Math.sqrt(Math.max(0.05, 1 - MARKET[i] * MARKET[i] - (i < 2 ? 0.49 : 0)));
                double move = DRIFT[i] + VOLATILITY[i] * (common + own * random.nextGaussian());
                if (t > 0) closes[t][i] = closes[t - 1][i] * (1 + move);
            }
        }
        return new PriceHistory(TEN.subList(0, symbols), times, closes);
    }

    /// 20 BTC at 1,118.99, ether at 45, both with a quote.
    static TestDesk desk() {
        TestDesk desk = new TestDesk();
        desk.quote("1118.50", "3.00", "1118.99", "2.00");
        desk.trade("1118.99", "1.00");
        Instrument ether = TestDesk.ETH;
        desk.desk()
                .quotes()
                .quote(
                        1,
                        desk.now,
                        ether.price("45.00").units(),
                        ether.quantity("10").units(),
                        ether.price("45.10").units(),
                        ether.quantity("10").units(),
                        true);
        desk.desk()
                .quotes()
                .trade(
                        1,
                        desk.now,
                        ether.price("45.05").units(),
                        ether.quantity("1").units());
        Order bought = desk.work(Side.BUY, "20.00", new Terms.Market());
        desk.fill(bought, "20.00", "1107.58");
        return desk;
    }
}
