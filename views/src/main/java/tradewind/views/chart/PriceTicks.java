package tradewind.views.chart;

import java.util.function.DoubleToLongFunction;
import java.util.stream.DoubleStream;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.PriceNotation;
import tradewind.views.figures.Figures;

/// Where a price axis has its labels: multiples of 1, 2, 2.5 or 5 times a power of ten, on the instrument's tick.
final class PriceTicks {
    private static final long[] STEPS = {10, 20, 25, 50};

    private PriceTicks() {}

    /// The labels of a scale, rising. On a logarithmic one the steps grow with the price.
    ///
    /// @param tick smallest price step, above zero
    /// @param apart fewest pixels between two labels
    static double[] of(PriceScale scale, long tick, double apart) {
        return of(scale, least -> round(tick, least), apart);
    }

    /// The same for an instrument: prices written as fractions have their labels on halves, quarters, eighths.
    static double[] of(PriceScale scale, Instrument instrument, double apart) {
        return instrument.notation() == PriceNotation.DECIMAL
                ? of(scale, instrument.tick(), apart)
                : of(scale, least -> halved(instrument, least), apart);
    }

    /// What the axis has to hold beside its labels: an average is on no tick, and in an instrument of fractions longer
    /// than any price.
    ///
    /// @param high of the range, price units
    static String longest(Instrument instrument, long high, PositionRow position) {
        String top = Figures.price(instrument, high - high % instrument.tick());
        return position.averagePrice()
                .map(price -> Figures.price(instrument, price.units()))
                .filter(average -> average.length() > top.length())
                .orElse(top);
    }

    private static double[] of(PriceScale scale, DoubleToLongFunction round, double apart) {
        return scale.log() ? growing(scale, round, apart) : within(scale, round.applyAsLong(scale.perPixel() * apart));
    }

    /// A tick, two, four and so on below a whole; from there on as decimals.
    private static long halved(Instrument instrument, double least) {
        long one = FixedPoint.power(instrument.priceScale());
        if (one % instrument.tick() != 0) return round(instrument.tick(), least);
        for (long step = instrument.tick(); step < one; step *= 2) if (step >= least && one % step == 0) return step;
        return round(one, least);
    }

    private static double[] growing(PriceScale scale, DoubleToLongFunction round, double apart) {
        DoubleStream.Builder ticks = DoubleStream.builder();
        double from = scale.low();
        while (true) {
            // the next label stands at least so much higher as `apart` pixels are from here
            double free = scale.price(scale.y(from) - apart);
            long step = round.applyAsLong(free - from);
            double next = Math.ceil(free / step - 1e-9) * step;
            if (!(next <= scale.high())) return ticks.build().toArray();
            ticks.add(next);
            from = next;
        }
    }

    /// The smallest round step, in price units, that keeps labels at least `apart` pixels away from each other.
    ///
    /// @param tick smallest price step, above zero
    static long step(PriceScale scale, long tick, double apart) {
        return round(tick, scale.perPixel() * apart);
    }

    private static long round(long tick, double least) {
        for (long power = 1; power <= Long.MAX_VALUE / 100; power *= 10) {
            for (long lead : STEPS) {
                if (lead * power % 10 != 0) continue;
                long step = lead * power / 10;
                if (step % tick == 0 && step >= least) return step;
            }
        }
        return Long.MAX_VALUE;
    }

    /// Multiples of the step within the scale, rising.
    static double[] within(PriceScale scale, long step) {
        long first = (long) Math.ceil(scale.low() / step);
        long last = (long) Math.floor(scale.high() / step);
        double[] ticks = new double[(int) Math.max(0, last - first + 1)];
        for (int i = 0; i < ticks.length; i++) ticks[i] = (double) (first + i) * step;
        return ticks;
    }
}
