package tradewind.engine.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tradewind.engine.market.MarketDataListener;

/// Writes down what a feed delivers, one line each, and lets a test wait for the next line.
final class Recording implements MarketDataListener {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final boolean beats;

    /// @param beats whether to write down times without an event, which come by the wall clock
    Recording(boolean beats) {
        this.beats = beats;
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        lines.add("trade " + time + " " + price + " " + quantity + " " + aggressor);
    }

    @Override
    public void onQuote(int instrument, long time, long bid, long bidSize, long ask, long askSize, boolean derived) {
        lines.add((derived ? "derived " : "quote ") + time + " " + bid + " " + ask);
    }

    @Override
    public void onTime(long time) {
        if (beats) lines.add("time " + time);
    }

    @Override
    public void onEnd(long time) {
        lines.add("end " + time);
    }

    /// Waits for the next line.
    String take() {
        try {
            String line = lines.poll(60, TimeUnit.SECONDS);
            if (line == null) throw new AssertionError("nothing was delivered for 30 s");
            return line;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits for the next lines.
    List<String> take(int count) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < count; i++) out.add(take());
        return out;
    }

    /// What has come and was not taken.
    List<String> rest() {
        List<String> out = new ArrayList<>();
        lines.drainTo(out);
        return out;
    }
}
