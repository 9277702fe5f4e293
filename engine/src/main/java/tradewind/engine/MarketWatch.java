package tradewind.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.desk.LogRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.risk.FlashCrashDetector;
import tradewind.engine.time.EngineClock;

/// Looks at a session's market data beside the kernel and tells the trader of what is wrong with them: a price that
/// runs away.
///
/// It only looks: nothing it finds reaches the kernel, the journal or an order, so a session with it and one without
/// decide alike. A replay is judged by the recording's time and says the same at every speed. Its thread is the
/// feed's, and the pulse's between; an event of which there is nothing to say allocates nothing. If it fails it stops
/// looking and says so; the feed goes on.
final class MarketWatch implements MarketDataListener {
    private static final Logger LOG = LoggerFactory.getLogger(MarketWatch.class);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Instruments instruments;
    private final Optional<EngineClock> clock;
    private final Consumer<LogRow> log;
    private final double[] unit;
    private final FlashCrashDetector crashes;
    private boolean failed;

    /// @param clock by which the market is live; empty if it is a recording, which has its own time
    MarketWatch(Instruments instruments, Optional<EngineClock> clock, Consumer<LogRow> log) {
        this.instruments = instruments;
        this.clock = clock;
        this.log = log;
        unit = new double[instruments.size()];
        for (Instrument each : instruments.all()) unit[each.index()] = Math.pow(10, -each.priceScale());
        crashes = new FlashCrashDetector(instruments.size(), FlashCrashDetector.Settings.STANDARD, this::ranAway);
    }

    @Override
    public synchronized void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        if (failed) return;
        try {
            crashes.tick(instrument, time, price * unit[instrument]);
        } catch (RuntimeException e) {
            fail(time, e);
        }
    }

    @Override
    public void onQuote(
            int instrument,
            long time,
            long bidPrice,
            long bidQuantity,
            long askPrice,
            long askQuantity,
            boolean derived) {}

    @Override
    public void onStatus(int instrument, long time, MarketStatus status) {}

    @Override
    public void onTime(long time) {}

    @Override
    public void onEnd(long time) {}

    private void ranAway(int symbol, long nanos, double price, double move, double deviations) {
        Instrument i = instruments.get(symbol);
        boolean fall = move < 0;
        long since = crashes.since(symbol, fall);
        String text = "%s %s %.1f %% since %s, to %s%s"
                .formatted(
                        i.symbol(),
                        fall ? "fell" : "rose",
                        Math.abs(Math.expm1(move)) * 100,
                        CLOCK.format(Instant.EPOCH.plusNanos(since)),
                        i.price(Math.round(price / unit[symbol])),
                        deviations > 0
                                ? ": %.0f times what a minute usually moves it.".formatted(deviations)
                                : ".");
        log.accept(new LogRow(nanos, LogRow.Level.ALARM, "", text));
    }

    private void fail(long time, RuntimeException e) {
        failed = true;
        LOG.error("The market watch failed and looks no more", e);
        log.accept(new LogRow(
                time,
                LogRow.Level.ALARM,
                "",
                "Nobody watches the quotes for errors and crashes any more: " + e + ". Trading goes on."));
    }
}
