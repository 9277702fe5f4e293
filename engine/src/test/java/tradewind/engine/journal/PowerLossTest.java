package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.journal.Records.append;
import static tradewind.engine.journal.Records.entries;
import static tradewind.engine.journal.Records.read;

import java.io.IOException;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Cuts the power at a random disk operation, also during recovery, and looks at what is left.
class PowerLossTest {
    private static final int RUNS = 3_000;
    private static final int ON_ITS_OWN = Integer.MAX_VALUE;

    @Test
    void leavesEveryAcknowledgedRecordOfADurableJournal() throws IOException {
        for (long seed = 0; seed < RUNS; seed++) assertTrue(survives(seed, ON_ITS_OWN, disk -> disk), "seed " + seed);
    }

    @Test
    void leavesThemAlsoWhereBatchesAreMadeWhileOthersAreOnTheirWayToTheDisk() throws IOException {
        for (long seed = 0; seed < RUNS / 3; seed++) assertTrue(survives(seed, 0, disk -> disk), "seed " + seed);
    }

    @Test
    void wouldBeNoticedByThisTestIfTheWriterForgotToForce() throws IOException {
        boolean allSurvive = true;
        for (long seed = 0; seed < RUNS && allSurvive; seed++)
            allSurvive = survives(seed, ON_ITS_OWN, SimulatedDisk::withForceThatLies);
        assertFalse(allSurvive, "the simulated disk loses nothing");
    }

    @Test
    void wouldBeNoticedThereTooIfTheWriterForgotToForce() throws IOException {
        boolean allSurvive = true;
        for (long seed = 0; seed < RUNS && allSurvive; seed++)
            allSurvive = survives(seed, 0, SimulatedDisk::withForceThatLies);
        assertFalse(allSurvive, "the simulated disk loses nothing");
    }

    /// A life of five boots, each ended by a power cut. Whether all that was ever acknowledged was always found
    /// again.
    ///
    /// @param besideFrom from how many bytes on a batch is left to another thread
    private static boolean survives(long seed, int besideFrom, UnaryOperator<SimulatedDisk> kind) throws IOException {
        Random random = new Random(seed);
        JournalOptions options =
                new JournalOptions(1024 << random.nextInt(4), Durability.DURABLE).withBesideFrom(besideFrom);
        SimulatedDisk disk = kind.apply(new SimulatedDisk());
        long acknowledged = 0;
        long appended = 0;
        for (int boot = 0; boot < 5; boot++) {
            disk.withPowerFor(random.nextInt(60));
            JournalWriter writer = null;
            try {
                writer = JournalWriter.open(disk, options);
                appended = writer.acknowledgedSequence();
                if (appended < acknowledged) return false;
                while (true) {
                    append(writer, appended + 1);
                    appended++;
                    if (random.nextInt(12) == 0) writer.beginCommit();
                }
            } catch (JournalRefusedException e) {
                return false;
            } catch (IOException e) {
                // the power is gone
                if (writer != null) {
                    writer.close();
                    acknowledged = writer.acknowledgedSequence();
                }
            }
            disk = kind.apply(disk.afterPowerLoss(random));
        }
        JournalCheck check = Records.verify(disk);
        if (check instanceof JournalCheck.Damaged || check.lastSequence() < acknowledged) return false;
        assertTrue(check.lastSequence() <= appended, "seed " + seed);
        assertEquals(entries(check.lastSequence()), read(disk), "seed " + seed);
        return true;
    }
}
