package tradewind.engine.history.features;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// Works features out while the market goes on: events of one instrument go in, in the order of time, and at the end
/// of each bar there are values. Allocates nothing per event. One thread.
///
/// A bar is known to have ended by the first event, of any kind, that is later; one without a trade is none.
public final class OnlineFeatures {
    /// Hears that a bar has ended; asks for the values it wants, on the thread the event came on.
    @FunctionalInterface
    public interface Listener {
        /// @param end when the values could be known, epoch nanoseconds
        void ended(OnlineFeatures features, long end);
    }

    private final List<Feature> features;
    private final long span;
    private final double priceUnit;
    private final double quantityUnit;
    private final Listener listener;
    private final Window window = new Window(Feature.FARTHEST * 2);
    private final double[] values;
    private final double[] bar = new double[Window.WIDTH];

    private long end = Long.MIN_VALUE;
    private long open;
    private long high;
    private long low;
    private long close;
    private long volume;
    private long bought;
    private long largest;
    private long trades;
    private double notional;
    private double spread;
    private double imbalance;
    private long quotes;
    private long lastPrice = Long.MIN_VALUE;
    private int direction = 1;
    private double reference = Double.NaN;

    /// @param instrument gives the scales of prices and quantities
    public OnlineFeatures(List<Feature> features, Instrument instrument, BarSpan span, Listener listener) {
        this.features = List.copyOf(features);
        this.span = span.nanos();
        if (this.span <= 0) throw new IllegalArgumentException("features are of bars of some length: " + span);
        this.listener = listener;
        priceUnit = FixedPoint.power(instrument.priceScale());
        quantityUnit = FixedPoint.power(instrument.quantityScale());
        values = new double[features.size()];
        Arrays.fill(values, Double.NaN);
    }

    /// A trade.
    ///
    /// @param side 1 if the buyer took the initiative, 2 the seller, 0 if nobody knows: the tick rule then says
    public void onTrade(long time, long price, long quantity, int side) {
        onTime(time);
        if (trades == 0) begin(time, price);
        high = Math.max(high, price);
        low = Math.min(low, price);
        close = price;
        volume = Math.addExact(volume, quantity);
        largest = Math.max(largest, quantity);
        notional += price / priceUnit * (quantity / quantityUnit);
        trades++;
        if (lastPrice != Long.MIN_VALUE && price != lastPrice) direction = price > lastPrice ? 1 : -1;
        lastPrice = price;
        if (side == 1 || (side == 0 && direction > 0)) bought += quantity;
    }

    private void begin(long time, long price) {
        end = Math.multiplyExact(Math.floorDiv(time, span) + 1, span);
        open = price;
        high = price;
        low = price;
    }

    /// A quote of two sides; others are left out.
    public void onQuote(long time, long bid, long ask, long bidSize, long askSize) {
        onTime(time);
        if (bid <= 0 || ask < bid || bidSize < 0 || askSize < 0 || bidSize + askSize <= 0) return;
        long start = Math.floorDiv(time, span);
        if (quotes > 0 && quoteBar != start) clearQuotes();
        quoteBar = start;
        quotes++;
        spread += (double) (ask - bid) / ((ask + bid) / 2.0);
        imbalance += (double) (bidSize - askSize) / (bidSize + askSize);
    }

    /// Quotes of a bar without a trade are no bar's.
    private long quoteBar = Long.MIN_VALUE;

    private void clearQuotes() {
        quotes = 0;
        spread = 0;
        imbalance = 0;
    }

    /// A price of the other instrument.
    public void onReference(long time, double price) {
        onTime(time);
        if (price > 0) reference = price;
    }

    /// It is this late; the bar in hand may have ended.
    public void onTime(long time) {
        if (trades == 0 || time < end) return;
        if (quotes > 0 && quoteBar != end / span - 1) clearQuotes();
        bar[Window.OPEN] = open / priceUnit;
        bar[Window.HIGH] = high / priceUnit;
        bar[Window.LOW] = low / priceUnit;
        bar[Window.CLOSE] = close / priceUnit;
        bar[Window.VOLUME] = volume / quantityUnit;
        bar[Window.NOTIONAL] = notional;
        bar[Window.TRADES] = trades;
        bar[Window.BOUGHT] = bought / quantityUnit;
        bar[Window.LARGEST] = largest / quantityUnit;
        bar[Window.SPREAD] = spread;
        bar[Window.IMBALANCE] = imbalance;
        bar[Window.QUOTES] = quotes;
        bar[Window.REFERENCE] = reference;
        window.push(end, bar);
        volume = 0;
        bought = 0;
        largest = 0;
        trades = 0;
        notional = 0;
        clearQuotes();
        for (int i = 0; i < values.length; i++) values[i] = features.get(i).at(window);
        listener.ended(this, window.end());
    }

    public List<Feature> features() {
        return features;
    }

    /// Whether a feature had a value at the end of the last bar.
    public boolean has(int feature) {
        return !Double.isNaN(values[feature]);
    }

    /// Its value.
    ///
    /// @throws IllegalStateException if it had none; see [#has]
    public double value(int feature) {
        if (!has(feature)) throw new IllegalStateException(features.get(feature).id() + " has no value");
        return values[feature];
    }

    /// The value of a feature at the end of the last bar.
    public OptionalDouble value(Feature feature) {
        int at = features.indexOf(feature);
        return at < 0 || !has(at) ? OptionalDouble.empty() : OptionalDouble.of(values[at]);
    }
}
