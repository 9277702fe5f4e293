package tradewind.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import tradewind.engine.history.History;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.imports.Template;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.query.BarColumns;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;
import tradewind.engine.history.query.TradeColumns;

/// What do the lake's exactness and safety cost against DuckDB alone?
///
/// Pairs, each run in turn on the same file: a CSV brought into the lake beside DuckDB's copy of it to Parquet; bars of
/// a minute from the lake's one pass beside the same bars by `arg_min` and `arg_max`, and the columns they are made of
/// alone; a question through the lake beside the same SQL over the same files, on a connection of DuckDB that stays
/// open, and on one that is opened for it. Answers are compared before anything is timed.
public final class LakeBench {
    private static final Series SERIES = new Series(DataType.TRADES, "Kraken", "BTC/USD", BarSpan.NONE);
    private static final BarSpan MINUTE = BarSpan.of("1m");
    private static final int BAD_EVERY = 1_000;

    /// A scan is over soon: so many in each round.
    private static final int SCANS = 4;

    private final Path folder;
    private final Path csv;
    private final long bytes;
    private final int rounds;
    private final StringBuilder report = new StringBuilder();

    private LakeBench(Path folder, long trades, int rounds) throws IOException {
        this.folder = folder;
        this.rounds = rounds;
        csv = folder.resolve("trades.csv");
        bytes = LakeMarket.write(csv, trades, BAD_EVERY);
        line(
                "%,d trades, %,d bytes of CSV, one row of %,d bad; %d rounds, of scans %d, the two in turn.",
                trades, bytes, BAD_EVERY, rounds, SCANS * rounds);
        line("");
        line("| | lake, s | DuckDB alone, s | lake / DuckDB |");
        line("|---|---|---|---|");
    }

    /// @param args how many trades (default 1,000,000), how many rounds (default 5), the document to write the figures
    ///     into; without one they are printed
    public static void main(String[] args) throws Exception {
        Machine machine = new Machine();
        long trades = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        String report = run(trades, rounds, WideLake.DAYS);
        String text = machine.describe("mvn -Pbench verify") + "\n" + report;
        if (args.length < 3) System.out.println(text);
        else new Section(Path.of(args[2]), "lake").write(text);
    }

    /// @param days of the wide lake
    static String run(long trades, int rounds, int days) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("tradewind-lake-bench");
        try {
            LakeBench bench = new LakeBench(folder, trades, rounds);
            History history = bench.imports();
            bench.bars(history, 1);
            bench.bars(history, 2);
            bench.scan(history);
            bench.report.append('\n').append(WideLake.run(folder, rounds, days));
            return bench.report.toString();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private interface Side {
        void run() throws IOException, SQLException;
    }

    private void pair(String name, Side lake, Side raw) throws IOException, SQLException {
        pair(name, rounds, lake, raw);
    }

    private void pair(String name, int pairs, Side lake, Side raw) throws IOException, SQLException {
        double[] ours = new double[pairs];
        double[] theirs = new double[pairs];
        double[] ratios = new double[pairs];
        for (int round = 0; round < pairs; round++) {
            boolean first = round % 2 == 0;
            if (first) ours[round] = seconds(lake);
            theirs[round] = seconds(raw);
            if (!first) ours[round] = seconds(lake);
            ratios[round] = ours[round] / theirs[round];
        }
        line(
                "| %s | %s | %s | %s |",
                name,
                Spread.of(ours).text("%.3f"),
                Spread.of(theirs).text("%.3f"),
                Ratio.of(ratios).text());
    }

    private static double seconds(Side side) throws IOException, SQLException {
        long from = System.nanoTime();
        side.run();
        return (System.nanoTime() - from) / 1e9;
    }

    private void line(String format, Object... figures) {
        report.append(String.format(Locale.ROOT, format, figures)).append('\n');
    }

    /// The lake hashes the source, checks and quarantines, splits by day, forces to the disk; DuckDB does none of that.
    private History imports() throws IOException, SQLException {
        Path lake = folder.resolve("lake");
        Path raw = folder.resolve("raw.parquet");
        long[] counts = new long[2];
        History[] last = new History[1];
        Side ours = () -> {
            delete(lake);
            History history = History.open(lake, () -> 1);
            ImportResult result = history.add(request(), Progress.UNWATCHED);
            if (!(result instanceof ImportResult.Imported imported)) throw new IllegalStateException(result.toString());
            counts[0] = imported.rows();
            counts[1] = imported.quarantined();
            last[0] = history;
        };
        Side theirs = () -> {
            try (DuckDBConnection database = OfflineDuckDb.trusted();
                    Statement statement = database.createStatement()) {
                statement.execute("COPY (SELECT * FROM read_csv('" + csv + "', header = false, ignore_errors = true,"
                        + " columns = {'time': 'DECIMAL(18,3)', 'price': 'DECIMAL(18,2)', 'quantity': 'DECIMAL(18,8)'}))"
                        + " TO '" + raw + "' (FORMAT parquet, COMPRESSION zstd)");
            }
        };
        ours.run();
        theirs.run();
        long copied = number("SELECT count(*) FROM '" + raw + "'");
        if (copied != counts[0])
            throw new IllegalStateException("the lake took " + counts[0] + " rows, DuckDB " + copied);
        pair("CSV to Parquet", ours, theirs);
        line("| rows taken, and in quarantine | %,d | %,d | |", counts[0], counts[1]);
        return last[0];
    }

    private ImportRequest request() {
        return new ImportRequest(csv, Template.named("kraken"), "BTC/USD", "", Map.of(), List.of());
    }

    private static long number(String sql) throws IOException, SQLException {
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static String files(History history) throws IOException {
        return history.lake().head().of(SERIES).stream()
                .map(part -> "'" + history.lake().root().resolve(part.path()) + "'")
                .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = false)"));
    }

    private void bars(History history, int threads) throws IOException, SQLException {
        String sql = "SELECT epoch_ns(\"time\") // 60000000000 AS minute, arg_min(price_units, \"time\"),"
                + " max(price_units), min(price_units), arg_max(price_units, \"time\"), sum(quantity_units)::BIGINT,"
                + " count(*) FROM " + files(history) + " GROUP BY minute ORDER BY minute";
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + threads);
            // where trades share a time, the file's order tells which is first
            String exact = sql.replace(
                            "_units, \"time\")", "_units, epoch_ns(\"time\")::HUGEINT * 4294967296 + file_row_number)")
                    .replace("hive_partitioning = false", "hive_partitioning = false, file_row_number = true");
            compare(history.bars(SERIES, MINUTE), statement, exact);
            pair(
                    "bars of a minute, DuckDB on " + threads + (threads == 1 ? " thread" : " threads"),
                    () -> history.bars(SERIES, MINUTE),
                    () -> drain(statement, sql));
            if (threads == 1) floor(history, statement);
        }
    }

    /// What it takes to unpack the columns and do next to nothing with them, one thread each.
    private void floor(History history, Statement statement) throws IOException, SQLException {
        String sums = "SELECT max(epoch_ns(\"time\")), max(price_units), max(quantity_units) FROM " + files(history);
        List<Part> parts = history.lake().head().of(SERIES);
        TradeColumns.Reads reads = columns(history, parts);
        if (reads.others() > 0) throw new IllegalStateException("DuckDB read for the lake: " + reads);
        pair("its three columns alone, one thread", () -> columns(history, parts), () -> drain(statement, sums));
    }

    private static TradeColumns.Reads columns(History history, List<Part> parts) throws IOException {
        return TradeColumns.read(history.lake(), parts, Long.MIN_VALUE, Long.MAX_VALUE, (_, _, _, _, _) -> {});
    }

    /// @throws IllegalStateException if a single figure of a single bar differs
    private void compare(BarColumns bars, Statement statement, String sql) throws SQLException {
        List<String> different = new ArrayList<>();
        int i = 0;
        try (ResultSet found = statement.executeQuery(sql)) {
            for (; found.next(); i++) {
                boolean same = bars.times()[i] == found.getLong(1) * MINUTE.nanos()
                        && bars.open()[i] == found.getLong(2)
                        && bars.high()[i] == found.getLong(3)
                        && bars.low()[i] == found.getLong(4)
                        && bars.close()[i] == found.getLong(5)
                        && bars.volume()[i] == found.getLong(6)
                        && bars.trades()[i] == found.getLong(7);
                if (!same) different.add("bar " + i);
            }
        }
        if (i != bars.size() || !different.isEmpty())
            throw new IllegalStateException(bars.size() + " bars, DuckDB " + i + "; different: " + different);
    }

    private static void drain(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) found.getLong(1);
        }
    }

    private void scan(History history) throws IOException, SQLException {
        String what = "SELECT count(*), max(price_units), min(price_units), sum(quantity_units) FROM ";
        String raw = what + files(history);
        int scans = SCANS * rounds;
        QueryRequest asked = new QueryRequest(what + "trades", OptionalLong.empty(), 10, 2048, 600);
        if (!(history.query(asked) instanceof QueryResult.Rows rows)) throw new IllegalStateException("no answer");
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement()) {
            try (ResultSet found = statement.executeQuery(raw)) {
                found.next();
                if (!String.valueOf(rows.rows().getFirst().get(3)).equals(found.getString(4)))
                    throw new IllegalStateException("the lake's sum is another: " + rows.rows());
            }
            // the lake keeps a database from one question to the next; so may DuckDB alone
            pair("a whole scan, DuckDB kept open", scans, () -> history.query(asked), () -> drain(statement, raw));
        }
        Side opened = () -> {
            try (DuckDBConnection database = OfflineDuckDb.trusted();
                    Statement statement = database.createStatement()) {
                drain(statement, raw);
            }
        };
        pair("a whole scan, DuckDB opened for it", scans, () -> history.query(asked), opened);
        // a limit that no question before had: the lake has to open a database too
        int[] megabytes = {asked.megabytes()};
        Side first = () -> history.query(
                new QueryRequest(asked.sql(), asked.version(), asked.most(), ++megabytes[0], asked.seconds()));
        pair("the first scan, both opened for it", scans, first, opened);
    }
}
