package tradewind.views.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.indicators.Indicator.Unit;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Range and ticks of a pane with an indicator on a scale of its own.
final class StudyPane {
    private static final Texts TEXTS = Texts.of("chart");

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
        int decimals = study.indicator().unit() == Unit.PRICE ? priceScale : decimals(scale.high() - scale.low());
        double units = Math.pow(10, decimals);
        PriceScale inUnits = new PriceScale(scale.low() * units, scale.high() * units, scale.height());
        long step = PriceTicks.step(inUnits, 1, 26);
        for (double tick : PriceTicks.within(inUnits, step))
            ticks.add(new ValueAxis.Tick(tick / units, text(tick / units, decimals), true));
        return ticks;
    }

    /// Decimals that tell values of such a size, or on an axis of such a length, apart.
    static int decimals(double size) {
        if (!(size > 0)) return 2;
        return (int) Math.clamp(2 - Math.floor(Math.log10(size)), 0, 8);
    }

    /// A study's value beside its name.
    static String figure(Study study, double value, int priceScale) {
        return switch (study.indicator().unit()) {
            case PRICE -> text(value, priceScale);
            case VOLUME -> text(value, Math.min(2, decimals(Math.abs(value))));
            case NUMBER ->
                text(value, study.indicator().guides().size() == 2 ? 1 : Math.max(1, decimals(Math.abs(value))));
        };
    }

    /// A value with so many decimals, as the rest of the screen writes numbers; millions and more are shortened.
    static String text(double value, int decimals) {
        if (Math.abs(value) >= 1e7) return shortened(value);
        long units = BigDecimal.valueOf(value)
                .movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
        return minus(Figures.decimal(units, decimals, decimals));
    }

    private static String shortened(double value) {
        String[] words = {"M", "B", "T"};
        double shown = value / 1e6;
        int word = 0;
        while (Math.abs(shown) >= 1_000 && word < words.length - 1) {
            shown /= 1_000;
            word++;
        }
        return Math.abs(shown) >= 1e9
                ? TEXTS.get("study.large")
                : minus(Figures.decimal(Math.round(shown * 100), 2, 2)) + words[word];
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
