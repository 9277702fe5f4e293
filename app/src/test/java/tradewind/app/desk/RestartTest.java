package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process whose strategy never comes back, or ends it, and the one that comes after it.
class RestartTest {
    /// Several times what a desk and the one after it take on a busy machine.
    private static final long PATIENCE = 30_000_000_000L;

    @TempDir
    Path home;

    @TempDir
    Path outside;

    /// Runs a desk until it, or the one that comes after it, has said where it stands. Fails if none does.
    private List<String> run(String how) throws IOException, InterruptedException {
        Path out = outside.resolve("out");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        classPath,
                        HangingDesk.class.getName(),
                        home.toString(),
                        how)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            List<String> said = List.of();
            long end = System.nanoTime() + PATIENCE;
            // a file, because the process that is started anew outlives the pipe of the first
            while (!ended(process, how) && (said.isEmpty() || !said.getLast().equals("closed"))) {
                if (System.nanoTime() > end) fail("no desk said where it stands: " + String.join("\n", said));
                LockSupport.parkNanos(20_000_000L);
                said = Files.readAllLines(out);
            }
            return Files.readAllLines(out);
        } finally {
            process.destroyForcibly();
            endThoseAfterIt(Files.readString(out));
        }
    }

    /// Nobody else would: a desk that is started anew belongs to no one.
    private static void endThoseAfterIt(String said) {
        // no line that is still being written
        said.substring(0, said.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(HangingDesk.PROCESS))
                .map(line -> Long.parseLong(line.substring(HangingDesk.PROCESS.length())))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .forEach(ProcessHandle::destroyForcibly);
    }

    /// One that ends by itself is not followed by another.
    private static boolean ended(Process process, String how) {
        return how.equals("exit") && !process.isAlive();
    }

    private static String where(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("working "))
                .findFirst()
                .orElse("");
    }

    private List<String> notes() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("watchdog-"))
                    .toList();
        }
    }

    @Test
    void aStrategyThatLoopsForEverIsLeftBehindByARestartThatCancelsWhatWasWorking() throws Exception {
        List<String> said = run("loop");
        String all = String.join("\n", said);
        assertTrue(all.contains("The strategy callback fatal.onQuote has not come back"), all);
        assertTrue(all.contains("fatal stays off until you start it."), all);
        assertEquals("working 0, halted false, flat false, running false", where(said), all);
        assertEquals(1, notes().size(), all);
        assertTrue(notes().getFirst().endsWith(".read.json"), all);
    }

    @Test
    void aKillThatNobodyAnsweredIsCarriedOutAfterTheRestart() throws Exception {
        List<String> said = run("kill");
        assertEquals("working 0, halted true, flat true, running false", where(said), String.join("\n", said));
    }

    @Test
    void aStrategyThatEndsTheProcessIsNamedAtTheNextStart() throws Exception {
        run("exit");
        assertEquals(1, notes().size());
        List<String> said = run("exit");
        String all = String.join("\n", said);
        assertTrue(all.contains("The strategy callback fatal.onQuote ended the application."), all);
        assertEquals("working 0, halted false, flat false, running false", where(said), all);
    }
}
