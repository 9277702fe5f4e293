package tradewind.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final Optional<Path> LAUNCHER = Optional.of(Path.of("/opt/tradewind/bin/tradewind"));

    @Test
    void aBuildHasNoPackageAndNoCacheToMiss() {
        Installation build = new Installation(Optional.empty(), List.of(), true);
        assertEquals("none, started from a build", build.origin().found());
        assertEquals(Optional.empty(), build.cache());
    }

    @Test
    void aPackageSaysWhereItIsAndThatItsCacheIsUsed(@TempDir Path folder) throws IOException {
        Path cache = Files.createFile(folder.resolve("tradewind.aot"));
        Installation installed = new Installation(LAUNCHER, List.of("-Xmx1g", "-XX:AOTCache=" + cache), true);
        assertTrue(installed.origin().found().contains("tradewind"));
        assertEquals(Optional.of(Finding.State.OK), installed.cache().map(Finding::state));
    }

    @Test
    void aCacheThatIsGoneIsAWarningAndNoFailure(@TempDir Path folder) {
        Installation installed =
                new Installation(LAUNCHER, List.of("-XX:AOTCache=" + folder.resolve("gone.aot")), false);
        assertEquals(Optional.of(Finding.State.WARN), installed.cache().map(Finding::state));
    }

    @Test
    void aCacheThatTheJvmPassedOverIsAWarning(@TempDir Path folder) throws IOException {
        Path cache = Files.createFile(folder.resolve("tradewind.aot"));
        Installation installed = new Installation(LAUNCHER, List.of("-XX:AOTCache=" + cache), false);
        assertEquals(Optional.of(Finding.State.WARN), installed.cache().map(Finding::state));
    }
}
