package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class FolderWatchTest {
    @TempDir
    Path home;

    private final Logger logger = (Logger) LoggerFactory.getLogger(FolderWatch.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(logged);
    }

    private static void look(FolderWatch watch) {
        for (int i = 0; i < 25; i++) watch.look();
    }

    @Test
    void saysOnceThatTheFolderIsGoneAndOnceThatItIsBack() throws IOException {
        Path folder = home.resolve("desk");
        try (FolderWatch watch = new FolderWatch(folder)) {
            look(watch);
            assertEquals(1, logged.list.size(), logged.list::toString);
            assertTrue(logged.list.getFirst().getFormattedMessage().contains(folder.toString()));
            Files.createDirectory(folder);
            look(watch);
            assertTrue(Files.exists(folder.resolve(FolderWatch.STATUS)));
            assertEquals(
                    List.of("Data folder " + folder + " can be used again"),
                    logged.list.stream()
                            .skip(1)
                            .map(ILoggingEvent::getFormattedMessage)
                            .toList());
        }
    }
}
