package tradewind.views.chart;

import java.util.stream.DoubleStream;

/// Where a price axis has its labels: multiples of 1, 2, 2.5 or 5 times a power of ten, on the instrument's tick.
final class PriceTicks {
    private static final long[] STEPS = {10, 20, 25, 50};

    private PriceTicks() {}

    /// The labels of a scale, rising. On a logarithmic one the steps grow with the price.
    ///
    /// @param tick smallest price step, above zero
    /// @param apart fewest pixels between two labels
    static double[] of(PriceScale scale, long tick, double apart) {
        return scale.log() ? growing(scale, tick, apart) : within(scale, step(scale, tick, apart));
    }

    private static double[] growing(PriceScale scale, long tick, double apart) {
        DoubleStream.Builder ticks = DoubleStream.builder();
        double from = scale.low();
        while (true) {
            // the next label stands at least so much higher as `apart` pixels are from here
            double free = scale.price(scale.y(from) - apart);
            long step = round(tick, free - from);
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
