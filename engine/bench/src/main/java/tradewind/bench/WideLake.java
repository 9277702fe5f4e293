package tradewind.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import tradewind.engine.history.History;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.imports.Template;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.history.lake.JsonLine;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.PartLine;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;

/// How long does a lake of a terabyte take to open and to answer about one day of one symbol?
///
/// Its versions name 20,000 parts of 50 MB in a thousand publications. Only the parts of the answer are there: a
/// question that touched another would be told that it is missing.
final class WideLake {
    private static final int SYMBOLS = 20;
    static final int DAYS = 1_000;
    private static final long BYTES = 50_000_000;
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private WideLake() {}

    static String run(Path scratch, int rounds, int days) throws IOException {
        Path folder = scratch.resolve("wide");
        Part real = write(folder, days, Files.writeString(scratch.resolve("day.csv"), "1385337600,800,0.5\n"));
        double[] opened = new double[rounds];
        double[] asked = new double[rounds];
        double share = 0;
        for (int round = 0; round < rounds; round++) {
            long from = System.nanoTime();
            History history = History.open(folder, () -> 1);
            opened[round] = (System.nanoTime() - from) / 1e9;
            from = System.nanoTime();
            ask(history);
            asked[round] = (System.nanoTime() - from) / 1e9;
            List<Part> all = history.lake().head().parts();
            // the one real part stands in for one that is as large as the others
            share = 100.0 * BYTES / all.stream().mapToLong(Part::bytes).sum();
            if (!all.contains(real)) throw new IllegalStateException("the lake has lost " + real.path());
        }
        return String.format(
                Locale.ROOT,
                "A lake of %,d parts in %,d versions, %.2f TB as they tell it: opened in %s s; one day of one"
                        + " symbol asked and answered in %s s. The answer's parts are %.4f %% of the bytes.%n",
                SYMBOLS * days + 1,
                days + 1,
                SYMBOLS * days * BYTES / 1e12,
                Spread.of(opened).text("%.3f"),
                Spread.of(asked).text("%.3f"),
                share);
    }

    private static void ask(History history) throws IOException {
        QueryResult result = history.query(new QueryRequest(
                "SELECT count(*) FROM trades WHERE symbol = 'BTC/USD' AND date = '2013-11-25'",
                OptionalLong.empty(),
                10,
                1_024,
                60));
        if (!(result instanceof QueryResult.Rows rows)
                || !rows.notices().isEmpty()
                || !rows.rows().equals(List.of(List.of(1L))))
            throw new IllegalStateException("not the one row: " + result);
    }

    private static Part write(Path folder, int days, Path csv) throws IOException {
        History history = History.open(folder, () -> 1);
        ImportRequest request = new ImportRequest(csv, Template.named("kraken"), "BTC/USD", "", Map.of(), List.of());
        if (!(history.add(request, Progress.UNWATCHED) instanceof ImportResult.Imported))
            throw new IllegalStateException("a day was not imported");
        Part real = history.lake().head().parts().getFirst();
        String previous = history.lake().versions().getLast().hash();
        for (int day = 0; day < days; day++) {
            byte[] version = version(day + 2L, previous, real, FIRST.plusDays(day));
            Files.write(folder.resolve("versions").resolve(String.format("%010d.jsonl", day + 2)), version);
            previous = HexFormat.of().formatHex(Durable.sha256().digest(version));
        }
        return real;
    }

    /// The text of a version, as the lake writes it.
    private static byte[] version(long number, String previous, Part real, LocalDate day) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", 1);
        head.put("version", number);
        head.put("previous", previous);
        head.put("at", 1L);
        head.put("action", "import");
        head.put("note", "a day");
        StringBuilder text = new StringBuilder(JsonLine.write(head)).append('\n');
        for (int symbol = 0; symbol < SYMBOLS; symbol++)
            text.append(PartLine.write(part(number, "S" + symbol, real, day))).append('\n');
        text.append(JsonLine.write(Map.of("end", SYMBOLS))).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Part part(long number, String symbol, Part real, LocalDate day) {
        long start = day.toEpochDay() * 86_400_000_000_000L;
        return new Part(
                new Series(DataType.TRADES, real.series().venue(), symbol, BarSpan.NONE),
                day,
                "data/type=trades/venue=" + real.series().venue() + "/symbol=" + symbol + "/date=" + day + "/"
                        + String.format("%010d-00000.parquet", number),
                5_000_000,
                BYTES,
                "0".repeat(64),
                start,
                start + 86_399_000_000_000L,
                real.priceScale(),
                real.quantityScale(),
                Quality.UNJUDGED,
                real.lineage());
    }
}
