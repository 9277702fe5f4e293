package tradewind.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.desk.DepthBoard;
import tradewind.engine.history.History;
import tradewind.engine.history.recorder.Recorder;
import tradewind.engine.history.recorder.RecorderStatus;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.ModelVote;

/// Market data on their way into the inbox; alerts, market watch, the desk's order books and, if there is one, a
/// recorder hear them after it. Order books and what is said about an instrument are of no use to the kernel: desk
/// and recorder hear of the books, and the trader reads in the session's log what was said, when it is known.
final class FeedTap implements MarketDataListener, Recording {
    private final MarketDataListener inbox;
    private final String name;
    private final Instruments instruments;
    private final boolean sides;
    private final MarketWatch watch;
    private final AlertBook alerts;
    private final DepthBoard depth;
    private final Said said;
    private volatile @Nullable Recorder recorder;

    /// @param sides whether the feed knows who took the liquidity
    FeedTap(
            MarketDataListener inbox,
            String name,
            Instruments instruments,
            boolean sides,
            MarketWatch watch,
            AlertBook alerts,
            DepthBoard depth,
            Said said) {
        this.inbox = inbox;
        this.name = name;
        this.instruments = instruments;
        this.sides = sides;
        this.watch = watch;
        this.alerts = alerts;
        this.depth = depth;
        this.said = said;
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        inbox.onTrade(instrument, time, price, quantity, aggressor);
        alerts.onTrade(instrument, time, price, quantity, aggressor);
        watch.onTrade(instrument, time, price, quantity, aggressor);
        depth.onTrade(instrument, time, price, quantity, aggressor);
        Recorder listening = recorder;
        if (listening != null) listening.onTrade(instrument, time, price, quantity, aggressor);
    }

    @Override
    public void onQuote(
            int instrument,
            long time,
            long bidPrice,
            long bidQuantity,
            long askPrice,
            long askQuantity,
            boolean derived) {
        inbox.onQuote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
        alerts.onQuote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
        watch.onQuote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
        depth.onQuote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
        Recorder listening = recorder;
        if (listening != null)
            listening.onQuote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
    }

    @Override
    public void onBookLevel(
            int instrument, long time, int level, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        depth.onBookLevel(instrument, time, level, bidPrice, bidQuantity, askPrice, askQuantity);
        Recorder listening = recorder;
        if (listening != null)
            listening.onBookLevel(instrument, time, level, bidPrice, bidQuantity, askPrice, askQuantity);
    }

    @Override
    public void onBookChange(int instrument, long time, long sequence, boolean bid, long price, long quantity) {
        depth.onBookChange(instrument, time, sequence, bid, price, quantity);
        Recorder listening = recorder;
        if (listening != null) listening.onBookChange(instrument, time, sequence, bid, price, quantity);
    }

    @Override
    public void onNews(int instrument, long time, long known, String source, String headline, String text) {
        Recorder listening = recorder;
        if (listening != null) listening.onNews(instrument, time, known, source, headline, text);
        said.onNews(instrument, time, known, source, headline);
    }

    @Override
    public void onVote(int instrument, ModelVote vote) {
        said.onVote(instrument, vote);
    }

    @Override
    public void onStatus(int instrument, long time, MarketStatus status) {
        inbox.onStatus(instrument, time, status);
        watch.onStatus(instrument, time, status);
        depth.onStatus(instrument, time, status);
    }

    @Override
    public void onTime(long time) {
        inbox.onTime(time);
        alerts.onTime(time);
        watch.onTime(time);
        depth.onTime(time);
    }

    @Override
    public void onEnd(long time) {
        inbox.onEnd(time);
        alerts.onEnd(time);
        watch.onEnd(time);
        depth.onEnd(time);
    }

    @Override
    public synchronized boolean on(History lake) {
        if (recorder != null) return false;
        recorder = lake.record(name, instruments, sides);
        return true;
    }

    @Override
    public synchronized void off() {
        Recorder listening = recorder;
        recorder = null;
        if (listening != null) listening.close();
    }

    @Override
    public Optional<RecorderStatus> status() {
        return Optional.ofNullable(recorder).map(Recorder::status);
    }
}
