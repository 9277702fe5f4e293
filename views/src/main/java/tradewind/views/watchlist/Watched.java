package tradewind.views.watchlist;

import java.util.Arrays;
import java.util.OptionalDouble;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;

/// One instrument of a watchlist: what it shows now. One thread.
final class Watched {
    /// Points of the line of the last day.
    static final int POINTS = 48;

    private static final long DAY = BarInterval.D1.nanos();

    private final Instrument instrument;
    private final QuoteBoard quotes;
    private final BarBoard bars;
    private final QuoteRow quote = new QuoteRow();
    private final BarSeries minutes = new BarSeries(BarInterval.M1);
    private final double[] line = new double[POINTS];
    private int points;
    private long quoteVersion = -1;
    private long barVersion = -1;

    Watched(Instrument instrument, QuoteBoard quotes, BarBoard bars) {
        this.instrument = instrument;
        this.quotes = quotes;
        this.bars = bars;
        refresh();
        refreshLine();
    }

    Instrument instrument() {
        return instrument;
    }

    /// @return whether anything but the line may look different
    boolean refresh() {
        long now = quotes.version(instrument.index());
        if (now == quoteVersion) return false;
        quoteVersion = now;
        quotes.read(instrument.index(), quote);
        return true;
    }

    /// @return whether the line may look different
    boolean refreshLine() {
        long now = bars.version(instrument.index());
        if (now == barVersion) return false;
        barVersion = now;
        bars.copyInto(instrument.index(), minutes);
        points = 0;
        int n = minutes.size();
        if (n == 0) return true;
        long end = minutes.time(n - 1) + minutes.interval().nanos();
        long step = DAY / POINTS;
        int at = n - 1;
        while (at > 0 && minutes.time(at - 1) >= end - DAY) at--;
        // minutes without a trade have no bar: the price before them stands
        double last = minutes.open(at);
        for (long t = end - DAY + step; t <= end; t += step) {
            boolean begun = minutes.time(at) < t;
            while (at < n && minutes.time(at) < t) last = minutes.close(at++);
            at = Math.min(at, n - 1);
            if (begun || points > 0) line[points++] = last;
        }
        return true;
    }

    /// Closing prices of the last 24 hours, oldest first, price units; shorter if the session saw less.
    double[] line() {
        return Arrays.copyOf(line, points);
    }

    String symbol() {
        return instrument.symbol();
    }

    /// Empty before the first trade.
    String last() {
        return quote.hasLast() ? Figures.price(instrument, quote.last()) : "";
    }

    /// For sorting only: a price as it is shown is exact.
    double lastValue() {
        return quote.last() / Math.pow(10, instrument.priceScale());
    }

    int direction() {
        return quote.lastDirection();
    }

    /// Since the close of the day before; since the day's first trade if the session saw none before it.
    OptionalDouble change() {
        long from = reference();
        return quote.hasLast() && from > 0
                ? OptionalDouble.of((quote.last() - from) / (double) from)
                : OptionalDouble.empty();
    }

    /// The change is from the day's first trade.
    boolean fromOpen() {
        return quote.previousClose() == 0;
    }

    private long reference() {
        return quote.previousClose() > 0 ? quote.previousClose() : quote.dayOpen();
    }

    String changeText() {
        OptionalDouble change = change();
        return change.isEmpty()
                ? ""
                : Figures.signedPercent(change.getAsDouble()).replace(" %", "");
    }
}
