package tradewind.bench;

import tradewind.engine.history.TradeTape;
import tradewind.engine.market.MarketDataListener;

/// The control of a replay: the same feed into a listener that adds up all it hears and decides nothing.
final class BareFeed implements MarketDataListener {
    private long sum;

    private BareFeed() {}

    static Pass replay(TradeTape tape) {
        BareFeed listener = new BareFeed();
        var feed = SampleWeek.feed(tape);
        Meter meter = new Meter(Thread.currentThread());
        feed.drive(listener, Long.MAX_VALUE);
        long wall = meter.elapsed();
        long cpu = meter.cpu();
        long allocated = meter.allocated();
        Cost cost = new Cost(wall, wall, cpu, allocated, meter.allocatedEverywhere());
        return new Pass(new Outcome("sum " + listener.sum, 0, 0), cost);
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        sum += instrument + time + price + quantity + aggressor;
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
        sum += time + bidPrice + bidQuantity + askPrice + askQuantity + (derived ? 1 : 0);
    }

    @Override
    public void onTime(long time) {
        sum += time;
    }

    @Override
    public void onEnd(long time) {
        sum += time;
    }
}
