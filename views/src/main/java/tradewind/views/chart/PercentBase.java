package tradewind.views.chart;

import java.util.Arrays;
import tradewind.views.figures.Figures;

/// Prices as percent from one price: the close of the first bar in view.
///
/// @param price price units, above zero
record PercentBase(double price) {
    private static final double PARTS = 10_000;

    PercentBase {
        if (!(price > 0)) throw new IllegalArgumentException("percent from a price of " + price);
    }

    /// How far a price is from the base: 1 is one percent.
    double percent(double of) {
        return (of / price - 1) * 100;
    }

    /// The price so many percent from the base.
    double priceAt(double percent) {
        return price * (1 + percent / 100);
    }

    /// Prices at round percents within a scale, rising.
    ///
    /// @param apart fewest pixels between two
    double[] ticks(PriceScale scale, double apart) {
        PriceScale parts =
                new PriceScale((scale.low() / price - 1) * PARTS, (scale.high() / price - 1) * PARTS, scale.height());
        return Arrays.stream(PriceTicks.within(parts, PriceTicks.step(parts, 1, apart)))
                .map(part -> price * (1 + part / PARTS))
                .toArray();
    }

    /// As in `+1.25 %`.
    String text(double of) {
        return Figures.signedPercent(of / price - 1);
    }
}
