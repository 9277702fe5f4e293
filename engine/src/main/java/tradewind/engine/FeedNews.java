package tradewind.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import tradewind.engine.desk.LogRow;
import tradewind.engine.history.quality.FeedQuality;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// Says in the session's log, in words, what is wrong with a feed and when it is over. What makes the prices on the
/// screen untrue is an alarm; what is merely odd is a warning.
record FeedNews(Instruments instruments, Consumer<LogRow> log) implements FeedQuality.Listener {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long SECOND = 1_000_000_000L;

    /// Time of day, UTC.
    static String clock(long nanos) {
        return CLOCK.format(Instant.EPOCH.plusNanos(nanos));
    }

    @Override
    public void begins(FeedQuality.Condition condition, int instrument, long since, long a, long b) {
        String at = clock(since);
        if (instrument == FeedQuality.ALL) {
            log.accept(new LogRow(since, level(condition), "", "All quotes stopped at " + at + "."));
            return;
        }
        Instrument i = instruments.get(instrument);
        String symbol = i.symbol();
        String text = switch (condition) {
            case SILENT -> "Quotes of " + symbol + " stopped at " + at + ".";
            case STALE ->
                "Quotes of " + symbol + " stand still at " + i.price(a) + " / " + i.price(b) + " since " + at
                        + " while it trades beyond them.";
            case LATE -> "Quotes of " + symbol + " come " + a / SECOND + " s late since " + at + ".";
            case CROSSED ->
                "Quotes of " + symbol + " are crossed since " + at + ": bid " + i.price(a) + " above offer "
                        + i.price(b) + ".";
            case LOCKED -> "Quotes of " + symbol + " are locked since " + at + ": bid and offer " + i.price(a) + ".";
            case OFF_TICK ->
                "A price of " + symbol + " at " + at + " is off its tick of " + i.price(i.tick()) + ": " + i.price(a)
                        + ".";
            case SPIKE ->
                "A print of " + symbol + " before " + at + " stood alone: " + i.price(a) + " among prints around "
                        + i.price(b) + ".";
            case BACKWARDS -> "The time of " + symbol + " went back by " + a / SECOND + " s at " + at + ".";
        };
        log.accept(new LogRow(since, level(condition), "", text));
    }

    @Override
    public void ends(FeedQuality.Condition condition, int instrument, long at, long since) {
        String symbol = instrument == FeedQuality.ALL
                ? "all instruments"
                : instruments.get(instrument).symbol();
        String text = switch (condition) {
            case SILENT -> "Quotes of " + symbol + " are back after " + (at - since) / SECOND + " s.";
            case STALE -> "Quotes of " + symbol + " move again after " + (at - since) / SECOND + " s.";
            case LATE -> "Quotes of " + symbol + " come in time again.";
            case CROSSED -> "Quotes of " + symbol + " are no longer crossed.";
            case LOCKED -> "Quotes of " + symbol + " are no longer locked.";
            case OFF_TICK -> "Prices of " + symbol + " are on its tick again.";
            case SPIKE -> "Prints of " + symbol + " are in line again.";
            case BACKWARDS -> "The time of " + symbol + " goes forward again.";
        };
        boolean alarm = level(condition) == LogRow.Level.ALARM;
        log.accept(new LogRow(at, alarm ? LogRow.Level.CLEAR : LogRow.Level.INFO, "", text));
    }

    private static LogRow.Level level(FeedQuality.Condition condition) {
        return switch (condition) {
            case SILENT, STALE, CROSSED, BACKWARDS, LATE -> LogRow.Level.ALARM;
            case LOCKED, OFF_TICK, SPIKE -> LogRow.Level.WARN;
        };
    }
}
