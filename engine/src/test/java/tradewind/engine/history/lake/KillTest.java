package tradewind.engine.history.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import tradewind.engine.market.Instruments;

/// `kill -9` of a process that is publishing, before each of the steps. Most of these processes publish files that were
/// written beforehand: what DuckDB is writing when it dies is in the staging folder, which nobody reads.
class KillTest {
    private static final int DAYS = 8;
    private static final int POINTS = 20;
    private static final String RECORD = "--record";
    private static final int BATCHES = 4;
    private static final int BATCH = 100;

    /// Steps of one publication of the recorder: of one part.
    private static final int STEPS = 6;

    @TempDir
    Path folder;

    /// The other process: publishes, or imports a file, and stands still before one step until it is killed.
    public static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            int stop = Integer.parseInt(args[2]);
            int[] step = {0};
            Lake lake = Lake.open(Path.of(args[0]), () -> 1, name -> {
                if (step[0]++ < stop) return;
                System.out.println("BEFORE " + name);
                System.out.flush();
                while (true) {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            if (args[1].equals(RECORD)) record(lake);
            else if (args[1].isEmpty()) publish(lake, 17_000);
            else new Importer(lake).run(request(Path.of(args[1])), Progress.UNWATCHED);
            System.out.println("DONE");
        }
    }

    /// Records batch after batch, and says after each how many events are acknowledged; in the end the parts are put
    /// together.
    private static void record(Lake lake) {
        Instruments btc = new Instruments(List.of(SampleMarket.BTC_USD));
        RecorderOptions byHand = new RecorderOptions(1024, Long.MAX_VALUE, 1 << 20);
        try (Recorder recorder = Recorder.start(lake, "test", btc, true, byHand)) {
            for (int batch = 0; batch < BATCHES; batch++) {
                for (int i = 0; i < BATCH; i++)
                    recorder.onTrade(0, 1_000L * batch + i, 80_000 + batch * BATCH + i, 1, 1);
                recorder.flush();
                System.out.println("ACK " + recorder.status().acknowledged());
                System.out.flush();
            }
        }
    }

    private static void publish(Lake lake, long day) throws IOException {
        try (Staging staging = lake.stage()) {
            Series series = new Series(DataType.TRADES, "Test", "BTC/USD", BarSpan.NONE);
            for (int i = 0; i < DAYS; i++) {
                long time = (day + i) * 86_400_000_000_000L;
                Path file = Files.writeString(staging.file("part-" + i), "PAR1" + day + i + "PAR1");
                Lineage lineage = new Lineage("day " + day, "", "", "", "");
                staging.add(file, series, series.partition(time), 1, time, time, 2, 8, Quality.UNJUDGED, lineage);
            }
            staging.publish(lake.now(), "import", "", List.of());
        }
    }

    private static ImportRequest request(Path file) {
        return new ImportRequest(file, Optional.empty(), "BTC/USD", "Test", Map.of(), List.of());
    }

    private Path tape(String name, long day) throws IOException {
        StringBuilder text = new StringBuilder("timestamp,price,amount\n");
        for (int i = 0; i < DAYS; i++) text.append(86_400L * (day + i)).append(",800,1\n");
        return Files.writeString(folder.resolve(name), text);
    }

    private String stopped(Path root, String file, int step) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        // a killed process leaves the native library it has unpacked
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        root.toString(),
                        file,
                        Integer.toString(step))
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("BEFORE ") || line.startsWith("DONE ")) break;
            }
            child.destroyForcibly().waitFor();
        }
        return said.toString().strip();
    }

    @Test
    void aPublicationThatIsKilledIsInTheLakeAsAWholeOrNotAtAll() throws Exception {
        Path root = folder.resolve("lake");
        publish(Lake.open(root, () -> 1), 16_000);
        int visible = 0;
        for (int step = 0; step < POINTS; step++) {
            String said = stopped(root, "", step);
            assertTrue(said.startsWith("BEFORE "), "step " + step + ": " + said);
            Lake lake = Lake.open(root, () -> 1);
            boolean named = said.equals("BEFORE clean up");
            assertEquals(named ? 2 : 1, lake.head().version(), said);
            assertEquals(named ? 2 * DAYS : DAYS, lake.head().rows(), said);
            lake.stage().close();
            assertEquals(List.of(), lake.verify(), said);
            if (named) visible++;
        }
        assertEquals(1, visible, "the last of the steps is after the version was named");
    }

    @Test
    void anImportThatIsKilledCanBeDoneAgain() throws Exception {
        Path file = tape("tape.csv", 17_000);
        Path root = folder.resolve("lake");
        // four parts were moved to their places, none has a name yet
        assertEquals("BEFORE move part 4", stopped(root, file.toString(), 1 + DAYS + 1 + 4));
        Lake lake = Lake.open(root, () -> 1);
        assertEquals(0, lake.head().version());
        assertInstanceOf(ImportResult.Imported.class, new Importer(lake).run(request(file), Progress.UNWATCHED));
        assertEquals(DAYS, lake.head().rows());
        assertEquals(List.of(), lake.verify());
    }

    /// The lake after a recorder was killed before a step: everything acknowledged is there, in its order, and nothing
    /// but whole publications.
    private String killedWhileRecording(Path root, int step) throws IOException, InterruptedException {
        String said = stopped(root, RECORD, step);
        String last = said.lines().reduce((_, line) -> line).orElse("");
        assertTrue(last.startsWith("BEFORE "), "step " + step + ": " + said);
        long acknowledged = said.lines()
                .filter(line -> line.startsWith("ACK "))
                .mapToLong(line -> Long.parseLong(line.substring(4)))
                .max()
                .orElse(0);
        Lake lake = Lake.open(root, () -> 1);
        boolean named = last.equals("BEFORE clean up") && acknowledged < BATCHES * BATCH;
        assertEquals(acknowledged + (named ? BATCH : 0), lake.head().rows(), said);
        List<Long> prices = new ArrayList<>();
        TradeColumns.read(lake, lake.head().parts(), Long.MIN_VALUE, Long.MAX_VALUE, (_, _, some, _, rows) -> {
            for (int i = 0; i < rows; i++) prices.add(some[i]);
        });
        assertEquals(
                LongStream.range(80_000, 80_000 + lake.head().rows()).boxed().toList(), prices, said);
        lake.stage().close();
        assertEquals(List.of(), lake.verify(), said);
        return last;
    }

    @Test
    void aRecorderThatIsKilledLosesNothingAcknowledgedAndLeavesNothingHalfVisible() throws Exception {
        // in the first version, in the middle of the third, and while the four are put together
        for (int step : new int[] {3, 2 * STEPS + 4, 2 * STEPS + 5, BATCHES * STEPS + 4})
            killedWhileRecording(folder.resolve("lake-" + step), step);
    }

    @Test
    @Tag("soak")
    void noStepOfARecordingIsOneAtWhichSomethingAcknowledgedCouldBeLost() throws Exception {
        for (int step = 0; step < (BATCHES + 1) * STEPS; step++) {
            String at = killedWhileRecording(folder.resolve("lake-" + step), step);
            if (step % STEPS == STEPS - 1) assertEquals("BEFORE clean up", at, "step " + step);
        }
    }
}
