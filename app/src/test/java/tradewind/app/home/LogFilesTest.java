package tradewind.app.home;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @AfterEach
    void detach() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var appender = root.getAppender("data folder");
        appender.stop();
        root.detachAppender(appender);
    }

    @Test
    void keepsTheStackTraceThatTheTerminalLeavesOut() throws IOException {
        DataFolder folder = new DataFolder(home);
        LogFiles.open(folder);
        LogFiles.open(folder);
        LoggerFactory.getLogger("desk").error("it broke", new IllegalStateException("why"));
        String log = Files.readString(folder.logs().resolve("tradewind.log"));
        assertTrue(log.contains("ERROR [main] desk: it broke"), log);
        assertTrue(log.contains("java.lang.IllegalStateException: why"), log);
        assertTrue(log.indexOf("it broke") == log.lastIndexOf("it broke"), log);
    }

    @Test
    void timesAreUtcWhateverTheMachineIs() throws IOException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        try {
            DataFolder folder = new DataFolder(home);
            LogFiles.open(folder);
            LoggerFactory.getLogger("desk").error("when");
            String log = Files.readString(folder.logs().resolve("tradewind.log"));
            Instant at = Instant.parse(log.substring(0, log.indexOf(' ')));
            assertTrue(log.substring(0, 24).endsWith("Z"), log);
            assertTrue(Duration.between(at, Instant.now()).abs().toMinutes() < 5, log);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void survivesAFolderThatCannotBeWritten() throws IOException {
        Path taken = Files.writeString(home.resolve("taken"), "");
        LogFiles.open(new DataFolder(taken.resolve("inside")));
        LoggerFactory.getLogger("desk").info("still here");
    }
}
