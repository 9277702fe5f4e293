package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;

/// Everything a chart can do now, by name.
final class ChartActions {
    private final ChartView chart;
    private final ChartViewModel model;
    private final ChartContext context;
    private final Runnable touch;

    /// @param touch paints the next frame
    ChartActions(ChartView chart, ChartViewModel model, ChartContext context, Runnable touch) {
        this.chart = chart;
        this.model = model;
        this.context = context;
        this.touch = touch;
    }

    List<ChartAction> all() {
        List<ChartAction> all = new ArrayList<>();
        for (BarInterval interval : BarInterval.values())
            if (interval != model.intervalProperty().get())
                all.add(new ChartAction(
                        "Bars of " + words(interval),
                        interval.nanos() / BarInterval.M1.nanos() + " Enter",
                        () -> model.intervalProperty().set(interval)));
        for (ScaleKind kind : ScaleKind.values())
            if (kind != model.scaleProperty().get())
                all.add(new ChartAction(
                        "Price scale: " + kind.about(),
                        () -> model.scaleProperty().set(kind)));
        all.add(new ChartAction("Show the newest bar", "End", chart::showNewest));
        all.add(new ChartAction("Fit prices to the bars in view", chart::fitPrices));
        all.add(new ChartAction("Save a picture…", chart::savePicture));
        all.add(new ChartAction("Copy a picture", chart::copyPicture));
        boolean follows = chart.followsProperty().get();
        all.add(new ChartAction(
                follows ? "Stop following the other charts of the link group" : "Follow the charts of the link group",
                () -> chart.followsProperty().set(!follows)));
        compare(all);
        indicators(all);
        return all;
    }

    private static String words(BarInterval interval) {
        long minutes = interval.nanos() / BarInterval.M1.nanos();
        if (minutes == 1) return "1 minute";
        if (minutes < 60) return minutes + " minutes";
        if (minutes == 24 * 60) return "1 day";
        return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
    }

    private void compare(List<ChartAction> all) {
        for (Instrument other : context.others())
            if (other.index() != model.instrument().index())
                all.add(new ChartAction("Compare with " + other.symbol(), () -> chart.compare(other)));
        if (model.comparison().instrument().isPresent())
            all.add(new ChartAction("Compare with none", chart::compareWithNone));
    }

    private void indicators(List<ChartAction> all) {
        Studies studies = model.studies();
        for (ChartTemplate template : context.templates().all())
            all.add(new ChartAction("Template: " + template.name(), () -> chart.put(template.studies())));
        for (Study study : studies.active())
            all.add(new ChartAction("Remove " + study.label(), () -> {
                studies.remove(study);
                touch.run();
            }));
        for (Indicator indicator : IndicatorCatalogue.all()) {
            Optional<double[]> parameters = studies.proposal(indicator);
            if (parameters.isEmpty()) continue;
            all.add(new ChartAction("Add " + indicator.label(parameters.get()) + ": " + indicator.title(), () -> {
                var _ = studies.add(indicator, parameters.get());
                touch.run();
            }));
        }
    }
}
