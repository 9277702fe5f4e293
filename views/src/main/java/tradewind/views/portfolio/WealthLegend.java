package tradewind.views.portfolio;

import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import tradewind.engine.portfolio.WalkForwardReport;
import tradewind.views.controls.Palette;
import tradewind.views.texts.Texts;

/// A button for each line of the [WealthPlot]: pressed it is drawn; under the pointer or with focus the others pale.
final class WealthLegend extends FlowPane {
    private static final Texts TEXTS = Texts.of("portfolio");

    private final WealthPlot plot;
    private final Palette palette;

    WealthLegend(WealthPlot plot) {
        this.plot = plot;
        this.palette = new Palette();
        getStyleClass().add("wealth-legend");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(WalkForwardReport report) {
        getChildren().setAll(palette);
        List<WalkForwardReport.Outcome> outcomes = report.outcomes();
        for (int which = 0; which < outcomes.size(); which++)
            if (outcomes.get(which) instanceof WalkForwardReport.Ran ran)
                getChildren().add(button(which, ran));
    }

    private ToggleButton button(int which, WalkForwardReport.Ran ran) {
        String title = Words.title(ran.allocator());
        String last = Words.number(ran.wealth()[ran.wealth().length - 1], 2);
        Label name = new Label(title);
        name.setMinWidth(USE_PREF_SIZE);
        Label number = new Label(last);
        number.getStyleClass().add("num-small");
        number.setMinWidth(USE_PREF_SIZE);
        HBox inside = new HBox(6, sample(palette, which), name, number);
        inside.setAlignment(Pos.CENTER_LEFT);
        ToggleButton button = new ToggleButton("", inside);
        button.getStyleClass().addAll("ghost", "small", "wealth-line");
        button.setSelected(true);
        button.setAccessibleText(TEXTS.get("legend.line", title, last));
        button.setTooltip(new Tooltip(TEXTS.get("legend.about")));
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().subscribe(is -> plot.shown(which, is));
        button.hoverProperty().subscribe(is -> plot.mean(is ? OptionalInt.of(which) : OptionalInt.empty()));
        button.focusedProperty().subscribe(is -> plot.mean(is ? OptionalInt.of(which) : OptionalInt.empty()));
        return button;
    }

    /// A piece of a method's line, as it is drawn.
    static Node sample(Palette palette, int which) {
        Line line = new Line(0, 0, 16, 0);
        for (double part : WealthPlot.dash(which)) line.getStrokeDashArray().add(part);
        line.setStrokeWidth(2);
        line.strokeProperty().bind(palette.colourProperty(WealthPlot.ink(which)));
        StackPane box = new StackPane(line);
        box.setMinWidth(20);
        return box;
    }
}
