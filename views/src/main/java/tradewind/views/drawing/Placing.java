package tradewind.views.drawing;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.market.Instrument;

/// Where on times and prices a pixel is: on the middle of a candle, on a tick, and with the magnet on a price of the
/// candle.
final class Placing {
    /// The magnet draws from as far, pixels.
    private static final double DRAWS = 24;

    private final Instrument instrument;
    private final Plot plot;

    Placing(Instrument instrument, Plot plot) {
        this.instrument = instrument;
        this.plot = plot;
    }

    /// @param magnet whether a near price of the candle is taken
    Anchor at(double x, double y, boolean magnet) {
        double index = middle(plot.index(x));
        long price = tick(plot.price(y));
        if (magnet) {
            long near = plot.candlePrice(index, y);
            if (Math.abs(plot.y(near) - y) <= DRAWS) price = near;
        }
        return new Anchor(plot.timeOf(index), price);
    }

    /// The same anchors so many pixels further, each by the same candles and the same ticks.
    List<Anchor> moved(List<Anchor> anchors, double dx, double dy) {
        double first = plot.indexOf(anchors.getFirst().time());
        double candles = Math.round((plot.index(plot.x(first) + dx) - first) / plot.bucket()) * (double) plot.bucket();
        double top = plot.y(anchors.getFirst().price());
        return by(
                anchors,
                candles,
                tick(plot.price(top + dy)) - anchors.getFirst().price());
    }

    /// @param price price units
    List<Anchor> by(List<Anchor> anchors, double bars, long price) {
        List<Anchor> moved = new ArrayList<>();
        for (Anchor each : anchors) {
            long time = bars == 0 ? each.time() : plot.timeOf(plot.indexOf(each.time()) + bars);
            moved.add(new Anchor(time, each.price() + price));
        }
        return moved;
    }

    private double middle(double index) {
        int bucket = plot.bucket();
        return Math.floor(index / bucket) * bucket + bucket / 2.0;
    }

    private long tick(double price) {
        return Math.round(price / instrument.tick()) * instrument.tick();
    }
}
