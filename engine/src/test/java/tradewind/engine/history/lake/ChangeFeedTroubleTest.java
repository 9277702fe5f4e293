package tradewind.engine.history.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.events.NewsItem;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ChangeFeedTroubleTest {
    private static final int TIMES = 6;

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger(ChangeFeed.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(logged);
        logger.setLevel(null);
    }

    @Test
    void saysOnceWhatIsWrongAndOnceThatItIsOver() throws IOException {
        Lake lake = Lake.open(folder, () -> 1);
        new EventLog(lake, "Bitstamp", "BTC/USD").news(List.of(new NewsItem(1, 1, "Wire", "Talks", "")), "a test");
        AtomicInteger tried = new AtomicInteger();
        try (ChangeFeed feed = lake.follow(0, _ -> {
            if (tried.incrementAndGet() <= TIMES) throw new IllegalStateException("the folder is gone");
        })) {
            // it would come round by itself, only later
            until("it is told", () -> {
                feed.wake();
                return feed.told() > 0;
            });
        }
        assertEquals(TIMES + 1, tried.get());
        assertEquals(
                List.of(Level.WARN, Level.INFO),
                logged.list.stream().map(ILoggingEvent::getLevel).toList());
        assertTrue(logged.list.getFirst().getFormattedMessage().contains("after version 0"));
    }
}
