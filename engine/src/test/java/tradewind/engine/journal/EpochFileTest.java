package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochFileTest {
    @Test
    void growsWithEveryOpeningAndWithTheJournal(@TempDir Path home) throws IOException {
        Path journal = home.resolve("journal/paper");
        assertEquals(1, EpochFile.beside(journal).next(0));
        assertEquals(2, EpochFile.beside(journal).next(1));
        assertEquals(8, EpochFile.beside(journal).next(7), "a journal from before there was such a file");
        assertEquals("8", Files.readString(home.resolve("journal/paper.epoch")).strip());
    }

    @Test
    void aJournalRestoredFromABackupDoesNotBringOldEpochsBack(@TempDir Path home) throws IOException {
        Path journal = home.resolve("paper");
        for (long known = 0; known < 5; known++) EpochFile.beside(journal).next(known);
        assertEquals(6, EpochFile.beside(journal).next(2), "the journal is of the day before yesterday");
    }

    @Test
    void neverGivesTheSameEpochTwiceWheneverThePowerGoes() throws IOException {
        for (long cut = 0; cut < 40; cut++) {
            SimulatedDisk disk = new SimulatedDisk();
            long given = 0;
            disk.withPowerFor(cut);
            try {
                while (true) given = new EpochFile(disk, "paper.epoch").next(0);
            } catch (IOException e) {
                // the power is gone
            }
            SimulatedDisk found = disk.afterPowerLoss(new Random(cut));
            assertTrue(new EpochFile(found, "paper.epoch").next(0) > given, "cut " + cut);
        }
    }

    @Test
    void refusesAFileThatDoesNotHoldANumber(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("paper.epoch"), "seven");
        var failure = assertThrows(
                IOException.class, () -> EpochFile.beside(home.resolve("paper")).next(3));
        assertTrue(failure.toString().contains("paper.epoch"), failure.toString());
        assertTrue(failure.toString().contains("above every epoch ever used"), failure.toString());
    }
}
