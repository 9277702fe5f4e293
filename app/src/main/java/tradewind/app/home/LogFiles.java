package tradewind.app.home;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of this desk: `logs/tradewind.log`, and up to four older ones of 5 MB. Failures with their stack traces are
/// there, with times in UTC; the terminal shows one line of each.
public final class LogFiles {
    private static final String NAME = "data folder";
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level [%thread] %logger: %msg%n%ex";

    private LogFiles() {}

    /// Starts writing there, and stops writing in the folder before. A folder that cannot be written only costs the
    /// file.
    public static void open(DataFolder folder) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (!(factory instanceof LoggerContext context)) return;
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        Appender<ILoggingEvent> before = root.getAppender(NAME);
        if (before != null) {
            root.detachAppender(before);
            before.stop();
        }
        Path file = folder.logs().resolve("tradewind.log");

        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setName(NAME);
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);

        FixedWindowRollingPolicy older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(appender);
        older.setFileNamePattern(file + ".%i");
        older.setMinIndex(1);
        older.setMaxIndex(4);
        older.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(5 * FileSize.MB_COEFFICIENT));
        size.start();

        appender.setRollingPolicy(older);
        appender.setTriggeringPolicy(size);
        appender.start();
        root.addAppender(appender);
    }
}
