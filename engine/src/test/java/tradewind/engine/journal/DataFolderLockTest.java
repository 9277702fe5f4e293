package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.journal.DataFolderLock.Answer;

class DataFolderLockTest {
    @TempDir
    Path folder;

    @Test
    void refusesASecondHolderAndNamesTheFirst() throws IOException {
        try (DataFolderLock _ = acquired()) {
            Answer.Refused refused = assertInstanceOf(Answer.Refused.class, DataFolderLock.acquire(folder));
            assertTrue(
                    refused.holder().startsWith("pid " + ProcessHandle.current().pid() + " on host "));
            assertTrue(refused.sentence().contains(folder.toString()), refused.sentence());
        }
    }

    @Test
    void admitsTheNextOneAfterClosing() throws IOException {
        acquired().close();
        acquired().close();
    }

    @Test
    void refusesWhileAnotherProcessLivesAndAdmitsAfterItWasKilled() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals("held", other.inputReader().readLine());
            Answer.Refused refused = assertInstanceOf(Answer.Refused.class, DataFolderLock.acquire(folder));
            assertTrue(refused.holder().startsWith("pid " + other.pid() + " on host "), refused.holder());
        } finally {
            other.destroyForcibly().waitFor();
        }
        acquired().close();
    }

    @Test
    void namesTheFolderThatCannotBeWritten() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("home"), "not a folder");
        var failure = assertThrows(IOException.class, () -> DataFolderLock.acquire(inTheWay));
        assertTrue(
                failure.toString().contains("The data folder " + inTheWay + " cannot be written"), failure.toString());
    }

    private DataFolderLock acquired() throws IOException {
        return assertInstanceOf(Answer.Acquired.class, DataFolderLock.acquire(folder))
                .lock();
    }

    /// Another instance, which holds the folder until it is killed.
    static final class Holder {
        public static void main(String[] args) throws Exception {
            if (DataFolderLock.acquire(Path.of(args[0])) instanceof Answer.Acquired) System.out.println("held");
            System.in.read();
        }
    }
}
