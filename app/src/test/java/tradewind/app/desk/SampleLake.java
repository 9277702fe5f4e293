package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tradewind.app.home.DataFolder;
import tradewind.engine.history.History;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;

/// A lake with something of everything: the trades of the sample market with a few bad rows among them, a year of
/// daily bars of made-up shares, and a split.
final class SampleLake {
    private static final List<String> SHARES = List.of("ALPHA", "BRAVO", "CHARLIE", "DELTA", "ECHO");
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 2);
    private static final int DAYS = 240;

    private SampleLake() {}

    static void fill(DataFolder folder) throws IOException {
        History lake = History.open(
                folder.lake(), () -> Instant.parse("2013-12-03T00:00:00Z").toEpochMilli() * 1_000_000);
        Path files = Files.createTempDirectory("sample-lake");
        add(lake, files.resolve("btc-usd.csv"), trades(), "BTC/USD", Map.of());
        Random random = new Random(7);
        for (String share : SHARES)
            add(lake, files.resolve(share + ".csv"), bars(random), share, Map.of("span", "1d", "zone", "UTC"));
        add(
                lake,
                files.resolve("actions.csv"),
                "date,announced,ratio,amount\n2013-06-03,2013-05-02,2:1,\n",
                "ALPHA",
                Map.of("type", "actions"));
    }

    private static void add(History lake, Path file, String text, String symbol, Map<String, String> answers)
            throws IOException {
        Files.writeString(file, text);
        String venue = symbol.contains("/") ? "Bitstamp" : "Exchange";
        ImportResult result = lake.add(
                new ImportRequest(file, Optional.empty(), symbol, venue, answers, List.of()), Progress.UNWATCHED);
        if (!(result instanceof ImportResult.Imported)) throw new IllegalStateException(symbol + ": " + result);
    }

    private static String trades() {
        TradeTape tape = SampleMarket.load();
        StringBuilder text = new StringBuilder("time,price,size\n");
        for (int i = 0; i < tape.size(); i++) {
            long nanos = tape.time(i);
            text.append(Instant.ofEpochSecond(nanos / 1_000_000_000L, nanos % 1_000_000_000L))
                    .append(',')
                    .append(tape.instrument().price(tape.price(i)).toString())
                    .append(',')
                    .append(
                            i % 20_000 == 9
                                    ? "-1"
                                    : tape.instrument()
                                            .quantity(tape.quantity(i))
                                            .toString())
                    .append('\n');
        }
        return text.toString();
    }

    private static String bars(Random random) {
        StringBuilder text = new StringBuilder("date,open,high,low,close,volume\n");
        double close = 40 + 100 * random.nextDouble();
        LocalDate day = FIRST;
        for (int i = 0; i < DAYS; day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) continue;
            double open = close;
            close = open * Math.exp(0.0005 + 0.014 * random.nextGaussian());
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%.2f,%.2f,%.2f,%.2f,%d%n",
                    day,
                    open,
                    Math.max(open, close) * 1.004,
                    Math.min(open, close) * 0.996,
                    close,
                    10_000 + random.nextInt(50_000)));
            i++;
        }
        return text.toString();
    }
}
