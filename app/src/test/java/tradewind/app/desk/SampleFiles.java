package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Files a trader would open: closing prices, positions in them, quotes of options. All of it made up.
final class SampleFiles {
    private static final List<String> SYMBOLS = List.of("BTC/USD", "ALPHA", "BRAVO", "CHARLIE", "DELTA", "ECHO");
    private static final List<Double> HELD = List.of(4.0, 120.0, 250.0, -60.0, 80.0, 40.0);
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 2);
    private static final int DAYS = 300;

    private final Path folder;

    SampleFiles() throws IOException {
        folder = Files.createTempDirectory("sample-files");
    }

    /// A column for each symbol; the shares move with each other, the coin alone and more.
    Path prices() throws IOException {
        Random random = new Random(11);
        double[] close = {900, 64, 118, 41, 77, 152};
        List<String> lines = new ArrayList<>(List.of("date," + String.join(",", SYMBOLS)));
        for (int day = 0; day < DAYS; day++) {
            double market = 0.007 * random.nextGaussian();
            StringBuilder line = new StringBuilder(FIRST.plusDays(day).toString());
            for (int k = 0; k < close.length; k++) {
                double own = (k == 0 ? 0.04 : 0.006 + 0.002 * k) * random.nextGaussian();
                close[k] *= Math.exp(0.0003 * k + (k == 0 ? 0 : market) + own);
                line.append(String.format(Locale.ROOT, ",%.2f", close[k]));
            }
            lines.add(line.toString());
        }
        return Files.write(folder.resolve("prices.csv"), lines);
    }

    Path positions() throws IOException {
        List<String> lines = new ArrayList<>(List.of("symbol,quantity"));
        for (int k = 0; k < SYMBOLS.size(); k++) lines.add(SYMBOLS.get(k) + "," + HELD.get(k));
        return Files.write(folder.resolve("positions.csv"), lines);
    }

    /// Quotes out of the money, with a smile and a term.
    Path chain() throws IOException {
        List<String> lines = new ArrayList<>(List.of("type,strike,days,vol"));
        for (int days : List.of(7, 30, 90))
            for (int strike = 600; strike <= 1_300; strike += 50) {
                double away = Math.log(strike / 920.0);
                double vol = 0.82 - 0.18 * away + (1.1 - 0.006 * days) * away * away - 0.0006 * days;
                lines.add(
                        String.format(Locale.ROOT, "%s,%d,%d,%.4f", strike < 920 ? "put" : "call", strike, days, vol));
            }
        return Files.write(folder.resolve("chain.csv"), lines);
    }
}
