package tradewind.views.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import tradewind.engine.risk.BookFiles;

/// A book of eight holdings with sixteen months of seeded daily prices, as files would give it.
final class Files {
    static final List<String> SYMBOLS = List.of("BTC/USD", "LTC/USD", "GLD", "TLT", "AAPL", "XLE", "EEM", "SPY");
    private static final double[] VOLS = {0.035, 0.045, 0.010, 0.008, 0.018, 0.017, 0.013, 0.010};
    private static final double[] BETAS = {0.1, 0.1, 0.05, -0.45, 0.6, 0.75, 0.8, 0.95};
    private static final double[] COINS = {0.75, 0.8, 0, 0, 0, 0, 0, 0};

    private Files() {}

    static List<String> prices() {
        SplittableRandom random = new SplittableRandom(6);
        List<String> lines = new ArrayList<>(List.of("date," + String.join(",", SYMBOLS)));
        double[] logs = {7, 3.5, 4.8, 4.65, 6.3, 4.4, 3.7, 5.2};
        for (int day = 0; day < 480; day++) {
            double market = random.nextGaussian();
            double coins = random.nextGaussian();
            StringBuilder line =
                    new StringBuilder(LocalDate.of(2012, 7, 1).plusDays(day).toString());
            for (int j = 0; j < logs.length; j++) {
                // gold and stocks began to move together of late
                double beta = j == 2 && day > 420 ? 0.8 : BETAS[j];
                double own = Math.sqrt(Math.max(0, 1 - beta * beta - COINS[j] * COINS[j]));
                double fat = random.nextDouble() < 0.03 ? 2.2 : 1;
                logs[j] += VOLS[j] * fat * (beta * market + COINS[j] * coins + own * random.nextGaussian());
                line.append(String.format(Locale.ROOT, ",%.6f", Math.exp(logs[j])));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static RiskSource.Files source() {
        BookFiles.ReturnSource read = BookFiles.prices(prices());
        List<String> last = read.lastPrices().stream().map(Object::toString).toList();
        List<String> lines = new ArrayList<>(List.of("symbol,quantity,group"));
        double[] worth = {23_400, 3_100, 7_200, 9_100, 8_800, 5_500, -4_700, 15_200};
        String[] groups = {"Crypto", "Crypto", "Gold", "Bonds", "Equity", "Equity", "Equity", "Equity"};
        for (int j = 0; j < worth.length; j++)
            lines.add(SYMBOLS.get(j) + "," + worth[j] / Double.parseDouble(last.get(j)) + "," + groups[j]);
        return new RiskSource.Files(
                "from files, daily closes", BookFiles.book(lines, read, "USD", OptionalDouble.of(100_000)), read);
    }
}
