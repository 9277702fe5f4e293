package tradewind.views.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.market.FixedPoint;
import tradewind.views.figures.Figures;

/// Range and ticks of a pane with an indicator on a scale of its own.
final class StudyPane {
    private StudyPane() {}

    /// The range of the values on screen and of the guides, with some air.
    static PriceScale scale(Studies studies, Study study, VisibleBars bars, double height) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double guide : study.indicator().guides()) {
            low = Math.min(low, guide);
            high = Math.max(high, guide);
        }
        for (int line = 0; line < study.indicator().outputs().size(); line++) {
            for (double value : studies.line(study, line, bars)) {
                if (Double.isNaN(value)) continue;
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) return new PriceScale(0, 1, height);
        return PriceScale.around(low, high, height, 20, 8, 1e-9);
    }

    /// Ticks at the guides, or at round values if it has none to speak of.
    static List<ValueAxis.Tick> ticks(Study study, PriceScale scale, int priceScale) {
        List<ValueAxis.Tick> ticks = new ArrayList<>();
        List<Double> guides = study.indicator().guides();
        if (guides.size() == 2) {
            for (double guide : guides) ticks.add(new ValueAxis.Tick(guide, text(guide, 0), true));
            return ticks;
        }
        double units = FixedPoint.power(priceScale);
        PriceScale inUnits = new PriceScale(scale.low() * units, scale.high() * units, scale.height());
        long step = PriceTicks.step(inUnits, 1, 26);
        for (double tick : PriceTicks.within(inUnits, step))
            ticks.add(new ValueAxis.Tick(tick / units, text(tick / units, priceScale), true));
        return ticks;
    }

    /// A value with so many decimals, as the rest of the screen writes numbers.
    static String text(double value, int decimals) {
        long units = BigDecimal.valueOf(value)
                .movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
        return Figures.decimal(units, decimals, decimals);
    }
}
