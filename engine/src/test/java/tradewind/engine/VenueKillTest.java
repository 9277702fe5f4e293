package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.kernel.WireVenue;

/// `kill -9` of a desk that trades at a venue which lives on, again and again on the same journal.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class VenueKillTest {
    private static final long SEED = 20261120;

    @TempDir
    Path folder;

    @Test
    void noOrderReachesTheVenueTwiceAndTheBooksAgreeAfterEveryKill() throws Exception {
        killAgainAndAgain(SEED, 5);
    }

    @Test
    @Tag("soak")
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void noOrderReachesTheVenueTwiceOverTwoHundredKills() throws Exception {
        for (int round = 1; round <= 10; round++) killAgainAndAgain(SEED + round, 20);
    }

    private void killAgainAndAgain(long seed, int kills) throws Exception {
        Path journal = folder.resolve("journal-" + seed);
        Random random = new Random(seed);
        try (WireVenue venue = new WireVenue(seed);
                TradingEngine engine = new TradingEngine()) {
            venue.behave();
            Set<String> before = new HashSet<>();
            for (int kill = 1; kill <= kills; kill++) {
                String where = "seed " + seed + ", kill " + kill;
                tradeUntilKilled(journal, venue, random.nextLong(), 3 + random.nextInt(40), before.size());
                // nobody is there to hear it
                venue.trade();
                try (VenueDesk desk = VenueDesk.open(engine, journal, venue)) {
                    VenueDesk.await(() -> desk.agrees(venue));
                    venue.received().forEach((id, times) -> assertEquals(1, times, where + ": " + id));
                }
                assertTrue(venue.received().keySet().containsAll(before), where);
                assertTrue(venue.received().size() > before.size(), where + ": it traded");
                before = venue.received().keySet();
            }
        }
    }

    /// Starts a child, lets it print `acks` lines while the venue trades, and kills it; not before an order of its own
    /// has come to the venue, which had `before` of them: the gate may refuse the first few.
    private static void tradeUntilKilled(Path journal, WireVenue venue, long seed, int acks, int before)
            throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        classPath,
                        VenueChild.class.getName(),
                        journal.toString(),
                        Integer.toString(venue.port()),
                        Long.toString(seed))
                .redirectErrorStream(true)
                .start();
        StringBuilder output = new StringBuilder();
        int left = acks;
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (!line.equals("ack")) continue;
                if (left % 3 == 0) venue.trade();
                if (--left <= 0 && venue.received().size() > before)
                    child.toHandle().destroyForcibly();
            }
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor() != 0 && left <= 0, "killed, not ended: " + output);
    }
}
