package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.views.drawing.DrawingBoard;
import tradewind.views.drawing.Tool;
import tradewind.views.keys.KeyAction;
import tradewind.views.texts.Texts;

/// Everything a chart can do now, by name.
final class ChartActions {
    private static final Texts TEXTS = Texts.of("chart");

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
                        () -> bars(interval),
                        interval.nanos() / BarInterval.M1.nanos() + " Enter",
                        () -> model.intervalProperty().set(interval)));
        for (ScaleKind kind : ScaleKind.values())
            if (kind != model.scaleProperty().get())
                all.add(new ChartAction(
                        () -> TEXTS.get("scale.to", kind.about()),
                        () -> model.scaleProperty().set(kind)));
        for (BarStyle style : BarStyle.values())
            if (style != model.styleProperty().get())
                all.add(new ChartAction(
                        () -> TEXTS.get("style.to", style.title()),
                        () -> model.styleProperty().set(style)));
        all.add(new ChartAction(() -> TEXTS.get("action.newest"), "End", chart::showNewest));
        all.add(new ChartAction(() -> TEXTS.get("fit.about"), chart::fitPrices));
        all.add(new ChartAction(() -> TEXTS.get("action.save"), chart::savePicture));
        all.add(new ChartAction(() -> TEXTS.get("action.copy"), chart::copyPicture));
        exit(all, ExitDraft.Kind.STOP, () -> TEXTS.get("action.stop"), KeyAction.PULL_STOP);
        exit(all, ExitDraft.Kind.TARGET, () -> TEXTS.get("action.target"), KeyAction.PULL_TARGET);
        boolean follows = chart.followsProperty().get();
        all.add(new ChartAction(
                () -> TEXTS.get(follows ? "action.unfollow" : "action.follow"),
                () -> chart.followsProperty().set(!follows)));
        drawings(all);
        compare(all);
        indicators(all);
        return all;
    }

    private void exit(List<ChartAction> all, ExitDraft.Kind kind, Supplier<String> says, KeyAction key) {
        if (!model.exits().offered(kind)) return;
        all.add(new ChartAction(says, context.keys().map().shown(key), () -> {
            // the keys go on with it
            chart.requestFocus();
            model.exits().begin(kind);
            touch.run();
        }));
    }

    private void drawings(List<ChartAction> all) {
        DrawingBoard drawings = chart.drawings();
        for (Tool tool : Tool.values())
            if (tool != Tool.POINTER)
                all.add(new ChartAction(
                        () -> TEXTS.get("action.draw", tool.title()),
                        tool.keys(context.keys().map()),
                        () -> drawings.choose(tool)));
        all.add(new ChartAction(
                () -> TEXTS.get("action.magnet"),
                context.keys().map().shown(KeyAction.MAGNET),
                drawings::toggleMagnet));
        if (drawings.count() == 0) return;
        all.add(new ChartAction(() -> TEXTS.get("action.lock"), drawings::toggleLock));
        all.add(new ChartAction(() -> TEXTS.get("action.hide"), drawings::toggleHidden));
        all.add(new ChartAction(() -> TEXTS.get("action.clear"), "Delete", drawings::trash));
    }

    private static String bars(BarInterval interval) {
        int minutes = (int) (interval.nanos() / BarInterval.M1.nanos());
        if (minutes < 60) return TEXTS.get("action.bars.minutes", minutes);
        return minutes < 24 * 60
                ? TEXTS.get("action.bars.hours", minutes / 60)
                : TEXTS.get("action.bars.days", minutes / (24 * 60));
    }

    private void compare(List<ChartAction> all) {
        for (Instrument other : context.others())
            if (other.index() != model.instrument().index())
                all.add(new ChartAction(() -> TEXTS.get("compare.with", other.symbol()), () -> chart.compare(other)));
        if (model.comparison().instrument().isPresent())
            all.add(new ChartAction(() -> TEXTS.get("compare.without"), chart::compareWithNone));
    }

    private void indicators(List<ChartAction> all) {
        Studies studies = model.studies();
        for (ChartTemplate template : context.templates().all())
            all.add(new ChartAction(
                    () -> TEXTS.get("action.template", template.title()), () -> chart.put(template.studies())));
        for (Study study : studies.active())
            all.add(new ChartAction(() -> TEXTS.get("remove.what", study.label()), () -> {
                studies.remove(study);
                touch.run();
            }));
        for (Study study : studies.active())
            all.add(new ChartAction(() -> TEXTS.get("alert.study", study.label()), () -> chart.alert(study)));
        for (Indicator indicator : IndicatorCatalogue.all()) {
            Optional<double[]> parameters = studies.proposal(indicator);
            if (parameters.isEmpty()) continue;
            String label = indicator.label(parameters.get());
            all.add(new ChartAction(() -> TEXTS.get("action.add", label, indicator.title()), () -> {
                var _ = studies.add(indicator, parameters.get());
                touch.run();
            }));
        }
    }
}
