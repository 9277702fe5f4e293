package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.market.BarInterval;
import tradewind.views.controls.Icon;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;

/// The row over a chart. On a narrow one words give way to icons, then the scales to one button that goes through
/// them, then the intervals to a menu.
final class ChartToolbar extends HBox {
    private static final Texts TEXTS = Texts.of("chart");
    private static final int STEPS = 4;

    private final SegmentBar<BarInterval> intervals;
    private final MenuButton intervalMenu = new MenuButton();
    private final SegmentBar<ScaleKind> scales;
    private final Button scale = new Button();
    private final List<Labeled> words = new ArrayList<>();
    /// Width each step of giving way needs.
    private double[] needed = new double[0];
    private int step = -1;

    ChartToolbar(ChartViewModel model, List<? extends Labeled> worded, List<? extends Labeled> tools) {
        getStyleClass().add("toolbar-row");
        intervals = new SegmentBar<>(
                List.of(BarInterval.values()), model.intervalProperty().get(), BarInterval::label);
        intervals.valueProperty().bindBidirectional(model.intervalProperty());
        intervals.getStyleClass().add("numbers");
        intervals.setMinWidth(USE_PREF_SIZE);
        intervalMenu.getStyleClass().addAll("ghost", "numbers");
        intervalMenu.setAccessibleText(TEXTS.get("interval"));
        intervalMenu.setMinWidth(USE_PREF_SIZE);
        for (BarInterval interval : BarInterval.values()) {
            MenuItem item = new MenuItem(interval.label());
            item.setOnAction(event -> model.intervalProperty().set(interval));
            intervalMenu.getItems().add(item);
        }
        model.intervalProperty().subscribe(now -> intervalMenu.setText(now.label()));
        scales = new SegmentBar<>(
                List.of(ScaleKind.values()), model.scaleProperty().get(), ScaleKind::label);
        scales.valueProperty().bindBidirectional(model.scaleProperty());
        scales.setMinWidth(USE_PREF_SIZE);
        for (ScaleKind kind : ScaleKind.values()) scales.segment(kind).setTooltip(new Tooltip(kind.about()));
        scale.getStyleClass().add("ghost");
        scale.setMinWidth(USE_PREF_SIZE);
        scale.setTooltip(new Tooltip(TEXTS.get("scale.about")));
        scale.setOnAction(
                event -> model.scaleProperty().set(next(model.scaleProperty().get())));
        model.scaleProperty().subscribe(now -> {
            scale.setText(now.label());
            scale.setAccessibleText(TEXTS.get("scale.to", now.about()));
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        words.addAll(worded);
        worded.forEach(each -> each.setMinWidth(USE_PREF_SIZE));
        tools.forEach(each -> each.setMinWidth(USE_PREF_SIZE));
        setSpacing(8);
        getChildren().addAll(intervals, intervalMenu);
        getChildren().addAll(worded);
        getChildren().addAll(space, scales, scale);
        HBox icons = new HBox(2);
        icons.setAlignment(Pos.CENTER);
        icons.setMinWidth(USE_PREF_SIZE);
        icons.getChildren().setAll(tools);
        getChildren().add(icons);
        show(0);
    }

    private static ScaleKind next(ScaleKind now) {
        ScaleKind[] all = ScaleKind.values();
        return all[(now.ordinal() + 1) % all.length];
    }

    /// An icon without words.
    static Button tool(Feather glyph, String does, Runnable action) {
        Button button = new Button("", Icon.of(glyph));
        button.getStyleClass().addAll("ghost", "icon-only");
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// An icon with a word, which may have to do without the word.
    static Button worded(Feather glyph, String word, String does) {
        Button button = new Button(word, Icon.of(glyph));
        button.getStyleClass().add("ghost");
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        return button;
    }

    /// An icon with several things to do.
    static MenuButton tools(Feather glyph, String does, MenuItem... items) {
        MenuButton button = new MenuButton("", Icon.of(glyph), items);
        button.getStyleClass().addAll("ghost", "icon-menu");
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        return button;
    }

    static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// The chart may be narrower than everything.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (getScene() != null && !measured()) measure();
        int wanted = STEPS - 1;
        for (int i = needed.length - 1; i >= 0; i--) if (needed[i] <= getWidth()) wanted = i;
        if (needed.length > 0 && wanted != step) show(wanted);
        super.layoutChildren();
    }

    /// What was measured still holds: another density has other letters.
    private boolean measured() {
        return needed.length > 0 && Math.abs(super.computePrefWidth(-1) - needed[step]) < 1;
    }

    private void measure() {
        double[] widths = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            show(i);
            applyCss();
            widths[i] = super.computePrefWidth(-1);
        }
        needed = widths;
    }

    private void show(int now) {
        step = now;
        words.forEach(each -> each.setContentDisplay(now >= 1 ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        show(scales, now < 2);
        show(scale, now >= 2);
        show(intervals, now < 3);
        show(intervalMenu, now >= 3);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /// How far it has given way: 0 shows everything.
    int step() {
        return step;
    }
}
