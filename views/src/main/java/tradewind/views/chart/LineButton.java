package tradewind.views.chart;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Line;
import tradewind.views.controls.Token;
import tradewind.views.texts.Texts;

/// Shows how an indicator's line is drawn, and lets it be drawn in another colour, stroke or width.
final class LineButton extends MenuButton {
    private static final Texts TEXTS = Texts.of("chart");

    private final Supplier<LineStyle> now;
    private final Consumer<LineStyle> chosen;

    /// @param what the line's name, for those who hear it
    LineButton(String what, Supplier<LineStyle> now, Consumer<LineStyle> chosen) {
        this.now = now;
        this.chosen = chosen;
        getStyleClass().addAll("ghost", "line-button");
        setAccessibleText(TEXTS.get("line.of", what));
        setTooltip(new Tooltip(TEXTS.get("line.about")));
        setOnShowing(event -> fill());
        // without an item there is nothing to show
        fill();
        setGraphic(sample(now.get()));
    }

    private void fill() {
        LineStyle style = now.get();
        getItems().clear();
        for (Token colour : LineStyle.COLOURS)
            getItems()
                    .add(item(
                            TEXTS.get("colour." + LineStyle.name(colour)),
                            style.with(colour),
                            style.colour() == colour));
        getItems().add(new SeparatorMenuItem());
        for (LineStyle.Stroke stroke : LineStyle.Stroke.values())
            getItems().add(item(TEXTS.get("stroke." + stroke.word()), style.with(stroke), style.stroke() == stroke));
        getItems().add(new SeparatorMenuItem());
        getItems().add(item(TEXTS.get("line.thin"), style.wide(1), style.width() == 1));
        getItems().add(item(TEXTS.get("line.thick"), style.wide(2), style.width() == 2));
    }

    private RadioMenuItem item(String name, LineStyle style, boolean selected) {
        RadioMenuItem item = new RadioMenuItem(name, sample(style));
        item.setSelected(selected);
        item.setOnAction(event -> {
            chosen.accept(style);
            setGraphic(sample(style));
        });
        return item;
    }

    static Node sample(LineStyle style) {
        Line line = new Line(0, 0, 18, 0);
        line.getStyleClass().addAll("line-sample", "series-" + (1 + LineStyle.COLOURS.indexOf(style.colour())));
        if (style.stroke() != LineStyle.Stroke.SOLID)
            line.getStyleClass().add(style.stroke().word());
        if (style.width() == 2) line.getStyleClass().add("thick");
        return line;
    }
}
