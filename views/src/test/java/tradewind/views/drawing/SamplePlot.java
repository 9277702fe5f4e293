package tradewind.views.drawing;

import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

/// 60 bars of `minutes` minutes each, 10 pixels wide; price 1,000.00 at the top, a cent less per pixel. The candles all
/// open at 999.00, rise to 999.50, fall to 998.00 and close at 998.50.
final class SamplePlot implements Plot {
    static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Bitstamp"), "Bitcoin", Currency.BTC, Currency.USD, 2, 1, 8, 1, 1);
    static final long MINUTE = 60_000_000_000L;
    /// 29 November 2013, 00:00 UTC.
    static final long MIDNIGHT = 1_385_683_200_000_000_000L;

    private final int minutes;
    private final int bucket;
    /// Where the crosshair was put last.
    double crosshair = -1;

    SamplePlot() {
        this(1, 1);
    }

    SamplePlot(int minutes, int bucket) {
        this.minutes = minutes;
        this.bucket = bucket;
    }

    /// The middle of a minute.
    static Anchor at(int minute, String price) {
        return new Anchor(
                MIDNIGHT + minute * MINUTE + MINUTE / 2, BTC.price(price).units());
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public double width() {
        return 600;
    }

    @Override
    public double height() {
        return 400;
    }

    @Override
    public double textSize() {
        return 11;
    }

    @Override
    public double x(double index) {
        return index * 10;
    }

    @Override
    public double index(double x) {
        return x / 10;
    }

    @Override
    public double indexOf(long time) {
        return (time - MIDNIGHT) / (double) (minutes * MINUTE);
    }

    @Override
    public long timeOf(double index) {
        return MIDNIGHT + Math.round(index * minutes * MINUTE);
    }

    @Override
    public int bucket() {
        return bucket;
    }

    @Override
    public double y(double price) {
        return 100_000 - price;
    }

    @Override
    public double price(double y) {
        return 100_000 - y;
    }

    @Override
    public long candlePrice(double index, double y) {
        long nearest = 99_900;
        for (long price : new long[] {99_950, 99_800, 99_850})
            if (Math.abs(y(price) - y) < Math.abs(y(nearest) - y)) nearest = price;
        return nearest;
    }

    @Override
    public void point(double x, double y) {
        crosshair = x;
    }
}
