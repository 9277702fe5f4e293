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

    @Test
    void leavesEveryAcknowledgedRecordOfADurableJournal() throws IOException {
        for (long seed = 0; seed < RUNS; seed++) assertTrue(survives(seed, disk -> disk), "seed " + seed);
    }

    @Test
    void wouldBeNoticedByThisTestIfTheWriterForgotToForce() throws IOException {
        boolean allSurvive = true;
        for (long seed = 0; seed < RUNS && allSurvive; seed++)
            allSurvive = survives(seed, SimulatedDisk::withForceThatLies);
        assertFalse(allSurvive, "the simulated disk loses nothing");
    }

    /// A life of five boots, each ended by a power cut. Whether all that was ever acknowledged was always found
    /// again.
    private static boolean survives(long seed, UnaryOperator<SimulatedDisk> kind) throws IOException {
        Random random = new Random(seed);
        JournalOptions options = new JournalOptions(1024 << random.nextInt(4), Durability.DURABLE);
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
                    if (random.nextInt(12) == 0) writer.commit();
                }
            } catch (JournalRefusedException e) {
                return false;
            } catch (IOException e) {
                // the power is gone
                if (writer != null) acknowledged = writer.acknowledgedSequence();
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
