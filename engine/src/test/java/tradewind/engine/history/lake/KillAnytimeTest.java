package tradewind.engine.history.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Importer;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.query.TradeColumns;
import tradewind.engine.history.recorder.Recorder;
import tradewind.engine.history.recorder.RecorderOptions;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instruments;

/// `kill -9` at moments nobody chose: while DuckDB is writing a part, while files are forced and moved, while a
/// recording publishes or its parts are put together. [KillTest] next door kills between the steps.
class KillAnytimeTest {
    private static final int IMPORTS = 220;
    private static final int RECORDINGS = 220;
    private static final String RECORD = "--record";

    private static final int DAYS = 4;
    private static final int ROWS = 60_000;
    private static final int BATCHES = 8;
    private static final int BATCH = 500;
    private static final long FIRST = 80_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /// The other process: imports a file, or records and puts together, and says how far it is.
    public static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            Lake lake = Lake.open(Path.of(args[0]), () -> 1);
            say("READY");
            if (args[1].equals(RECORD)) record(lake);
            else {
                Progress watched = (_, _, rows) -> {
                    say("AT " + rows);
                    return true;
                };
                ImportResult result = new Importer(lake).run(request(Path.of(args[1])), watched);
                if (!(result instanceof ImportResult.Imported)) throw new IllegalStateException(result.toString());
            }
            say("DONE");
        }

        private static void say(String what) {
            System.out.println(what);
            System.out.flush();
        }

        /// Publishes by itself every few milliseconds too.
        private static void record(Lake lake) {
            Instruments btc = new Instruments(List.of(SampleMarket.BTC_USD));
            RecorderOptions often = new RecorderOptions(1 << 12, 20_000_000L, 1 << 20);
            try (Recorder recorder = Recorder.start(lake, "test", btc, true, often)) {
                for (int batch = 0; batch < BATCHES; batch++) {
                    for (int i = 0; i < BATCH; i++) {
                        long number = (long) batch * BATCH + i;
                        recorder.onTrade(0, 1_000L + number, FIRST + number, 1, 1);
                    }
                    recorder.flush();
                    say("ACK " + recorder.status().acknowledged());
                }
                say("CLOSING");
            }
        }
    }

    private static ImportRequest request(Path file) {
        return new ImportRequest(file, Optional.empty(), "BTC/USD", "Test", Map.of(), List.of());
    }

    private Path tape() throws IOException {
        StringBuilder text = new StringBuilder("timestamp,price,amount\n");
        for (int i = 0; i < ROWS; i++)
            text.append(86_400L * 17_000 + 86_400L * DAYS * i / ROWS)
                    .append(',')
                    .append(FIRST + i)
                    .append(",1\n");
        return Files.writeString(folder.resolve("tape.csv"), text);
    }

    private Process start(Path world, String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        // a killed process leaves the native library it has unpacked
                        "-Djava.io.tmpdir=" + world,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        world.resolve("lake").toString(),
                        what)
                .redirectErrorStream(true)
                .start();
    }

    /// How long after each line of a process that nobody kills the next one comes, nanoseconds.
    private List<Long> calm(String what) throws IOException, InterruptedException {
        Path world = Files.createDirectories(folder.resolve("calm"));
        List<Long> pauses = new ArrayList<>();
        Process child = start(world, what);
        String last = "";
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            long before = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                long now = System.nanoTime();
                if (!last.isEmpty()) pauses.add(now - before);
                before = now;
                last = line;
            }
        }
        assertEquals(0, child.waitFor(), last);
        assertEquals("DONE", last);
        pauses.add(0L);
        Durable.delete(world);
        return pauses;
    }

    /// Kills a process at a moment between two of its lines.
    ///
    /// @return what it had said by then
    private List<String> killed(Path world, String what, List<Long> pauses, Random random)
            throws IOException, InterruptedException {
        int after = random.nextInt(pauses.size());
        long pause = (long) (random.nextDouble() * 1.2 * pauses.get(after));
        List<String> said = new ArrayList<>();
        Process child = start(world, what);
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (said.size() != after + 1) continue;
                long until = System.nanoTime() + pause;
                while (System.nanoTime() < until) LockSupport.parkNanos(until - System.nanoTime());
                // by its handle: what it has said can still be read
                child.toHandle().destroyForcibly();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        return said;
    }

    /// In units of the last decimal that was recorded, or read.
    private static List<Long> prices(Lake lake, long unit) throws IOException {
        List<Long> prices = new ArrayList<>();
        List<Part> parts = lake.head().of(DataType.TRADES);
        TradeColumns.read(lake, parts, Long.MIN_VALUE, Long.MAX_VALUE, (_, _, some, _, rows) -> {
            for (int i = 0; i < rows; i++) prices.add(some[i] / unit);
        });
        return prices;
    }

    private static long unit(Lake lake) throws IOException {
        return FixedPoint.power(lake.head().of(DataType.TRADES).getFirst().priceScale());
    }

    private static List<Long> pricesOf(long rows) {
        return LongStream.range(FIRST, FIRST + rows).boxed().toList();
    }

    @Test
    @Tag("soak")
    void anImportThatIsKilledAtAnyMomentIsInTheLakeAsAWholeOrNotAtAll() throws Exception {
        Path tape = tape();
        List<Long> pauses = calm(tape.toString());
        Random random = new Random(5);
        int whole = 0;
        for (int point = 0; point < IMPORTS; point++) {
            Path world = Files.createDirectories(folder.resolve("import-" + point));
            List<String> said = killed(world, tape.toString(), pauses, random);
            String where = "point " + point + ": " + said;
            Lake lake = Lake.open(world.resolve("lake"), () -> 1);
            boolean there = lake.head().version() == 1;
            if (there) whole++;
            else assertTrue(lake.head().version() == 0 && !said.contains("DONE"), where);
            assertEquals(there ? ROWS : 0, lake.head().rows(), where);
            lake.stage().close();
            assertEquals(List.of(), lake.verify(), where);

            ImportResult again = new Importer(lake).run(request(tape), Progress.UNWATCHED);
            assertEquals(there, again instanceof ImportResult.AlreadyThere, where + ": " + again);
            assertEquals(!there, again instanceof ImportResult.Imported, where + ": " + again);
            assertEquals(pricesOf(ROWS), prices(lake, unit(lake)), where);
            assertEquals(List.of(), lake.verify(), where);
            Durable.delete(world);
        }
        System.out.println("imports killed: " + IMPORTS + ", after their version was named: " + whole);
        assertTrue(whole > 0 && whole < IMPORTS, "before it is named and after: " + whole);
    }

    @Test
    @Tag("soak")
    void aRecordingThatIsKilledAtAnyMomentKeepsWhatItAcknowledgedInOrder() throws Exception {
        List<Long> pauses = calm(RECORD);
        Random random = new Random(6);
        int closing = 0;
        int compacted = 0;
        for (int point = 0; point < RECORDINGS; point++) {
            Path world = Files.createDirectories(folder.resolve("record-" + point));
            List<String> said = killed(world, RECORD, pauses, random);
            String where = "point " + point + ": " + said;
            if (said.contains("CLOSING")) closing++;
            long acknowledged = said.stream()
                    .filter(line -> line.startsWith("ACK "))
                    .mapToLong(line -> Long.parseLong(line.substring(4)))
                    .max()
                    .orElse(0);
            Lake lake = Lake.open(world.resolve("lake"), () -> 1);
            long rows = lake.head().rows();
            assertTrue(rows >= acknowledged && rows <= BATCHES * BATCH, rows + " rows, " + where);
            assertEquals(pricesOf(rows), prices(lake, 1), where);
            if (lake.versions().stream().anyMatch(each -> each.action().equals(Compaction.ACTION))) compacted++;
            lake.stage().close();
            assertEquals(List.of(), lake.verify(), where);

            Compaction.run(lake);
            assertEquals(pricesOf(rows), prices(lake, 1), where);
            assertEquals(List.of(), lake.verify(), where);
            Durable.delete(world);
        }
        System.out.println("recordings killed: " + RECORDINGS + ", while they closed: " + closing
                + ", after their parts were put together: " + compacted);
        assertTrue(closing > 0 && compacted < closing, closing + " closing, " + compacted + " put together");
    }
}
