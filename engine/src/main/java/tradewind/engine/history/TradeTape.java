package tradewind.engine.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// The recorded trades of one instrument, oldest first, in primitive columns. At least one trade. Immutable; safe on
/// any thread.
///
/// Times are epoch nanoseconds and never fall; prices and quantities are units at the instrument's scale, on its tick
/// and lot, quantities above zero. What did not fit these rules is in [#quarantined].
public final class TradeTape implements MarketTape {
    private final Instrument instrument;
    private final String source;
    private final long[] times;
    private final long[] prices;
    private final long[] quantities;
    private final List<Quarantined> quarantined;

    private TradeTape(Builder from) {
        instrument = from.instrument;
        source = from.source;
        times = Arrays.copyOf(from.times, from.size);
        prices = Arrays.copyOf(from.prices, from.size);
        quantities = Arrays.copyOf(from.quantities, from.size);
        quarantined = List.copyOf(from.quarantined);
    }

    /// @param source where the trades are from, as a person knows it, such as a file name
    public static Builder builder(Instrument instrument, String source) {
        return new Builder(instrument, source);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public List<Instrument> instruments() {
        return List.of(instrument);
    }

    @Override
    public String source() {
        return source;
    }

    /// Rows of the source that were not loaded, in its order.
    public List<Quarantined> quarantined() {
        return quarantined;
    }

    public int size() {
        return times.length;
    }

    public long time(int i) {
        return times[i];
    }

    public long price(int i) {
        return prices[i];
    }

    public long quantity(int i) {
        return quantities[i];
    }

    /// Time of the first trade.
    @Override
    public long start() {
        return times[0];
    }

    /// Time of the last trade.
    @Override
    public long end() {
        return times[times.length - 1];
    }

    @Override
    public long timeAt(double share) {
        return times[(int) Math.min(times.length - 1L, (long) (times.length * share))];
    }

    @Override
    public boolean sides() {
        return false;
    }

    @Override
    public long leftOut() {
        return quarantined.size();
    }

    /// The first trade at or after a time; [#size] if there is none.
    public int indexAt(long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    @Override
    public int mostBars(BarInterval interval) {
        long spanned = (interval.start(end()) - interval.start(start())) / interval.nanos() + 1;
        return (int) Math.min(spanned, size());
    }

    /// The price at the end of each of `points` equally long slices of time from [#start] to [#end], for a
    /// scrubber. A slice without a trade shows the price before it.
    ///
    /// @param points above zero
    /// @return price units
    public long[] outline(int points) {
        if (points <= 0) throw new IllegalArgumentException("points: " + points);
        long[] out = new long[points];
        long span = end() - start();
        for (int i = 0; i < points; i++) {
            long until = i == points - 1 ? end() : start() + (long) ((double) span * (i + 1) / points);
            out[i] = prices[indexAt(until + 1) - 1];
        }
        return out;
    }

    @Override
    public long[] outline(int its, int points) {
        if (its != 0) throw new IllegalArgumentException("instrument " + its + " of one");
        return outline(points);
    }

    @Override
    public String toString() {
        return instrument.id() + ", " + size() + " trades from " + source;
    }

    /// Takes rows in the order of the source, keeps the good ones and quarantines the others. Not thread-safe.
    public static final class Builder {
        private final Instrument instrument;
        private final String source;
        private final List<Quarantined> quarantined = new ArrayList<>();
        private long[] times = new long[1024];
        private long[] prices = new long[1024];
        private long[] quantities = new long[1024];
        private int size;
        private int rows;

        private Builder(Instrument instrument, String source) {
            this.instrument = instrument;
            this.source = source;
        }

        /// Adds a trade that was in no file; its line is its number, from 1.
        public Builder add(long time, long price, long quantity) {
            String text = time + "," + FixedPoint.format(price, instrument.priceScale()) + ","
                    + FixedPoint.format(quantity, instrument.quantityScale());
            return add(rows + 1, text, time, price, quantity);
        }

        /// Adds a row of a file.
        ///
        /// @param line line number in the file
        /// @param text the row as it stands there
        public Builder add(int line, String text, long time, long price, long quantity) {
            if (quantity <= 0) return quarantine(line, text, "the amount is not above zero");
            if (price <= 0) return quarantine(line, text, "the price is not above zero");
            if (!instrument.onTick(price))
                return quarantine(line, text, "the price is off the tick of " + instrument.price(instrument.tick()));
            if (!instrument.onLot(quantity))
                return quarantine(line, text, "the amount is off the lot of " + instrument.quantity(instrument.lot()));
            if (size > 0 && time < times[size - 1])
                return quarantine(line, text, "it is earlier than the row before it");
            if (size == times.length) grow();
            times[size] = time;
            prices[size] = price;
            quantities[size] = quantity;
            size++;
            rows++;
            return this;
        }

        /// Keeps a row out, and says why.
        public Builder quarantine(int line, String text, String reason) {
            quarantined.add(new Quarantined(line, text, reason));
            rows++;
            return this;
        }

        /// Good rows so far.
        public int size() {
            return size;
        }

        /// Rows kept out so far, in order.
        List<Quarantined> quarantined() {
            return quarantined;
        }

        /// @throws IllegalStateException if there is no good row
        public TradeTape build() {
            if (size == 0) throw new IllegalStateException("a tape needs a trade: " + source);
            return new TradeTape(this);
        }

        private void grow() {
            int capacity = size * 2;
            times = Arrays.copyOf(times, capacity);
            prices = Arrays.copyOf(prices, capacity);
            quantities = Arrays.copyOf(quantities, capacity);
        }
    }
}
