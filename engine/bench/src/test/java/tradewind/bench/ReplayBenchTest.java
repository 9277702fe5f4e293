package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;

class ReplayBenchTest {
    private static final TradeTape TAPE = SampleMarket.load();

    @TempDir
    Path folder;

    @Test
    void getsTheSameFromTheKernelAloneAndFromAWholeSession() throws IOException {
        ReplayBench bench = new ReplayBench(TAPE);
        bench.run(0, 1);
        assertTrue(bench.report().contains("177 orders, 118 fills"), bench.report());
    }

    @Test
    void allocatesNothingForATickThatTouchesNoOrder() throws IOException {
        SampleWeek.replay(TAPE, Optional.empty(), folder.resolve("warm"));
        Pass pass = SampleWeek.replay(TAPE, Optional.empty(), folder.resolve("pass"));
        // a new day's note at every midnight, and now and then something of the JVM's own
        assertTrue(pass.cost().allocated() < TAPE.size() / 10, "bytes of " + TAPE.size() + " ticks: " + pass);
    }
}
