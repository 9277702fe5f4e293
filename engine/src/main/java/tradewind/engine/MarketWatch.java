package tradewind.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.desk.LogRow;
import tradewind.engine.history.quality.FeedQuality;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.risk.FlashCrashDetector;
import tradewind.engine.time.EngineClock;

/// Looks at a session's market data beside the kernel and tells the trader of what is wrong with them: a price that
/// runs away ([FlashCrashDetector]), and a feed that cannot be trusted ([FeedQuality]).
///
/// It only looks: nothing it finds reaches the kernel, the journal or an order, so a session with it and one without
/// decide alike. A replay is judged by the recording's time and says the same at every speed. Its thread is the
/// feed's, and the pulse's between; an event of which there is nothing to say allocates nothing. If it fails it stops
/// looking and says so; the feed goes on.
final class MarketWatch implements MarketDataListener {
    private static final Logger LOG = LoggerFactory.getLogger(MarketWatch.class);

    private final Instruments instruments;
    private final Optional<EngineClock> clock;
    private final Consumer<LogRow> log;
    private final double[] unit;
    private final FlashCrashDetector crashes;
    private final FeedQuality quality;
    private long last = Long.MIN_VALUE;
    private boolean failed;

    /// @param clock by which the market is live; empty if it is a recording, which has its own time
    MarketWatch(Instruments instruments, Optional<EngineClock> clock, Consumer<LogRow> log) {
        this.instruments = instruments;
        this.clock = clock;
        this.log = log;
        unit = new double[instruments.size()];
        for (Instrument each : instruments.all()) unit[each.index()] = Math.pow(10, -each.priceScale());
        crashes = new FlashCrashDetector(instruments.size(), FlashCrashDetector.Settings.STANDARD, this::ranAway);
        quality = new FeedQuality(instruments, new FeedNews(instruments, log));
    }

    /// When something came, which never falls: in a recording, when it happened.
    private long arrival(long time) {
        last = Math.max(last, clock.isPresent() ? clock.get().now() : time);
        return last;
    }

    @Override
    public synchronized void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        if (failed) return;
        try {
            crashes.tick(instrument, time, price * unit[instrument]);
            quality.trade(instrument, time, arrival(time), price);
        } catch (RuntimeException e) {
            fail(time, e);
        }
    }

    @Override
    public synchronized void onQuote(
            int instrument,
            long time,
            long bidPrice,
            long bidQuantity,
            long askPrice,
            long askQuantity,
            boolean derived) {
        if (failed || derived) return;
        try {
            quality.quote(instrument, time, arrival(time), bidPrice, bidQuantity, askPrice, askQuantity);
        } catch (RuntimeException e) {
            fail(time, e);
        }
    }

    @Override
    public synchronized void onStatus(int instrument, long time, MarketStatus status) {
        if (failed) return;
        try {
            quality.status(instrument, arrival(time), status);
        } catch (RuntimeException e) {
            fail(time, e);
        }
    }

    @Override
    public synchronized void onTime(long time) {
        if (failed) return;
        try {
            quality.time(arrival(time));
        } catch (RuntimeException e) {
            fail(time, e);
        }
    }

    @Override
    public synchronized void onEnd(long time) {
        quality.end();
    }

    private void ranAway(int symbol, long nanos, double price, double move, double deviations) {
        Instrument i = instruments.get(symbol);
        boolean fall = move < 0;
        long since = crashes.since(symbol, fall);
        String text = "%s %s %.1f %% since %s, to %s%s"
                .formatted(
                        i.symbol(),
                        fall ? "fell" : "rose",
                        Math.abs(Math.expm1(move)) * 100,
                        FeedNews.clock(since),
                        i.price(Math.round(price / unit[symbol])),
                        deviations > 0 ? ": %.0f times what a minute usually moves it.".formatted(deviations) : ".");
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
