package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.journal.Durability;

class LatencyRunTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Durability.class)
    void everyTickBecomesAnOrderThatIsAcceptedAndFilled(Durability mode) throws IOException, InterruptedException {
        String said = LatencyRun.run(mode, 200, 10, 0.1, 0.4, folder);
        assertTrue(said.contains("\t| "), said);
    }
}
